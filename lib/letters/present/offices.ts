import type { OfficePlace, OfficeRow } from "@/lib/letters/queries/offices";
import { officialName } from "@/lib/letters/rules/office";

/** The office that is shown: the one asked for, or the only one. */
export const pickOffice = (places: readonly OfficePlace[], asked: string): string | null =>
  places.find(({ code }) => code === asked)?.code ?? places[0]?.code ?? null;

/** Offices as choices: the province, then its kab/kota. */
export const officePlaces = (places: readonly OfficePlace[]) =>
  places.map(({ code, name, kept }) => ({
    value: code,
    label: `${code.length === 4 ? "– " : ""}${officialName(name)}${kept ? " (sudah diatur)" : ""}`,
  }));

/** Whether somebody has said how this office writes. */
export const officeNote = ({ version, changedByName }: OfficeRow): string =>
  version === 0
    ? "Belum diatur: surat memakai isian di bawah ini, turunan dari nama wilayah."
    : `Terakhir disimpan oleh ${changedByName ?? "–"}.`;
