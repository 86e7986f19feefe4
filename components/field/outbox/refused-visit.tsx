import type { FormEvent } from "react";
import { buttonClass } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { waitingLabel } from "@/lib/field/present/outbox";
import { discardWaiting, findWaiting, keepWaiting } from "./outbox";
import { sendNow, type WaitingLine } from "./outbox-run";

/** Said when a visit is to be corrected on the page that is open already. */
export const CORRECT = "salur:correct";

/** Leaves out the photo that was refused; the others go on. */
async function leaveOutPhoto(key: string): Promise<void> {
  const visit = await findWaiting(key);
  if (!visit) return;
  await keepWaiting({ ...visit, photos: visit.photos.slice(1), problem: "" });
  await sendNow();
}

/** Nothing is sent, so it also works without a network. */
const here = (act: () => Promise<void>) => (event: FormEvent) => {
  event.preventDefault();
  void act();
};

/** A visit that the server refused for good, with why, and the ways on. */
export function RefusedVisit({ line }: { line: WaitingLine }) {
  const address = `/field/${line.kpmId}#perbaiki=${line.key}`;
  return (
    <li>
      <p className="font-semibold">{waitingLabel(line)}</p>
      <p>{line.recorded ? `Hasilnya sudah tersimpan; fotonya tidak: ${line.problem}` : line.problem}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {line.recorded ? (
          <form data-waits="" onSubmit={here(() => leaveOutPhoto(line.key))}>
            <Confirm
              id={`tanya-lewat-${line.key}`}
              button="Lanjut tanpa foto ini"
              title="Buang 1 foto?"
              answer="Ya, lanjut tanpa foto ini"
              look="primary"
            >
              Foto itu hanya ada di perangkat ini dan tidak dapat dikembalikan.
            </Confirm>
          </form>
        ) : (
          <>
            <a
              href={address}
              className={`${buttonClass()} min-h-12`}
              onClick={() => window.dispatchEvent(new CustomEvent(CORRECT, { detail: line.key }))}
            >
              Perbaiki
            </a>
            <form data-waits="" onSubmit={here(() => discardWaiting(line.key))}>
              <Confirm id={`tanya-buang-${line.key}`} button="Buang" title="Buang 1 kunjungan?" answer="Ya, buang">
                <p>{waitingLabel(line)}</p>
                Catatan dan fotonya hanya ada di perangkat ini dan tidak dapat dikembalikan.
              </Confirm>
            </form>
          </>
        )}
      </div>
    </li>
  );
}
