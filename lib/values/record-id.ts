/** The number of a record as an address or a form writes it: digits that a bigint surely holds. */
export const RECORD_DIGITS = "\\d{1,18}";
export const RECORD_ID = new RegExp(`^${RECORD_DIGITS}$`);

export const isRecordId = (text: string): boolean => RECORD_ID.test(text);
