import { expect, test } from "vitest";
import { userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";
import { uploadCase } from "@/tests/support/upload";

useUploads();
useDatabase();

test("E01: agents by TID, with what is said of the MID beside it, of lost zeros, and of a status that nobody knows", async () => {
  const reading = await uploadCase("E01", { actor: userOf("dinsos-kabkota", ["5103"], null, 7n) });
  expect([reading.kind, reading.outcome.state, Object.keys(reading.rows).length]).toEqual(["ewarong", "planned", 10]);
  expect(reading.rows["2"]).toMatchObject({ code: "00100200", agent_status: "aktif" });
  const said = (code: string) => reading.findings.filter((finding) => finding.code === code).map(({ place }) => place);
  expect(said("kolom-kembar")).toEqual(['"MID" (H) karena sudah ada "TID" (G)']);
  expect(said("kolom-angka")).toEqual(["TID"]);
  const statuses = Object.values(reading.rows).map(({ agent_status: status }) => status);
  expect(statuses.filter((status) => status === "")).toHaveLength(said("kata-tidak-dikenal").length + 1);
});
