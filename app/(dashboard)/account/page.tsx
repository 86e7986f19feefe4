import type { Metadata } from "next";
import { Confirm } from "@/components/ui/form/confirm";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Facts } from "@/components/ui/text/facts";
import { PasswordForm } from "@/components/users/password-form";
import { ROLE_LABELS } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { endOwnSessionsAction } from "@/lib/users/actions";
import { endingSentence, scopeText } from "@/lib/users/present/accounts";
import { countSessions } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Akun" };

export default async function AccountPage() {
  const actor = await requireActor("account.own");
  const sessions = await countSessions(actor);
  return (
    <>
      <PageHeading title="Akun saya" />
      <Card title="Siapa saya">
        <Facts
          facts={[
            { key: "name", label: "Nama", value: actor.name },
            { key: "role", label: "Peran", value: ROLE_LABELS[actor.role] },
            { key: "scope", label: "Wilayah kerja", value: scopeText(actor.regions) },
            { key: "bank", label: "Bank", value: actor.bank ?? "semua bank" },
            {
              key: "names",
              label: "Data keluarga",
              value: actor.byName ? "boleh dibaca, nomor identitas tersamar" : "hanya angka jumlah",
            },
          ]}
        />
      </Card>
      <Card title="Ganti kata sandi" note="Sesudah diganti, semua perangkat diminta masuk lagi.">
        <PasswordForm />
      </Card>
      <Card title="Keluar dari semua perangkat" note="Bila komputer lain mungkin masih terbuka dengan akun ini.">
        <form action={endOwnSessionsAction}>
          <Confirm id="tanya-keluar" button="Keluar dari semua perangkat" title="Keluar dari semua perangkat?">
            <p>Semua perangkat, juga yang ini, harus masuk lagi.</p>
            <p>{endingSentence(sessions.get(actor.id) ?? 0)}</p>
          </Confirm>
        </form>
      </Card>
    </>
  );
}
