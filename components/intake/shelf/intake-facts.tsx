import type { ReactNode } from "react";
import { Facts } from "@/components/ui/text/facts";
import {
  asOfSentence,
  mappingFacts,
  placeSentence,
  sizeSentence,
  uploadedSentence,
} from "@/lib/intake/shelf/present/intake";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { displayName } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";

/** What a file is and how it was understood; what it did to cases is given as children. */
export function IntakeFacts({ intake, children }: { intake: IntakeRow; children: ReactNode }) {
  const { mapping } = intake;
  const facts = [
    {
      key: "place",
      label: "Wilayah dan periode",
      value: placeSentence(intake, intake.regionName ? displayName(intake.regionName) : "Nasional"),
    },
    { key: "asOf", label: "Tanggal data", value: asOfSentence(intake) },
    { key: "who", label: "Pengunggah", value: `${intake.uploadedByName}, ${uploadedSentence(intake)}` },
    { key: "size", label: "Ukuran", value: sizeSentence(intake.sizeBytes) },
  ];
  if (intake.approvedByName && intake.approvedAt)
    facts.push({
      key: "approver",
      label: "Penyetuju",
      value: `${intake.approvedByName}, ${formatInstant(intake.approvedAt, intake.regionCode)}`,
    });
  if ("columns" in mapping) {
    facts.push({ key: "shape", label: "Dikenali sebagai", value: mappingFacts(mapping) });
    facts.push({
      key: "columns",
      label: "Kolom yang dipakai",
      value:
        mapping.columns.map(({ label, heading }) => (label === heading ? label : `${label} ← ${heading}`)).join(", ") ||
        "belum ada",
    });
    if (mapping.missing?.length > 0)
      facts.push({ key: "missing", label: "Kolom wajib yang belum ada", value: mapping.missing.join(", ") });
    if (mapping.learned?.length > 0)
      facts.push({ key: "learned", label: "Diingat dari pilihan sebelumnya", value: mapping.learned.join(", ") });
    if (mapping.extra.length > 0)
      facts.push({ key: "extra", label: "Kolom yang dilewati", value: mapping.extra.join(", ") });
  }
  const links = [
    ...(intake.corrects === null ? [] : [{ id: intake.corrects, label: "Memperbaiki berkas" }]),
    ...intake.correctedBy.map((id) => ({ id, label: "Diperbaiki oleh berkas" })),
  ];
  return (
    <>
      <Facts facts={facts} />
      {links.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
          {links.map(({ id, label }) => (
            <a key={id} className="link font-semibold" href={`/intake/${id}`}>
              {label} #{String(id)}
            </a>
          ))}
        </p>
      )}
      {children}
    </>
  );
}
