import type { List } from "@/app/api/export/[name]/list";
import { answerFaults, parseAnswerView } from "@/lib/answers/filter";
import { answerLineSheet } from "@/lib/answers/present/lines";
import { findAnswerFile } from "@/lib/answers/queries/files";
import { allAnswerRows } from "@/lib/answers/queries/rows";
import { topRegion } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";

/** The rows of one file of answers that the actor sent: those that are applied, or those that are refused. */
export const answers: List = {
  permission: "cases.work",
  faults: ({ params }) => answerFaults(params),
  async take({ actor, params }) {
    const { file: id, refused } = parseAnswerView(params);
    const file = id === null ? null : await findAnswerFile(actor, id);
    if (!file) return null;
    const region = topRegion(actor.regions);
    return {
      file: `jawaban-${file.id}-${refused ? "ditolak" : "diterapkan"}`,
      region,
      period: "",
      about: [
        ["Berkas", file.fileName],
        ["Diunggah", formatInstant(file.at, region)],
        ["Baris", refused ? "yang ditolak, dengan sebabnya" : "yang diterapkan, dengan akibatnya"],
      ],
      sheets: [answerLineSheet(allAnswerRows(actor, { file: file.id, refused }), refused)],
    };
  },
};
