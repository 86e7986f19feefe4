/** How long an applied file can be taken back. Our own choice: a payment month, after which the next report builds on it. */
export const UNDO_DAYS = 30;
