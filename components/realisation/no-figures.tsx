import { Card } from "@/components/ui/page/card";
import { type Emptiness, EmptyState } from "@/components/ui/table/empty-state";
import type { EmptyReason } from "@/lib/realisation/present/funnel";
import { formatDate } from "@/lib/values/dates";

type NoFiguresProps = {
  reason: EmptyReason;
  startsOn: string;
  /** The view without bank and source. */
  clearHref: string;
  /** Where files come in, for who may send them. */
  intakeHref: string | null;
};

/** Why a view has no figures, and the next step. */
export function NoFigures({ reason, startsOn, clearHref, intakeHref }: NoFiguresProps) {
  return (
    <Card title="Dari kuota sampai pencairan">
      <EmptyState state={stateOf({ reason, startsOn, clearHref, intakeHref })} />
    </Card>
  );
}

function stateOf({ reason, startsOn, clearHref, intakeHref }: NoFiguresProps): Emptiness {
  const upload = intakeHref ? { next: { label: "Unggah berkas", href: intakeHref } } : {};
  switch (reason) {
    case "no-scope":
      return {
        tag: "no-permission",
        what: "wilayah mana pun",
        whoCan: "akun yang sudah diberi wilayah oleh administrator",
      };
    case "bank-sees-names-only":
      return {
        tag: "no-permission",
        what: "rekap Kemensos",
        whoCan: "Dinsos, Direktorat PFM, penyaji, dan administrator",
      };
    case "filtered-away":
      return { tag: "filtered-away", what: "angka", clearHref };
    case "source-late":
      return {
        tag: "source-late",
        what: "rekap dan laporan periode ini",
        source: "Kemensos dan bank",
        expected: `sejak ${formatDate(startsOn)}`,
        ...upload,
      };
    case "no-data-yet":
      return {
        tag: "no-data-yet",
        what: "angka untuk periode ini",
        hint: "Pilih periode lain, atau tunggu berkas pertama selesai dibaca.",
        ...upload,
      };
  }
}
