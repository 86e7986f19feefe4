import { Button, buttonClass } from "@/components/ui/button";
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

/** A visit that the server refused for good, with why, and the ways on. */
export function RefusedVisit({ line }: { line: WaitingLine }) {
  const address = `/field/${line.kpmId}#perbaiki=${line.key}`;
  return (
    <li>
      <p className="font-semibold">{waitingLabel(line)}</p>
      <p>{line.recorded ? `Hasilnya sudah tersimpan; fotonya tidak: ${line.problem}` : line.problem}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {line.recorded ? (
          <Button type="button" className="min-h-12" onClick={() => void leaveOutPhoto(line.key)}>
            Lanjut tanpa foto ini
          </Button>
        ) : (
          <>
            <a
              href={address}
              className={`${buttonClass()} min-h-12`}
              onClick={() => window.dispatchEvent(new CustomEvent(CORRECT, { detail: line.key }))}
            >
              Perbaiki
            </a>
            <Button type="button" look="danger" className="min-h-12" onClick={() => void discardWaiting(line.key)}>
              Buang
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
