/** How long an applied file can be taken back. Our own choice: a payment month, after which the next report stands on it. */
export const UNDO_DAYS = 30;
