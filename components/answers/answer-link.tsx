import { LinkButton } from "@/components/ui/form/link-button";

/** From the queue of a party to answering it by workbook. */
export function AnswerLink() {
  return (
    <LinkButton href="/cases/answers" small icon="file">
      Jawab lewat Excel
    </LinkButton>
  );
}
