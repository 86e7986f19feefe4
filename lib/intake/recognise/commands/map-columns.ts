import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { namesFamilies, RULES } from "@/lib/intake/kinds/rules";
import { missingFields } from "@/lib/intake/recognise/rules/header";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import type { MapColumnsInput } from "@/lib/intake/schema";
import { COUNTING } from "@/lib/intake/upload/commands/counting-states";
import { repeated } from "@/lib/intake/upload/commands/repeat";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";

type Held = { kind: string; state: string; region: string; periodId: number | null; chosen: Chosen };

async function hold(tx: Tx, actor: UserActor, id: bigint): Promise<Held> {
  const [found] = await tx.$queryRaw<Held[]>`
    select kind, state, region_code as region, period_id as "periodId", chosen from intakes
    where id = ${id} and kind <> 'demo' for update`;
  if (!found || !uploadKinds(actor).some((kind) => kind === found.kind)) throw notFound("Berkas");
  return found;
}

/** Shows the columns of a planned file again, to choose others; its plan is forgotten. */
export async function reopenColumns(actor: UserActor, id: bigint): Promise<void> {
  await within(actor, async (tx) => {
    const { state, region } = await hold(tx, actor, id);
    if (state !== "planned") throw conflict("Kolom hanya dapat diubah sebelum berkas diterapkan. Muat ulang halaman.");
    await tx.$executeRaw`update intakes set state = 'received', chosen = chosen || '{"look": true}' where id = ${id}`;
    await recordAudit(tx, actor, { action: "intake.columns-reopened", subject: `intake ${id}`, region });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

/**
 * Takes what a person chose for a file whose columns wait: another kind, sheet or header row is looked at again; columns
 * lead to reading the file, and are remembered for the sender once it is applied.
 */
export async function mapColumns(actor: UserActor, input: MapColumnsInput): Promise<void> {
  const { id, kind, sheet, headerRow, alone, constants } = input;
  const columns = input.verb === "send" ? chosenColumns(input) : undefined;
  await within(actor, async (tx) => {
    const found = await hold(tx, actor, id);
    if (found.state !== "mapping") throw conflict("Kolom berkas ini tidak sedang dipilih. Muat ulang halaman.");
    if (!uploadKinds(actor).includes(kind))
      throw refused(`Peran Anda tidak memuat ${RULES[kind].label}; minta pihak yang berwenang mengunggahnya.`);
    if (namesFamilies(kind) && (found.periodId === null || found.region.length !== 4))
      throw refused(
        `${RULES[kind].label} memerlukan satu kab/kota dan satu periode. Batalkan, lalu unggah lagi dengan keduanya.`,
      );
    if (kind !== found.kind) await refuseTwin(tx, id, kind);
    const { without } = found.chosen;
    if (without?.includes(sheet))
      throw conflict(`Lembar "${sheet}" sudah dimuat dari berkas yang sama. Pilih lembar lain.`);
    const chosen: Chosen = {
      ...(sheet && { sheet }),
      ...(alone && { alone }),
      ...(without && { without }),
      ...{ headerRow, constants },
      ...(columns ? { columns } : { look: true }),
    };
    await tx.$executeRaw`update intakes set state = 'received', kind = ${kind}, chosen = ${JSON.stringify(chosen)}::jsonb where id = ${id}`;
    await recordAudit(tx, actor, {
      action: "intake.columns-chosen",
      subject: `intake ${id}`,
      region: found.region,
      detail: { kind, columns: Object.keys(columns ?? {}).length },
    });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

/** field -> column. Refused when a field is chosen twice, or one that the kind cannot do without is missing. */
function chosenColumns({ kind, fields, constants }: MapColumnsInput): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const { field, label } of RULES[kind].fields) {
    const [column, another] = Object.entries(fields).filter(([, wanted]) => wanted === field);
    if (another) throw new Refusal("invalid", `${label} dipilih untuk dua kolom; pilih satu saja.`);
    if (column) columns[field] = Number(column[0]);
  }
  const missing = missingFields(kind, columns, constants);
  if (missing.length > 0)
    throw new Refusal("invalid", `Kolom wajib ${RULES[kind].label} belum dipilih: ${missing.join(", ")}.`);
  return columns;
}

async function refuseTwin(tx: Tx, id: bigint, kind: string): Promise<void> {
  const [twin] = await tx.$queryRaw<{ id: bigint }[]>`
    select o.id from intakes o join intakes i on i.id = ${id} where o.id <> i.id and o.kind = ${kind}
      and (o.sha256, o.region_code, o.bank_code, coalesce(o.period_id, 0), o.sheet) = (i.sha256, i.region_code, i.bank_code, coalesce(i.period_id, 0), i.sheet)
      and o.state in (${COUNTING})`;
  if (twin) throw repeated(twin.id);
}
