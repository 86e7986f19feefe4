import type { Metadata } from "next";
import { RuleForm } from "@/components/cases/settings/rule-form";
import { RuleHistory } from "@/components/cases/settings/rule-history";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { ExportLink } from "@/components/ui/table/export-link";
import { Badge } from "@/components/ui/text/badge";
import { Facts } from "@/components/ui/text/facts";
import { Icon } from "@/components/ui/text/icon";
import { reading } from "@/lib/auth/scope";
import { requireActor } from "@/lib/auth/session";
import { countCasesByType } from "@/lib/cases/list/queries/count-cases";
import { escalationRule, ruleHistory, ruleLine } from "@/lib/cases/settings/present";
import { listCaseRules, listRuleChanges } from "@/lib/cases/settings/queries/case-rules";
import { canMail } from "@/lib/platform/mail";
import { adminTabs } from "@/lib/users/present/accounts";

export const metadata: Metadata = { title: "Jenis masalah" };

export default async function CaseTypesPage() {
  const actor = await requireActor("cases.set-rules");
  const [rules, changes, counts] = await reading(actor, (tx) =>
    Promise.all([
      listCaseRules(actor, tx),
      listRuleChanges(actor, tx),
      countCasesByType(actor, { region: "", period: "", bank: "" }, tx),
    ]),
  );
  const lines = rules.map((rule) => ruleLine(rule, counts));
  return (
    <>
      <PageHeading
        title="Pengaturan"
        lead="Siapa menyelesaikan tiap jenis masalah dan berapa lama. Perubahan berlaku untuk masalah yang dibuka sesudahnya."
      />
      <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/case-types")} />
      {!canMail() && (
        <Notice tone="info">
          Surel belum disiapkan (SMTP_URL dan MAIL_FROM kosong): pengingat harian hanya tampil di menu Pemberitahuan.
        </Notice>
      )}
      <Card title={`${lines.length} jenis masalah`} note={escalationRule()} actions={<ExportLink href="/case-types" />}>
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <li key={line.type} className="py-2">
              <details>
                <summary className="flex min-h-10 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
                  <Icon name="down" size={14} />
                  <span className="font-semibold">{line.label}</span>
                  <span className="text-sm text-ink-soft">
                    {line.summary} · {line.live} belum selesai
                  </span>
                  {line.changed && <Badge tone="info">Diubah</Badge>}
                </summary>
                <div className="grid gap-4 pt-3 pb-2 lg:grid-cols-2">
                  <Facts facts={line.facts} />
                  <RuleForm
                    type={line.type}
                    changeId={String(line.changeId ?? "")}
                    owner={line.owner}
                    days={line.days}
                    unit={line.unit}
                    live={line.live}
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Riwayat aturan" flush>
        <RuleHistory lines={ruleHistory(changes)} />
      </Card>
    </>
  );
}
