import { RecapTable } from "@/components/realisation/recap-table";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { hrefWith, parseView, recapsHref, regionHrefs } from "@/lib/realisation/filter";
import type { RecapRows as Found } from "@/lib/realisation/queries/recap-rows";
import type { View } from "@/lib/realisation/queries/view";

/** The files and rows behind the totals. */
export function RecapRows({ actor, view, rows, files }: Found & { actor: UserActor; view: View }) {
  const period = view.period.code;
  const filter = { ...parseView({}), period };
  const mayOpenFiles = permits(actor.role, "intake.read");
  return (
    <RecapTable
      rows={rows}
      files={files}
      seesRecaps={actor.bank === null}
      hrefOf={regionHrefs(view.home, { ...filter, source: "recap" })}
      fileHrefOf={mayOpenFiles ? (id) => `/intake/${id}` : null}
      exportHref={recapsHref({ region: view.region, period })}
      uploadHref={permits(actor.role, "intake.upload-totals") ? hrefWith("/intake", { period }) : null}
    />
  );
}
