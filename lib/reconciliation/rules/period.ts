/** The period asked for, else the newest that pays money (Rastra is rice and has nothing to reconcile in rupiah). */
export const chosenPeriod = <P extends { code: string; entitledRp: number | null; startsOn: string }>(
  periods: readonly P[],
  code: string,
): P | undefined =>
  periods.find((period) => period.code === code) ?? periods.find(({ entitledRp }) => entitledRp !== null);
