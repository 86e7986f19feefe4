// Where a remark comes among those of its row. A row has no two remarks of one number; those that never meet in a row may
// share it. What the cells show on their own is numbered as it is read, from 0.

/** What comes out only when rows are matched with what is known starts here. */
export const MATCHED_FROM = 100;

export const REMARK_SEQ = {
  outsideRegion: 100,
  double: 100,
  addedUp: 100,
  /** The family, person or kab/kota of the row. */
  unknown: 101,
  takenId: 101,
  takenNik: 102,
  unknownVillage: 102,
  alikeVillage: 103,
  /** What is kept is newer. */
  outdated: 103,
  otherName: 104,
  otherNik: 105,
  otherHolder: 106,
  placeOfGroup: 107,
  unknownBank: 107,
  dateAhead: 108,
  cardWithoutBank: 108,
  otherNumber: 109,
  /** More than the family is due, once its rows are added up. */
  tooMuch: 110,
} as const;

/** What is refused once more, uncorrected, comes after everything else. */
export const AGAIN_AFTER = 110;
