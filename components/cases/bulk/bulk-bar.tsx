import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { whyNot } from "@/lib/cases/bulk/present";
import { type BulkVerb, bulkKey, bulkLabel, LETTER_STEP, type Offers } from "@/lib/cases/bulk/rules";
import { formatCount } from "@/lib/values/rupiah";
import { type BulkChoices, BulkFields } from "./bulk-fields";
import { KeysHelp } from "./keys-help";

type BulkBarProps = BulkChoices & {
  verbs: readonly BulkVerb[];
  all: boolean;
  /** With how many of all the selected cases each step can be done. */
  offers: Offers | null;
  /** The steps that each line of the page allows, "take wait". */
  here: readonly string[];
  /** Whether letters can be written about what is chosen. */
  letters: boolean;
  /** "1.234" or "±12.000"; null when no more match than the page shows. */
  matching: string | null;
  /** The same view with all selected, or with nothing. */
  allHref: string;
};

/** Steps for the ticked cases, in view at any scroll position. Those that ask for something do so in the middle of the screen. */
export function BulkBar({ verbs, all, offers, here, letters, matching, allHref, ...choices }: BulkBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <p className="mr-1 text-sm" aria-live="polite" data-chosen-line>
        {all ? (
          <>
            <b data-chosen>{matching}</b> dipilih, termasuk di halaman lain
          </>
        ) : (
          <>
            <b data-chosen>0</b> dipilih
          </>
        )}
      </p>
      {all ? (
        <LinkButton href={allHref} small look="quiet">
          Batal pilih semua
        </LinkButton>
      ) : (
        matching !== null && (
          <LinkButton href={allHref} small look="quiet">
            Pilih semua {matching} yang cocok
          </LinkButton>
        )
      )}
      <p className="text-sm text-problem" aria-live="polite" data-why-line />
      <div className="steps">
        {verbs.map((verb) => (
          <Step
            key={verb}
            {...{ verb, all, matching, ...choices }}
            offer={offers?.[verb] ?? null}
            possible={offers ? offers[verb] > 0 : here.some((can) => can.split(" ").includes(verb))}
          />
        ))}
        {letters && (
          <Button name="verb" value={LETTER_STEP} small look="secondary">
            Buat surat
          </Button>
        )}
        <KeysHelp />
      </div>
    </div>
  );
}

type StepProps = BulkChoices & {
  verb: BulkVerb;
  all: boolean;
  matching: string | null;
  offer: number | null;
  /** False when no line that can be ticked here allows it. */
  possible: boolean;
};

function Step({ verb, all, matching, offer, possible, ...choices }: StepProps) {
  const label = bulkLabel(verb);
  const id = `langkah-${verb}`;
  const why = whyNot(verb);
  const shared = {
    small: true,
    disabled: !possible,
    title: possible ? undefined : why,
    "data-key": bulkKey(verb),
    "data-step": verb,
    "data-offer": offer ?? undefined,
    "data-why": why,
  };
  const words = (
    <span>
      {label}
      <span data-part />
    </span>
  );
  if (verb === "take" && !all)
    return (
      <Button name="verb" value={verb} {...shared}>
        {words}
      </Button>
    );
  const part = offer === null || formatCount(offer) === matching ? "" : `${formatCount(offer)} dari `;
  const which = <span data-chosen-words={verb}>{all ? `${part}${matching} masalah` : "yang dipilih"}</span>;
  return (
    <>
      <Button
        type="button"
        look={verb === "take" ? "primary" : "secondary"}
        popoverTarget={id}
        aria-haspopup="dialog"
        {...shared}
      >
        {words}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(24rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-4 text-ink shadow-raised backdrop:bg-navy-deep/45"
      >
        <div className="grid gap-3">
          <h2 id={`${id}-title`} className="text-base">
            {label} {which}?
          </h2>
          <BulkFields verb={verb} {...choices} />
          <div className="flex gap-2">
            <Button name="verb" value={verb} small>
              <span>
                {label} {which}
              </span>
            </Button>
            <Button type="button" look="quiet" small popoverTarget={id} popoverTargetAction="hide">
              Tidak jadi
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
