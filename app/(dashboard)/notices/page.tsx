import type { Metadata } from "next";
import { NoticeList } from "@/components/cases/reminders/notice-list";
import { Button } from "@/components/ui/form/button";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { requireActor } from "@/lib/auth/session";
import { readNoticesAction } from "@/lib/cases/reminders/actions";
import { noticeDays, unreadText } from "@/lib/cases/reminders/present";
import { countUnreadNotices, listNotices } from "@/lib/cases/reminders/queries";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Pemberitahuan" };

export default async function NoticesPage() {
  const actor = await requireActor("account.own");
  const [rows, unread] = await Promise.all([listNotices(actor), countUnreadNotices(actor)]);
  const days = noticeDays(rows, actor.role, dateIn(new Date()));
  return (
    <>
      <PageHeading
        title="Pemberitahuan"
        lead={`${unreadText(unread)} Masalah Anda yang lewat tenggat atau hampir jatuh tempo, dihitung tiap awal hari; surat kepada pihak Anda begitu dikirim.`}
        actions={rows.length > 0 && <ExportLink href="/notices" />}
      />
      {rows.some(({ read }) => !read) && (
        <form action={readNoticesAction}>
          <Button look="secondary">Tandai semua sudah dibaca</Button>
        </form>
      )}
      {days.map((day) => (
        <Card key={day.key} title={day.title}>
          <NoticeList lines={day.lines} />
        </Card>
      ))}
      {days.length === 0 && (
        <Card>
          <EmptyState
            state={{
              tag: "no-data-yet",
              what: "pemberitahuan",
              hint: "Bila ada masalah yang hampir atau sudah lewat tenggat, jumlahnya muncul di sini setiap hari.",
            }}
          >
            {null}
          </EmptyState>
        </Card>
      )}
    </>
  );
}
