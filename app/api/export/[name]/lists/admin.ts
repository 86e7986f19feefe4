import type { List } from "@/app/api/export/[name]/list";
import { holidaySheet, ruleHistorySheet, ruleSheet } from "@/lib/cases/list/present/sheets";
import { countCasesByType } from "@/lib/cases/list/queries/count-cases";
import { parseYear, yearFaults } from "@/lib/cases/settings/filter";
import { allRuleChanges, listCaseRules } from "@/lib/cases/settings/queries/case-rules";
import { listHolidays } from "@/lib/cases/settings/queries/holidays";
import { editionSheet } from "@/lib/transparency/present/editions";
import { allKeptEditions } from "@/lib/transparency/queries/editions";
import { directorateSheet, permissionSheet, userSheet } from "@/lib/users/present/workbook";
import { listDirectorates, listUsers } from "@/lib/users/queries";
import { dateIn } from "@/lib/values/dates";

const settings = (file: string, what: string) => ({ file, region: "", period: "", about: [["Isi", what]] as const });

export const users: List = {
  permission: "users.manage",
  take: async ({ actor }) => ({
    ...settings("akun-dan-hak", "akun, dan siapa boleh apa"),
    sheets: [userSheet(await listUsers(actor)), permissionSheet()],
  }),
};

export const directorates: List = {
  permission: "regions.group",
  take: async ({ actor }) => ({
    ...settings("wilayah-pfm", "provinsi tiap Wilayah PFM"),
    sheets: [directorateSheet(await listDirectorates(actor))],
  }),
};

export const caseTypes: List = {
  permission: "cases.set-rules",
  take: async ({ actor }) => {
    const counts = await countCasesByType(actor, { region: "", period: "", bank: "" });
    return {
      ...settings("jenis-masalah", "aturan tiap jenis masalah dan riwayatnya"),
      sheets: [ruleSheet(await listCaseRules(actor), counts), ruleHistorySheet(allRuleChanges(actor))],
    };
  },
};

export const editions: List = {
  permission: "transparency.publish",
  take: async ({ actor }) => ({
    ...settings("terbitan-data-publik", "terbitan data publik"),
    sheets: [editionSheet(allKeptEditions(actor))],
  }),
};

export const holidays: List = {
  permission: "cases.set-rules",
  faults: ({ params }) => yearFaults(params),
  take: async ({ actor, params, now }) => {
    const year = parseYear(params) || dateIn(now).slice(0, 4);
    return {
      ...settings(`hari-libur-${year}`, `hari libur dan cuti bersama ${year}`),
      sheets: [holidaySheet(await listHolidays(actor), year)],
    };
  },
};
