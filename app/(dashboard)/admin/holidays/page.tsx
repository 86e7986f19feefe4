import type { Metadata } from "next";
import { HolidayForm } from "@/components/cases/settings/holiday-form";
import { HolidayList } from "@/components/cases/settings/holiday-list";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { ExportLink } from "@/components/ui/table/export-link";
import { requireActor } from "@/lib/auth/session";
import { parseYear, yearFaults } from "@/lib/cases/settings/filter";
import { holidayLines, holidayWarning, yearTabs } from "@/lib/cases/settings/present";
import { listHolidays } from "@/lib/cases/settings/queries/holidays";
import { adminTabs } from "@/lib/users/present/accounts";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Hari libur" };

export default async function HolidaysPage({ searchParams }: PageProps<"/admin/holidays">) {
  const actor = await requireActor("cases.set-rules");
  const params = await searchParams;
  const year = parseYear(params) || dateIn(new Date()).slice(0, 4);
  const holidays = await listHolidays(actor);
  const lines = holidayLines(holidays, year);
  const warning = holidayWarning(lines, year);
  return (
    <>
      <PageHeading
        title="Pengaturan"
        lead="Tenggat dalam hari kerja melompati Sabtu, Minggu, dan hari-hari ini, di seluruh Indonesia."
        faults={yearFaults(params)}
      />
      <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/holidays")} />
      <Card title="Tambah atau perbaiki">
        <HolidayForm />
      </Card>
      <Card title={`Hari libur ${year}`} actions={<ExportLink href={`/holidays?year=${year}`} />}>
        <div className="grid gap-3">
          <Tabs label="Tahun" tabs={yearTabs(holidays, year)} />
          {warning && <Notice tone="watch">{warning}</Notice>}
          <HolidayList lines={lines} />
        </div>
      </Card>
    </>
  );
}
