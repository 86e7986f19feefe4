import { Notice } from "./notice";

/** What the address of the page says that it could not follow. */
export function AddressNotice({ faults }: { faults: readonly string[] }) {
  return faults.map((fault) => (
    <Notice key={fault} tone="watch" live>
      {fault}
    </Notice>
  ));
}
