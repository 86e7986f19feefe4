import { describe, expect, test } from "vitest";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const QUOTA = "KODE KAB/KOTA;PROGRAM;TAHUN;KUOTA;NOMOR SK";
const RECAP =
  "KODE KAB;PROGRAM;PERIODE;SP2D KPM;SP2D NOMINAL;PENYALURAN KPM;PENYALURAN NOMINAL;PENCAIRAN KPM;PENCAIRAN NOMINAL";
const quota = (...rows: string[]) => ({ kind: "quota" as const, region: "", text: [QUOTA, ...rows].join("\n") });
const recap = (...rows: string[]) => ({ kind: "recap" as const, region: "", text: [RECAP, ...rows].join("\n") });

describe("a quota file", () => {
  test("adds, then leaves unchanged, then changes", async () => {
    expect(await send(quota("5103;SEMBAKO;2026;1.000;SK-1"))).toMatchObject({ figures: [1, 0, 0, 0] });
    expect(await send(quota("51.03 ;Program Sembako;2026;1000;SK-1"))).toMatchObject({ figures: [0, 0, 1, 0] });
    expect(await send(quota("5103;BSP;2026;900;SK-2"))).toMatchObject({ figures: [0, 1, 0, 0] });
    expect(await scalar("select kpm || ' ' || decree_no from quotas")).toBe("900 SK-2");
  });

  test("names the row and reason of what it refuses", async () => {
    const id = await sendFile(
      quota(
        "5199;SEMBAKO;2026;5;SK-1",
        "5102;SEMBAKO;2026;5;",
        "5101;PKH;2026;5;SK-1",
        "5104;SEMBAKO;2026;5;SK",
        "5104;SEMBAKO;2026;6;SK",
      ),
    );
    expect(await takeIn(id)).toMatchObject({ read: 5, figures: [1, 0, 0, 4] });
    expect((await remarksOf(id)).map(({ row, reason }) => [row, reason])).toEqual([
      [2, "kode-wilayah"],
      [3, "kosong"],
      [4, "program"],
      [6, "ganda"],
    ]);
  });
});

describe("a recap file", () => {
  const row = (kpm: number) => `5103;SEMBAKO;OKT-DES 2026;${kpm};60.000.000,00;90;54000000;80;48000000`;

  test("takes each kab/kota and period once and knows its file and row", async () => {
    expect(await send(recap("", row(100)))).toMatchObject({ read: 1, figures: [1, 0, 0, 0] });
    expect(await scalar("select sp2d_kpm || ' ' || row_no from recaps")).toBe("100 3");
  });

  test("never replaces a later one, and replaces one of the same day", async () => {
    expect(await send({ ...recap(row(101)), asOf: "2026-11-19" })).toMatchObject({ figures: [0, 0, 0, 1] });
    expect(await send(recap(row(102)))).toMatchObject({ figures: [0, 1, 0, 0] });
    expect(await scalar("select sp2d_kpm from recaps")).toBe("102");
  });
});
