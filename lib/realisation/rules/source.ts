import { defaultSource, type Place, type Source } from "./figures";

type Shown = { region: string; bank: string };

/** The source that a view shows: recaps know neither banks nor anything below a kab/kota. */
export const shownSource = ({ region, bank }: Shown, chosen: Source | "", basis: readonly Place[]): Source =>
  bank !== "" || region.length > 4 ? "names" : chosen || defaultSource(basis);

/** The source of the places one level below it. */
export const childSource = (shown: Shown, chosen: Source | "", basis: readonly Place[]): Source =>
  shown.region.length >= 4 ? "names" : shownSource(shown, chosen, basis);

/** Whether periods of the other source may be shown beside those by name: only where families by name are complete. */
export const mayMixSources = ({ region, bank }: Shown, source: Source, basis: readonly Place[]): boolean =>
  source === "names" && bank === "" && region.length <= 4 && defaultSource(basis) === "names";
