import { Card } from "@/components/ui/page/card";
import type { Kind } from "@/lib/intake/kinds/rules";
import type { Sample } from "@/lib/intake/recognise/rules/mapping";
import { mappingNote } from "@/lib/intake/shelf/present/intake";
import { constantInputs, fieldOptions, kindLabel } from "@/lib/intake/shelf/present/kind";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { MappingForm } from "./mapping-form";

type MappingCardProps = { intake: IntakeRow; kinds: readonly Kind[]; columns: readonly Sample[] };

/** The columns of a file that waits for somebody to name them. */
export function MappingCard({ intake, kinds, columns }: MappingCardProps) {
  const { id, kind, mapping } = intake;
  if (!("columns" in mapping)) return null;
  return (
    <Card title="Pilih kolom" note={mappingNote(columns)}>
      <MappingForm
        id={String(id)}
        kind={kind}
        kinds={kinds.map((value) => ({ value, label: kindLabel(value) }))}
        sheet={mapping.sheet ?? ""}
        sheets={mapping.sheets}
        headerRow={mapping.headerRow}
        constants={constantInputs(kind, mapping.constants)}
        fields={fieldOptions(kind)}
        columns={columns}
      />
    </Card>
  );
}
