import { Notice } from "./notice";

/** The parts of the address that the page could not follow. */
export function AddressNotice({ faults }: { faults: readonly string[] }) {
  return faults.map((fault) => (
    <Notice key={fault} tone="watch" live>
      {fault}
    </Notice>
  ));
}
