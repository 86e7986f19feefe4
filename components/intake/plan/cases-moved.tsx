import { matchingText } from "@/lib/cases/bulk/present";
import type { Matching } from "@/lib/cases/bulk/queries/count-matching";
import { beyondText } from "@/lib/cases/list/present/when";
import type { IntakeRow } from "@/lib/intake/shelf/queries";

type CasesMovedProps = { intake: IntakeRow; opened: Matching; closed: Matching };

/** How many cases a file opened and closed; each number leads to just those cases, and names those that others see. */
export function CasesMoved({ intake, opened, closed }: CasesMovedProps) {
  const numbers = [
    { name: "openedBy", seen: opened, all: intake.casesOpened, verb: "dibuka" },
    { name: "closedBy", seen: closed, all: intake.casesClosed, verb: "ditutup" },
  ];
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
      {numbers.map(({ name, seen, all, verb }) => {
        const words = `${matchingText(seen)} masalah ${verb}`;
        return (
          <span key={name}>
            {seen.count === 0 ? (
              words
            ) : (
              <a className="link font-semibold" href={`/cases?${name}=${intake.id}`}>
                {words}
              </a>
            )}
            {beyondText(seen, all)}
          </span>
        );
      })}
    </p>
  );
}
