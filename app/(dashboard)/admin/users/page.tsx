import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { ExportLink } from "@/components/ui/table/export-link";
import { Badge } from "@/components/ui/text/badge";
import { Icon } from "@/components/ui/text/icon";
import { CreateUserForm } from "@/components/users/create-user-form";
import { PermissionMatrix } from "@/components/users/permission-matrix";
import { UserRowForm } from "@/components/users/user-row-form";
import { requireActor } from "@/lib/auth/session";
import { accountText, adminTabs, disablingSentences, endingSentence } from "@/lib/users/present/accounts";
import { countSessions, listUsers } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Akun dan hak" };

export default async function UsersPage() {
  const actor = await requireActor("users.manage");
  const [users, sessions] = await Promise.all([listUsers(actor), countSessions(actor)]);
  return (
    <>
      <PageHeading
        title="Pengaturan"
        lead="Perubahan peran, wilayah, dan status akun berlaku pada permintaan berikutnya."
      />
      <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/users")} />
      <Card title={`${users.length} akun`} actions={<ExportLink href="/users" />}>
        <ul className="divide-y divide-line">
          {users.map((user) => (
            <li key={String(user.id)} className="py-2">
              <details>
                <summary className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
                  <Icon name="down" size={14} />
                  <span className="font-semibold">{user.name}</span>
                  <span className="text-sm text-ink-soft">
                    {user.email} · {accountText(user)}
                  </span>
                  {user.disabled && <Badge tone="problem">Nonaktif</Badge>}
                </summary>
                <UserRowForm
                  id={String(user.id)}
                  values={{
                    name: user.name,
                    role: user.role,
                    regions: user.regions.filter(Boolean).join(", "),
                    directorate: user.directorate ?? "",
                    bank: user.bank ?? "",
                  }}
                  disabled={user.disabled}
                  own={user.id === actor.id}
                  ending={endingSentence(sessions.get(user.id) ?? 0)}
                  disabling={disablingSentences(user, sessions.get(user.id) ?? 0)}
                />
              </details>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Akun baru">
        <CreateUserForm formKey={randomUUID()} />
      </Card>
      <Card title="Siapa boleh apa" flush>
        <PermissionMatrix />
      </Card>
    </>
  );
}
