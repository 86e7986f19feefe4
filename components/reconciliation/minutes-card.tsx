import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import type { Role } from "@/lib/auth/permissions";
import { minutesFacts, signedLines, voidedSentence } from "@/lib/reconciliation/present";
import type { MinutesRow } from "@/lib/reconciliation/queries/minutes";
import type { Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { maySign } from "@/lib/reconciliation/rules/minutes";
import { SignForm } from "./sign-form";
import { UnlockForm } from "./unlock-form";

type MinutesCardProps = {
  reconciliation: Reconciliation;
  minutes: readonly MinutesRow[];
  role: Role;
  mayUnlock: boolean;
};

/** Who has signed these totals, what one may do now, and what became of earlier minutes. */
export function MinutesCard({ reconciliation, minutes, role, mayUnlock }: MinutesCardProps) {
  const { id, lockedBy, computedAt, regencyCode } = reconciliation;
  const valid = minutes.find(({ current }) => current) ?? null;
  const voided = minutes.filter(({ voidedAt }) => voidedAt !== null);
  const party = lockedBy ? null : maySign(role, valid ?? { districtBy: null, bankBy: null });
  return (
    <Card
      id="berita-acara"
      title="Berita acara"
      actions={
        <LinkButton href={`/api/reconciliation/${id}/minutes`} icon="download" small download>
          {valid?.lockedAt ? "Unduh berita acara (PDF)" : "Unduh konsep (PDF)"}
        </LinkButton>
      }
      note="Ditandatangani Dinsos kab/kota dan bank, dua orang. Sesudah keduanya, periode ini terkunci bagi berkas baru."
    >
      <div className="grid gap-4">
        <Facts facts={minutesFacts(valid, lockedBy, regencyCode)} />
        {party && (
          <SignForm
            id={String(id)}
            computedAt={computedAt.toISOString()}
            party={party}
            signed={signedLines(reconciliation)}
          />
        )}
        {lockedBy && mayUnlock && <UnlockForm id={String(id)} />}
        {voided.length > 0 && (
          <ul className="grid gap-1 text-sm text-ink-soft">
            {voided.map((row) => (
              <li key={String(row.id)}>{voidedSentence(row, regencyCode)}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
