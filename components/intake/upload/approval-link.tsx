import { LinkButton } from "@/components/ui/form/link-button";

/** The way to the kab/kota where a file needs a second person. */
export const ApprovalLink = () => (
  <LinkButton href="/intake/approval" small>
    Persetujuan dua orang
  </LinkButton>
);
