import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PublishForm } from "@/components/transparency/edition-forms";
import { EditionList } from "@/components/transparency/edition-list";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { keptLines, NO_EDITION } from "@/lib/transparency/present/editions";
import { HANDLING } from "@/lib/transparency/present/metadata";
import { listKeptEditions } from "@/lib/transparency/queries/editions";
import { adminTabs } from "@/lib/users/present/accounts";

export const metadata: Metadata = { title: "Data publik" };

/** What the public reads, when it was published, and the two things to do about it. */
export default async function PublicEditionsPage() {
  const actor = await requireActor("transparency.publish");
  const editions = await listKeptEditions(actor);
  return (
    <>
      <PageHeading
        title="Data publik"
        lead="Publik membaca terbitan: salinan angka semua kab/kota pada satu hari. Perubahan data sesudahnya baru tampak pada terbitan berikutnya."
        actions={<LinkButton href="/public">Buka halaman publik</LinkButton>}
      />
      {permits(actor.role, "users.manage") && <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/public")} />}
      <Card title="Terbitkan" note="Paling sering satu kali sehari, untuk seluruh Indonesia. Tercatat dalam log audit.">
        <div className="grid gap-3">
          <p className="max-w-prose text-ink-soft">{HANDLING}</p>
          <PublishForm formKey={randomUUID()} />
        </div>
      </Card>
      <Card title="Terbitan" actions={editions.length > 0 && <ExportLink href="/editions" />}>
        <EmptyState state={editions.length > 0 ? { tag: "rows" } : NO_EDITION}>
          <EditionList lines={keptLines(editions)} />
        </EmptyState>
      </Card>
    </>
  );
}
