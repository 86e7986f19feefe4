import { RecapTable } from "@/components/realisation/recap-table";
import { headSort } from "@/components/ui/table/head-sort";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { hrefWith, parseView, recapsHref, regionHrefs } from "@/lib/realisation/filter";
import type { RecapRows as Found } from "@/lib/realisation/queries/recap-rows";
import type { View } from "@/lib/realisation/queries/view";
import { inRecapOrder, RECAP_ORDER, type RecapSort } from "@/lib/realisation/rules/orders";

type RecapRowsProps = Found & { actor: UserActor; view: View; sort: RecapSort };

/** The files and rows behind the totals. */
export function RecapRows({ actor, view, rows, files, sort }: RecapRowsProps) {
  const period = view.period.code;
  const filter = { ...parseView({}), period };
  const mayOpenFiles = permits(actor.role, "intake.read");
  return (
    <RecapTable
      rows={inRecapOrder(rows, sort)}
      files={files}
      seesRecaps={actor.bank === null}
      hrefOf={regionHrefs(view.home, { ...filter, source: "recap" })}
      fileHrefOf={mayOpenFiles ? (id) => `/intake/${id}` : null}
      exportHref={recapsHref({ region: view.region, period }, sort)}
      sortOf={(column) =>
        headSort(RECAP_ORDER, sort, column, (next) => recapsHref({ region: view.region, period }, next))
      }
      uploadHref={permits(actor.role, "intake.upload-totals") ? hrefWith("/intake", { period }) : null}
    />
  );
}
