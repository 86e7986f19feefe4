import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { GrantForm } from "@/components/reveals/grant-form";
import { GrantList, RevealDayList } from "@/components/reveals/grant-list";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { requireActor } from "@/lib/auth/session";
import { grantLine, revealDayLine } from "@/lib/reveals/present";
import { listGrants, listRevealDays, listRevealers } from "@/lib/reveals/queries";
import { adminTabs } from "@/lib/users/present/accounts";

export const metadata: Metadata = { title: "Buka nomor identitas" };

export default async function RevealsPage() {
  const actor = await requireActor("reveals.grant");
  const [grants, days, people] = await Promise.all([listGrants(actor), listRevealDays(actor), listRevealers(actor)]);
  return (
    <>
      <PageHeading
        title="Pengaturan"
        lead="Berapa nomor identitas yang boleh dibuka atau ditanyakan seseorang sehari, lewat cara apa pun, dan siapa mendapat tambahan."
      />
      <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/reveals")} />
      <Card title="Beri tambahan untuk satu keperluan">
        <GrantForm
          people={people.map(({ id, name, email }) => ({ id: String(id), label: `${name} (${email})` }))}
          formKey={randomUUID()}
        />
      </Card>
      <Card title="Tambahan yang pernah diberikan">
        {grants.length > 0 ? <GrantList lines={grants.map(grantLine)} /> : <p>Belum ada tambahan.</p>}
      </Card>
      <Card title="Nomor yang dibuka atau ditanyakan 30 hari terakhir">
        {days.length > 0 ? <RevealDayList lines={days.map(revealDayLine)} /> : <p>Belum ada.</p>}
      </Card>
    </>
  );
}
