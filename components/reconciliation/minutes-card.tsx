import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { Facts } from "@/components/ui/text/facts";
import type { Role } from "@/lib/auth/permissions";
import { minutesFacts, voidedSentence } from "@/lib/reconciliation/present/board";
import { newerSentence, signedLines } from "@/lib/reconciliation/present/content";
import type { MinutesRow } from "@/lib/reconciliation/queries/minutes";
import type { Offered } from "@/lib/reconciliation/queries/reconciliation";
import { type Content, isOutdated } from "@/lib/reconciliation/rules/content";
import { maySign } from "@/lib/reconciliation/rules/minutes";
import { SignForm } from "./sign-form";
import { UnlockForm } from "./unlock-form";

type MinutesCardProps = {
  reconciliation: Offered;
  content: Content & { hash: string };
  minutes: readonly MinutesRow[];
  role: Role;
  mayUnlock: boolean;
};

/** Who has signed this content, what one may do now, and what became of earlier minutes. */
export function MinutesCard({ reconciliation, content, minutes, role, mayUnlock }: MinutesCardProps) {
  const { id, lockedBy, behind, regencyCode } = reconciliation;
  const valid = minutes.find(({ current }) => current) ?? null;
  const voided = minutes.filter(({ voidedAt }) => voidedAt !== null);
  const newer = newerSentence({ behind, outdated: valid !== null && isOutdated(reconciliation, valid) });
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
        {newer && <Notice tone="watch">{newer}</Notice>}
        <Facts facts={minutesFacts(valid, reconciliation, content.hash)} />
        {party && (
          <SignForm id={String(id)} hash={content.hash} party={party} signed={signedLines(reconciliation, content)} />
        )}
        {lockedBy && mayUnlock && <UnlockForm id={String(id)} signed={signedLines(reconciliation, content)} />}
        {voided.length > 0 && (
          <ul className="grid gap-1 text-sm text-ink-soft">
            {voided.map((row) => (
              <li key={String(row.id)}>
                {voidedSentence(row, regencyCode)}{" "}
                <a className="link" href={`/api/reconciliation/${id}/minutes?nomor=${row.id}`} download>
                  Unduh berita acara #{String(row.id)} (PDF)
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
