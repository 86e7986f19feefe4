import { Facts } from "@/components/ui/text/facts";
import { cardFacts } from "@/lib/kpm/present/families";
import type { FamilyCardRow } from "@/lib/kpm/queries/get-family";

/** KKS and accounts of a family, masked. */
export function FamilyCards({ cards }: { cards: readonly FamilyCardRow[] }) {
  if (cards.length === 0) return <p className="text-ink-soft">Belum ada KKS yang tercatat.</p>;
  return cards.map((card) => (
    <div key={card.bankCode}>
      <h3 className="text-sm">{card.bankCode}</h3>
      <Facts facts={cardFacts(card)} />
    </div>
  ));
}
