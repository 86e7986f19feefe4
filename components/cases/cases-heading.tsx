import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";

/** The head of the list of cases, with the way to the letters about them. */
export function CasesHeading({ readsLetters }: { readsLetters: boolean }) {
  return (
    <PageHeading
      title="Masalah"
      lead="Keluarga yang belum terjangkau, sebabnya, dan siapa yang harus bertindak."
      actions={
        readsLetters && (
          <LinkButton href="/letters" small icon="file">
            Surat
          </LinkButton>
        )
      }
    />
  );
}
