import fs from "node:fs";
import { expect, test } from "vitest";
import { ICON_NAMES } from "@/components/ui/text/icon";

test("every icon that may be named is drawn, and every drawing has a name", () => {
  const drawn = [...fs.readFileSync("public/icons.svg", "utf8").matchAll(/<symbol id="(\w+)"/g)].map(
    (match) => match[1],
  );
  expect(drawn.toSorted()).toEqual(ICON_NAMES.toSorted());
});
