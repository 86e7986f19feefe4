// Numbers of agents, accounts and cards may begin with zeros, which Excel drops where the cell is a number. How many there
// were is certain only where the column's other cells show it; else nothing is filled in, and it is said.

/** certain: every text of the column is as wide, so a shorter number has lost zeros and nothing else. */
export type Zeros = { width: number; certain: boolean };

type Cell = { cells: readonly string[]; numeric?: ReadonlySet<number> };
type Columns = { columns: Readonly<Record<string, number>> };

/** Fields whose numbers may begin with 0; a NIK, a KK and a code of a region never do. */
const FIELDS = ["code", "ewarong", "account", "card"];
/** Numbers that an agent or terminal has; accounts of several banks differ in length anyway. */
const OF_ONE_WIDTH = ["code", "ewarong"];
const LEAST_WIDTH = 4;
const LEAST = 2;

const numbersIn = (column: number | undefined, rows: readonly Cell[]) =>
  column === undefined
    ? []
    : rows.flatMap(({ cells, numeric }) => {
        const text = (cells[column] ?? "").trim().replace(/^['’`]/, "");
        return /^\d+$/.test(text) ? [{ text, isNumber: numeric?.has(column) === true }] : [];
      });

const isZeroed = ({ text }: { text: string }): boolean => text.length >= LEAST_WIDTH && /^0+[1-9]/.test(text);

/** How wide the columns are whose numbers begin with zeros, by field; none where no column shows it. */
export function zerosOf({ columns }: Columns, below: readonly Cell[]): Record<string, Zeros> | null {
  const found: Record<string, Zeros> = {};
  for (const field of FIELDS) {
    const numbers = numbersIn(columns[field], below);
    const zeroed = numbers.filter(isZeroed);
    const width = zeroed[0]?.text.length ?? 0;
    if (zeroed.length < LEAST || zeroed.some(({ text }) => text.length !== width)) continue;
    if (numbers.some(({ text }) => text.length > width)) continue;
    found[field] = { width, certain: numbers.every(({ text, isNumber }) => isNumber || text.length === width) };
  }
  return Object.keys(found).length > 0 ? found : null;
}

/** Fields whose cells are numbers in part, while others begin with 0, or numbers of different lengths. */
export function fieldsOfNumbers(
  { columns, headerRow }: Columns & { headerRow: number },
  first: readonly (Cell & { rowNo: number })[],
) {
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  return FIELDS.filter((field) => {
    const numbers = numbersIn(columns[field], below);
    const bare = numbers.filter(({ text, isNumber }) => isNumber && !text.startsWith("0"));
    if (bare.length === 0) return false;
    const lengths = new Set(bare.map(({ text }) => text.length));
    return (
      numbers.some(isZeroed) ||
      (OF_ONE_WIDTH.includes(field) && lengths.size > 1 && Math.max(...lengths) >= LEAST_WIDTH)
    );
  });
}
