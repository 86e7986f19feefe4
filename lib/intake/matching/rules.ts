/** Several rows of one family: the first is used and the others are refused, or their amounts are added. */
export const TWICE = "ganda";
export const ADDED_UP = "dijumlah";
