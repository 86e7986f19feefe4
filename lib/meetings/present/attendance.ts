import type { PaperBlock } from "@/lib/documents/shapes/paper";
import type { Delegation } from "@/lib/meetings/queries/meeting";
import { isParty, PARTIES, PARTY_CODES } from "@/lib/meetings/rules/meeting";
import { formatCount } from "@/lib/values/rupiah";

// Who came, who signs for them, and the list on which each of them signs.

const SIGNATURES_A_ROW = 3;
const ROWS_AT_ONCE = 100;

const partyText = (party: string): string => (isParty(party) ? PARTIES[party] : party);
const sum = (rows: readonly Delegation[]): number => rows.reduce((people, row) => people + row.people, 0);
const byRegion = (rows: readonly Delegation[]): Delegation[] =>
  [...rows].sort((a, b) => (a.regionCode === b.regionCode ? 0 : a.regionCode < b.regionCode ? -1 : 1));

/** Participants by region and party, and by party alone; both add up to everybody. */
export function* participantBlocks(delegations: readonly Delegation[]): Generator<PaperBlock> {
  if (delegations.length === 0) {
    yield { is: "text", text: "Belum ada peserta yang dicatat." };
    return;
  }
  const people = formatCount(sum(delegations));
  yield {
    is: "table",
    columns: [
      { title: "Wilayah", share: 4 },
      { title: "Pihak", share: 4 },
      { title: "Wakil", share: 6 },
      { title: "Orang", share: 2, numeric: true },
    ],
    rows: [
      byRegion(delegations).map(({ region, party, name, position, people: came }) => [
        region,
        partyText(party),
        [name, position].filter(Boolean).join(", ") || "–",
        formatCount(came),
      ]),
    ],
    total: ["Jumlah", "", "", people],
  };
  yield {
    is: "table",
    columns: [
      { title: "Pihak", share: 8 },
      { title: "Orang", share: 2, numeric: true },
    ],
    rows: [
      PARTY_CODES.map((party) => ({ party, people: sum(delegations.filter((row) => row.party === party)) }))
        .filter((row) => row.people > 0)
        .map((row) => [partyText(row.party), formatCount(row.people)]),
    ],
    total: ["Jumlah", people],
  };
}

/** Who signs for each delegation, three beside each other. */
export function* signatureBlocks(delegations: readonly Delegation[]): Generator<PaperBlock> {
  const parties = byRegion(delegations).map(({ region, party, name, position }) => ({
    title: `${partyText(party)}, ${region}`,
    lines: [name || "(........................................)", position].filter(Boolean),
  }));
  const statement = "Notulen ini dibuat sesuai jalannya rapat dan disepakati oleh wakil setiap delegasi.";
  for (let from = 0; from < parties.length; from += SIGNATURES_A_ROW)
    yield {
      is: "signatures",
      statement: from === 0 ? statement : "",
      parties: parties.slice(from, from + SIGNATURES_A_ROW),
    };
}

/** The list on which everybody signs: as many lines as people came. */
export function* attendanceBlocks(delegations: readonly Delegation[]): Generator<PaperBlock> {
  if (delegations.length === 0) return;
  yield { is: "heading", text: `Lampiran. Daftar hadir: ${formatCount(sum(delegations))} orang`, newPage: true };
  yield {
    is: "table",
    columns: [
      { title: "No", share: 1 },
      { title: "Nama", share: 5 },
      { title: "Delegasi", share: 5 },
      { title: "Jabatan", share: 4 },
      { title: "Tanda tangan", share: 4 },
    ],
    rows: signingLines(byRegion(delegations)),
  };
}

function* signingLines(delegations: readonly Delegation[]): Generator<string[][]> {
  let no = 0;
  let lines: string[][] = [];
  for (const { region, party, name, position, people } of delegations)
    for (let person = 0; person < people; person++) {
      no += 1;
      const own = person === 0;
      // Two lines high, so that there is room to sign.
      const line = [
        formatCount(no),
        own ? name : "",
        `${partyText(party)}, ${region}`,
        own && name ? position : "",
        " \n ",
      ];
      lines.push(line);
      if (lines.length < ROWS_AT_ONCE) continue;
      yield lines;
      lines = [];
    }
  yield lines;
}
