// Slides that belong together, so that all of them can be hidden or shown at once. The prefix of a key is its topic:
// "place:5103", "problem:SALDO_NOL", "obstacles.2", "added-1".

export const TOPICS = {
  carried: "Keputusan rakor lalu",
  groups: "Realisasi per wilayah",
  group: "Corong tiap wilayah",
  places: "Peringkat",
  problems: "Daftar masalah",
  problem: "Tiap jenis masalah",
  agents: "Rasio e-Warong",
  ages: "Dana mengendap dan kartu",
  place: "Profil wilayah",
  obstacles: "Kendala dan tindak lanjut",
  added: "Slide tambahan",
  decided: "Keputusan rakor ini",
} as const;
export type Topic = keyof typeof TOPICS;
const isTopic = (text: string): text is Topic => Object.hasOwn(TOPICS, text);

/** The topic of a slide; null for one without a topic. */
export function topicOf(key: string): Topic | null {
  const [begin = ""] = key.split(/[:.-]/);
  return isTopic(begin) ? begin : null;
}
