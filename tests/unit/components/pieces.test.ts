import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { isCurrent } from "@/components/shell/navigation";
import { TextInput } from "@/components/ui/form/text-input";
import { type Emptiness, EmptyState } from "@/components/ui/table/empty-state";
import { ToneIcon } from "@/components/ui/text/icon";
import { TONES } from "@/lib/values/tone";

const draw = (state: Emptiness) => renderToStaticMarkup(createElement(EmptyState, { state }, "BARIS"));

describe("an empty view", () => {
  test("explains itself and offers the next step", () => {
    const html = draw({ tag: "filtered-away", what: "masalah", clearHref: "/cases" });
    expect(html).toContain("Tidak ada masalah yang cocok dengan saringan");
    expect(html).toContain('href="/cases"');
    expect(html).not.toContain("BARIS");
  });

  test("gives way to rows", () => expect(draw({ tag: "rows" })).toBe("BARIS"));
});

describe("a tone", () => {
  test("always brings a shape of its own", () => {
    const shapes = TONES.map(
      (tone) => renderToStaticMarkup(createElement(ToneIcon, { tone })).match(/<use href="([^"]+)"/)?.[1],
    );
    expect(new Set(shapes).size).toBe(TONES.length);
  });
});

describe("a field", () => {
  test("ties hint and error to its input", () => {
    const html = renderToStaticMarkup(createElement(TextInput, { name: "nik", label: "NIK", hint: "h", error: "e" }));
    expect(html).toContain('aria-describedby="nik-hint nik-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="nik-error"');
  });

  test("without an error is not invalid", () => {
    const html = renderToStaticMarkup(createElement(TextInput, { name: "nik", label: "NIK" }));
    expect(html).not.toMatch(/aria-(invalid|describedby)=/);
  });
});

describe("the menu", () => {
  const home = { label: "Ringkasan", href: "/", under: ["/regions"] };
  test("marks an entry on its address and below it, not on a longer word", () => {
    expect(isCurrent({ label: "KPM", href: "/kpm" }, "/kpm/12")).toBe(true);
    expect(isCurrent({ label: "KPM", href: "/kpm" }, "/kpmx")).toBe(false);
    expect(isCurrent(home, "/regions/51")).toBe(true);
    expect(isCurrent(home, "/cases")).toBe(false);
  });
});
