import { CASE_TYPES, isCaseType, type LetterKind } from "@/lib/cases/rules/catalogue";
import type { PaperBlock } from "@/lib/documents/shapes/paper";
import type { Letter } from "@/lib/letters/queries/letters";
import { replyBy } from "@/lib/letters/rules/letter";
import { officialName } from "@/lib/letters/rules/office";
import { formatDate, formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";

/** What a letter asks about a type of case. */
export const askedOf = (type: string): string => (isCaseType(type) && CASE_TYPES[type].asks) || "menindaklanjuti";
const labelOf = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);

const WHOSE: Record<LetterKind, (letter: Letter) => string> = {
  "bank-branch": () => "yang rekeningnya dikelola kantor Saudara dan penyalurannya masih terkendala",
  dukcapil: () => "yang NIK-nya belum padan sehingga bantuannya belum dapat disalurkan",
  village: ({ recipientAt }) => `di ${recipientAt} yang bantuannya belum sampai atau belum dimanfaatkan`,
};

/** The default first paragraph. */
export function usualOpening(letter: Letter): string {
  const place = officialName(letter.regency);
  const since = letter.dataOn ? ` menurut data per ${formatDate(letter.dataOn)}` : "";
  return `Dalam rangka percepatan penyaluran bantuan sosial pangan (Program Sembako) di ${place}, kami sampaikan bahwa${since} terdapat ${formatCount(letter.families)} keluarga penerima manfaat (KPM) ${WHOSE[letter.kind](letter)}.`;
}

/** What may be changed in a draft, the first paragraph with its default. */
export const draftWords = (letter: Letter) => ({
  version: letter.version,
  recipient: letter.recipient,
  recipientAt: letter.recipientAt,
  subject: letter.subject,
  opening: letter.opening || usualOpening(letter),
  note: letter.note,
});

const SIGN = { statement: "", left: { title: "", lines: [] } };

/** The text of a letter before its attachment. today replaces the date that a draft does not have yet. */
export function letterText(letter: Letter, today: string): PaperBlock[] {
  const { sender, number, datedOn, types, families, amountRp } = letter;
  const date = datedOn ?? today;
  const earliest = letter.dueOn ?? date;
  return [
    { is: "letterhead", lines: sender.headLines },
    {
      is: "opening",
      date: datedOn ? `${sender.place}, ${formatDate(datedOn)}` : `${sender.place}, (tanggal saat diberi nomor)`,
      facts: [
        ["Nomor", number ?? "(diberikan saat terbit)"],
        ["Sifat", "Penting"],
        ["Lampiran", "1 (satu) daftar"],
        ["Hal", letter.subject],
      ],
      to: [`Yth. ${letter.recipient}`, `di ${letter.recipientAt}`],
    },
    { is: "text", text: letter.opening || usualOpening(letter) },
    { is: "text", text: "Kendala dan tindak lanjut yang kami mohonkan adalah sebagai berikut." },
    {
      is: "table",
      columns: [
        { title: "Kendala", share: 4 },
        { title: "KPM", share: 1.6, numeric: true },
        { title: "Nominal", share: 3, numeric: true },
        { title: "Mohon Saudara", share: 7 },
        { title: "Tenggat", share: 2.6 },
      ],
      rows: [
        types.map((line) => [
          labelOf(line.type),
          formatCount(line.families),
          formatRp(line.amountRp),
          askedOf(line.type),
          formatShortDate(line.dueOn),
        ]),
      ],
      ...(types.length > 1 && { total: ["Jumlah", formatCount(families), formatRp(amountRp), "", ""] }),
    },
    {
      is: "text",
      text: `Daftar keluarga terlampir. Kami mohon hasilnya disampaikan kepada kami paling lambat ${formatDate(replyBy(earliest, date))}, dengan menyebut nomor surat ini dan nomor masalah pada lampiran.`,
    },
    ...(letter.note ? [{ is: "text" as const, text: letter.note }] : []),
    { is: "text", text: "Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih." },
    {
      is: "signatures",
      statement: SIGN.statement,
      parties: [
        SIGN.left,
        {
          title: `${sender.signerTitle},`,
          lines: [
            sender.signerName || "(nama penanda tangan)",
            sender.signerRank,
            sender.signerNip && `NIP ${sender.signerNip}`,
          ].filter(Boolean),
        },
      ],
    },
    ...(sender.copies.length > 0 ? [copies(sender.copies)] : []),
  ];
}

const copies = (lines: readonly string[]): PaperBlock => ({
  is: "text",
  text: ["Tembusan:", ...lines.map((line, index) => `${index + 1}. ${line}`)].join("\n"),
});
