import { approvalSheet, intakeSheet } from "@/lib/intake/present/workbook";
import { listApprovalRules } from "@/lib/intake/queries/approval-rules";
import { listIntakes } from "@/lib/intake/queries/intakes";
import { topRegion } from "@/lib/regions/rules";
import { type Asked, allPages, type List, placeName } from "../list";

const whole = async ({ actor }: Asked) => {
  const region = topRegion(actor.regions);
  return { region, period: "", about: [["Wilayah", (await placeName(actor, region)) ?? ""]] as const };
};

/** All files that were uploaded, not one page of them. */
export const intake: List = {
  permission: "intake.read",
  async take(asked) {
    const page = async (before: string) => {
      const found = await listIntakes(asked.actor, { before });
      return { rows: found.rows, after: found.before === null ? null : String(found.before) };
    };
    return { ...(await whole(asked)), file: "berkas", sheets: [intakeSheet(allPages(page))] };
  },
};

/** Where a file needs a second person. */
export const approval: List = {
  permission: "intake.set-approval",
  async take(asked) {
    const rules = await listApprovalRules(asked.actor);
    return { ...(await whole(asked)), file: "persetujuan-dua-orang", sheets: [approvalSheet(rules)] };
  },
};
