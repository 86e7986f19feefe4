import type { Traced } from "@/lib/cases/list/commands";
import { TRACED } from "@/lib/cases/rules/catalogue";
import { CASE_OWNERS, type CaseOwner } from "@/lib/cases/rules/party";
import { formatCount } from "@/lib/values/rupiah";

/** Who may be asked to find out why a family stopped, in the words of the step that follows. */
export const TRACERS: readonly { value: CaseOwner; label: string }[] = [
  { value: "pendamping", label: "Pendamping: kunjungi keluarganya" },
  { value: "bank", label: "Bank penyalur: minta penjelasan lewat surat" },
  { value: "dinsos", label: "Dinsos kab/kota: telusuri sendiri" },
];

/** What was done, and the way to the next step. */
export function tracedWords({ opened, owner, left }: Traced, region: string) {
  const list = `/cases?${new URLSearchParams({ ...(region && { region }), type: TRACED, owner })}`;
  const done = `${formatCount(opened)} masalah dibuka untuk ${CASE_OWNERS[owner]}.`;
  const rest = left > 0 ? ` ${formatCount(left)} keluarga sudah terjelaskan atau sudah maju, jadi dilewati.` : "";
  return {
    sentence: done + rest,
    links: [
      { label: "Lihat masalahnya", href: list },
      ...(owner === "bank" ? [{ label: "Buat surat ke bank", href: list.replace("/cases?", "/letters/new?") }] : []),
      ...(owner === "pendamping"
        ? [{ label: "Lihat daftar kunjungan", href: region ? `/field?region=${region}` : "/field" }]
        : []),
    ],
  };
}
