import { ComparisonChart } from "@/components/chart/comparison-chart";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import type { BankShare } from "@/lib/realisation/queries/banks";
import { TermList } from "./term-list";

type BanksCardProps = { banks: readonly BankShare[]; hrefOf: (bank: string) => string };

/** How far each bank has come with the families that are its own. */
export function BanksCard({ banks, hrefOf }: BanksCardProps) {
  const series = (key: "sp2dKpm" | "creditedKpm" | "transactedKpm", label: string) => ({
    key,
    label,
    values: banks.map((bank) => bank[key]),
  });
  return (
    <Card
      title="Menurut bank penyalur"
      note="Keluarga (KPM), by name. Pilih bank untuk melihat saluran bank itu saja."
      footer={<TermList terms={["bank", "sp2d", "penyaluran", "pencairan"]} />}
    >
      {banks.length === 0 ? (
        <EmptyState
          state={{ tag: "no-data-yet", what: "angka menurut bank", hint: "Rekap tidak dibagi menurut bank." }}
        />
      ) : (
        <>
          <ComparisonChart
            title="KPM menurut bank penyalur"
            head="Bank"
            data={{
              unit: "kpm",
              labels: banks.map(({ bank }) => bank),
              series: [
                series("sp2dKpm", "SP2D"),
                series("creditedKpm", "Penyaluran"),
                series("transactedKpm", "Pencairan"),
              ],
            }}
          />
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {banks.map(({ bank, name }) => (
              <li key={bank}>
                <a href={hrefOf(bank)} className="link">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
