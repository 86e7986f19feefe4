import { Notice } from "@/components/ui/page/notice";
import { Badge } from "@/components/ui/text/badge";
import { Facts } from "@/components/ui/text/facts";
import { closingSentence, dueSentence, escalationText, typeRules } from "@/lib/cases/present/words";
import type { CaseView } from "@/lib/cases/queries/get-case";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import { formatDate, formatInstant } from "@/lib/values/dates";

/** What to do, who does it, by when, and what ends it; for a closed case, how it ended. */
export function NextStep({ found, today }: { found: CaseView; today: string }) {
  const rules = typeRules(found.type);
  const due = dueSentence(found, today);
  const escalation = escalationText(found.escalation);
  if (found.state === "closed") {
    return (
      <Notice tone="ok" title={closingSentence(found.closedReason)}>
        {found.duplicateOf !== null && (
          <p>
            Diwakili oleh{" "}
            <a href={`/cases/${found.duplicateOf}`} className="link font-semibold">
              masalah #{String(found.duplicateOf)}
            </a>
            .
          </p>
        )}
        {found.closedAt && <p>Selesai {formatInstant(found.closedAt, found.regionCode)}.</p>}
      </Notice>
    );
  }
  return (
    <div className="grid gap-2">
      <p className="max-w-prose text-base font-semibold">{rules?.nextAction}</p>
      <Facts
        facts={[
          { key: "owner", label: "Penyelesai", value: CASE_OWNERS[found.owner] },
          ...(found.waitingFor
            ? [{ key: "waiting", label: "Menunggu jawaban", value: CASE_OWNERS[found.waitingFor] }]
            : []),
          { key: "assignee", label: "Ditangani", value: found.assigneeName ?? "belum ada yang mengambil" },
          {
            key: "due",
            label: "Tenggat",
            value: (
              <>
                {formatDate(found.dueOn)}{" "}
                {due.tone ? <Badge tone={due.tone}>{due.text}</Badge> : <span>· {due.text}</span>}{" "}
                {escalation && <Badge tone="watch">{escalation}</Badge>}
                <span className="block text-xs text-ink-soft">Dasar: {found.ruleReason ?? rules?.dueSource}</span>
              </>
            ),
          },
          { key: "evidence", label: "Selesai bila", value: rules?.evidence },
        ]}
      />
    </div>
  );
}
