import { type Asked, allPages, type List, placeName } from "@/app/api/export/[name]/list";
import { listApprovalRules } from "@/lib/intake/apply/queries/approval-rules";
import { intakeListFaults, parseIntakeListFilter } from "@/lib/intake/filter";
import { approvalSheet, intakeSheet } from "@/lib/intake/shelf/present/workbook";
import { listIntakes } from "@/lib/intake/shelf/queries";
import { topRegion } from "@/lib/regions/rules";

const whole = async ({ actor }: Asked) => {
  const region = topRegion(actor.regions);
  return { region, period: "", about: [["Wilayah", (await placeName(actor, region)) ?? ""]] as const };
};

/** All files that were uploaded, not one page of them. */
export const intake: List = {
  permission: "intake.read",
  faults: ({ params }) => intakeListFaults(params),
  async take(asked) {
    const { sort } = parseIntakeListFilter(asked.params);
    const page = (after: string) => listIntakes(asked.actor, { sort, after, before: "" });
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
