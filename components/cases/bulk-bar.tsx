import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { BULK_WORDS } from "@/lib/cases/present/bulk";
import { type BulkVerb, LETTER_STEP } from "@/lib/cases/rules/bulk";
import { type BulkChoices, BulkFields } from "./bulk-fields";
import { KeysHelp } from "./keys-help";

type BulkBarProps = BulkChoices & {
  verbs: readonly BulkVerb[];
  all: boolean;
  /** Whether letters can be written about what is chosen. */
  letters: boolean;
  /** "1.234" or "±12.000"; null when no more match than the page shows. */
  matching: string | null;
  /** The same view with all selected, or with nothing. */
  allHref: string;
};

/** Steps for the ticked cases. Those that ask for something open beside their button, also without JavaScript. */
export function BulkBar({ verbs, all, letters, matching, allHref, ...choices }: BulkBarProps) {
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-2 sm:px-5">
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
      <span className="grow" />
      {verbs.map((verb) =>
        verb === "take" && !all ? (
          <Button key={verb} name="verb" value={verb} small data-key={BULK_WORDS[verb].key}>
            {BULK_WORDS[verb].label}
          </Button>
        ) : (
          <Asking key={verb} verb={verb} all={all} matching={matching} {...choices} />
        ),
      )}
      {letters && (
        <Button name="verb" value={LETTER_STEP} small look="secondary">
          Buat surat
        </Button>
      )}
      <KeysHelp />
    </div>
  );
}

type AskingProps = BulkChoices & { verb: BulkVerb; all: boolean; matching: string | null };

function Asking({ verb, all, matching, ...choices }: AskingProps) {
  const { label, key } = BULK_WORDS[verb];
  const id = `langkah-${verb}`;
  const which = <span data-chosen-words>{all ? `${matching} masalah` : "yang dipilih"}</span>;
  return (
    <>
      <Button
        type="button"
        small
        look={verb === "take" ? "primary" : "secondary"}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-key={key}
      >
        {label}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className="anchored w-[min(24rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-4 text-ink shadow-raised"
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
