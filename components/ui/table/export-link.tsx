import { LinkButton } from "@/components/ui/form/link-button";

/** Takes the list whose address this is, whole, as a workbook. */
export function ExportLink({ href }: { href: string }) {
  return (
    <LinkButton href={`/api/export${href}`} icon="download" small download>
      Unduh XLSX
    </LinkButton>
  );
}
