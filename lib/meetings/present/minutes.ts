import type { Paper, PaperBlock, PaperColumn } from "@/lib/documents/shapes/paper";
import { dayText, deckOf, namesText } from "@/lib/meetings/deck/present/deck";
import { footText, tableOf, versionText } from "@/lib/meetings/deck/present/paper";
import type { Deck } from "@/lib/meetings/deck/queries/deck";
import type { Slide } from "@/lib/meetings/deck/rules/slide";
import { movedText, ownerText, stateText } from "@/lib/meetings/follow-ups/present/decisions";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import type { Meeting } from "@/lib/meetings/queries/meeting";
import { formatDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { attendanceBlocks, participantBlocks, signatureBlocks } from "./attendance";

// Notulen: what was said and agreed, on paper. Its figures are those of the slides, found by their keys.

/** "NR-12/51.52.53/2026": the office may put its own number in its place. */
export const minutesNumber = ({ id, regions, startsOn }: Meeting): string =>
  `NR-${id}/${regions.map(({ code }) => code).join(".")}/${startsOn.slice(0, 4)}`;

/** The minutes of a meeting, a draft as long as its numbers are not frozen. */
export function minutesPaper(deck: Deck): Paper {
  const { meeting, frozen } = deck;
  return {
    title: `Notulen ${meeting.title}`,
    foot: `Notulen nomor ${minutesNumber(meeting)}. Angka: ${versionText(deck)}.`,
    mark: frozen ? "" : "KONSEP: angka belum dibekukan",
    blocks: blocks(deck),
  };
}

async function* blocks(deck: Deck): AsyncGenerator<PaperBlock> {
  const { meeting, items, before, figures } = deck;
  const slides = deckOf(deck);
  yield { is: "letterhead", lines: organiser(meeting) };
  yield { is: "title", text: "NOTULEN RAPAT KOORDINASI", note: `Nomor: ${minutesNumber(meeting)}` };
  yield { is: "text", text: openingText(deck) };
  yield { is: "heading", text: "1. Peserta" };
  yield* participantBlocks(meeting.delegations);
  yield { is: "heading", text: "2. Agenda" };
  yield { is: "text", text: agendaText(meeting.agenda) };
  yield { is: "heading", text: "3. Angka pokok" };
  yield* figureBlocks(slides);
  yield { is: "heading", text: "4. Kendala, tindak lanjut, penanggung jawab, dan tenggat" };
  yield* decisionBlocks(items, "Belum ada keputusan yang dicatat.", DUE, (item) => [formatDate(item.dueOn)]);
  yield { is: "heading", text: "5. Keputusan rakor sebelumnya" };
  yield* decisionBlocks(
    before,
    "Tidak ada keputusan rakor sebelumnya.",
    [...DUE, { title: "Keadaan", share: 4 }],
    (item) => [
      formatDate(item.dueOn),
      [stateText(item, figures.today), movedText(item), item.lastNote].filter(Boolean).join("; "),
    ],
  );
  yield { is: "heading", text: "6. Kesepakatan" };
  const agreement = slides.find(({ key }) => key === "agreement")?.body;
  if (agreement?.is === "text") for (const text of agreement.paragraphs) yield { is: "text", text };
  yield* signatureBlocks(meeting.delegations);
  yield* attendanceBlocks(meeting.delegations);
}

/** Whose paper it is: of the one kab/kota or province that meets, else of the ministry. */
function organiser({ regions }: Meeting): string[] {
  const [only] = regions;
  if (regions.length !== 1 || !only)
    return ["KEMENTERIAN SOSIAL REPUBLIK INDONESIA", "DIREKTORAT JENDERAL PENANGANAN FAKIR MISKIN"];
  const place = only.level === "province" ? `Provinsi ${only.name}` : only.name.replace(/^Kab\. /, "Kabupaten ");
  return [`PEMERINTAH ${place.toUpperCase()}`, "DINAS SOSIAL"];
}

function openingText({ meeting, figures }: Deck): string {
  const where = meeting.place === "" ? "" : `, bertempat di ${meeting.place}`;
  const about = `${figures.period.programName}, ${figures.period.label}`;
  return `Pada ${dayText(meeting)}${where}, telah diselenggarakan ${meeting.title} untuk wilayah ${namesText(meeting.regions.map(({ name }) => name))}, membahas ${about}, dengan hasil sebagai berikut.`;
}

const agendaText = (agenda: string): string =>
  agenda === ""
    ? "Tidak ada agenda tertulis."
    : agenda
        .split("\n")
        .map((line, index) => `${index + 1}. ${line}`)
        .join("\n");

/** The whole, then its provinces (or, of one province, its kab/kota), then the obstacles. */
function* figureBlocks(slides: readonly Slide[]): Generator<PaperBlock> {
  const some = slides.some(({ key }) => key === "groups");
  for (const key of ["whole", "gaps", some ? "groups" : "places", "problems"]) {
    const pages = slides.filter((slide) => slide.key === key || slide.key.startsWith(`${key}.`));
    const tables = pages.map(({ body }) => tableOf(body)).filter((table) => table !== null);
    const [page] = pages;
    const [first] = tables;
    if (!page || !first) continue;
    const total = tables.at(-1)?.total;
    yield { is: "heading", text: isList(key) ? page.topic.replace(/ \(\d+\/\d+\)$/, "") : page.title };
    yield {
      is: "table",
      columns: first.columns,
      rows: tables.map(({ rows }) => rows),
      ...(total && { total }),
    };
    if (page.foot) yield { is: "text", text: footText(page.foot) };
  }
}

/** The title of one slide of a list speaks of its first and last line, not of the whole. */
const isList = (key: string): boolean => key === "places" || key === "groups";

const DECISION: readonly PaperColumn[] = [
  { title: "No", share: 1 },
  { title: "Kendala", share: 5 },
  { title: "Tindak lanjut", share: 6 },
  { title: "Penanggung jawab", share: 4 },
];
const DUE: readonly PaperColumn[] = [{ title: "Tenggat", share: 3 }];

function* decisionBlocks(
  items: readonly ItemRow[],
  nothing: string,
  more: readonly PaperColumn[],
  cells: (item: ItemRow) => string[],
): Generator<PaperBlock> {
  if (items.length === 0) yield { is: "text", text: nothing };
  else
    yield {
      is: "table",
      columns: [...DECISION, ...more],
      rows: [
        items.map((item, index) => [
          formatCount(index + 1),
          `${item.region}: ${item.obstacle}`,
          item.followUp,
          ownerText(item),
          ...cells(item),
        ]),
      ],
    };
}
