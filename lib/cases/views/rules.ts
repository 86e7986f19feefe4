/** Who has a named view: its maker; everyone who works in its region, to use and to change; or to use only. */
export const SHARINGS = {
  private: "Pribadi",
  shared: "Bersama: rekan sewilayah boleh mengubah",
  locked: "Terkunci: rekan sewilayah hanya memakai",
} as const;
export type Sharing = keyof typeof SHARINGS;
export const isSharing = (text: string): text is Sharing => Object.hasOwn(SHARINGS, text);
export const VIEW_NAME_LENGTH = 60;
