import type { Metadata } from "next";
import { ApprovalRuleForm } from "@/components/intake/upload/approval-rule-form";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { ExportLink } from "@/components/ui/table/export-link";
import { type Column, Table } from "@/components/ui/table/table";
import { requireActor } from "@/lib/auth/session";
import { type ApprovalRule, listApprovalRules } from "@/lib/intake/apply/queries/approval-rules";
import { displayName } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Persetujuan dua orang" };

const COLUMNS: readonly Column<ApprovalRule>[] = [
  { key: "name", head: "Kab/kota", cell: (row) => displayName(row.name) },
  {
    key: "rule",
    head: "Aturan",
    cell: (row) => (row.twoPeople ? { text: "Dua orang", tone: "ok" } : { text: "Satu orang", tone: "neutral" }),
  },
  {
    key: "who",
    head: "Diubah",
    cell: (row) => (row.changedAt ? `${row.changedByName}, ${formatInstant(row.changedAt, row.code)}` : "belum pernah"),
  },
];

export default async function ApprovalPage() {
  const actor = await requireActor("intake.set-approval");
  const rules = await listApprovalRules(actor);
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jalur" crumbs={[{ label: "Berkas", href: "/intake" }, { label: "Persetujuan" }]} />}
        title="Persetujuan dua orang"
        lead="Di kab/kota yang memerlukan dua orang, pengunggah berkas tidak dapat menerapkannya sendiri."
      />
      <Card title="Ubah aturan">
        <ApprovalRuleForm regions={rules.map(({ code, name }) => ({ value: code, label: displayName(name) }))} />
      </Card>
      <Card title="Aturan sekarang" actions={<ExportLink href="/approval" />} flush>
        <Table caption="Aturan persetujuan" columns={COLUMNS} rows={rules} rowKey={(row) => row.code} />
      </Card>
    </>
  );
}
