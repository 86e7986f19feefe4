import { paintHead } from "@/components/ui/table/pick-page";

// What is ticked in the list, also on other pages. It works on the page as the server drew it, so that a table of a hundred
// rows needs no script to be drawn.

/** A box of the list: "id.version", and the steps over many that its case allows. */
type Box = { value: string; can: readonly string[] };

/** What is chosen, as long as the list with its filter stays: the ticked ones by id, or those left out of all. */
export class Picked {
  readonly ticked = new Map<string, Box>();
  readonly left = new Map<string, Box>();
  anchor: string | null = null;
  current: string | null = null;
}

const boxOf = ({ value, dataset }: HTMLInputElement): Box => ({ value, can: (dataset.can ?? "").split(" ") });

/** The current row when a step was sent; the list is rendered again after it. */
const stood = { id: "", line: 0 };

export type List = { form: HTMLFormElement; picked: Picked; all: boolean; total: number };

export const idOf = (box: HTMLInputElement): string => box.value.split(".")[0] ?? "";
export const boxesOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[name="case"]'),
];

/** How many cases the next step is about. */
export const chosenCount = ({ picked, all, total }: Omit<List, "form">): number =>
  all ? Math.max(0, total - picked.left.size) : picked.ticked.size;

/** Draws what is chosen: boxes, numbers, and what the form sends for other pages. */
export function paint(list: List): void {
  const { form, picked, all } = list;
  const here = new Set<string>();
  for (const box of boxesOf(form)) {
    here.add(idOf(box));
    box.checked = all ? !picked.left.has(idOf(box)) : picked.ticked.has(idOf(box));
  }
  const elsewhere = [...picked.ticked].filter(([id]) => !here.has(id)).map(([, { value }]) => value);
  for (const place of form.querySelectorAll("[data-chosen]")) place.textContent = numberText(chosenCount(list));
  for (const place of form.querySelectorAll("[data-why-line]")) place.textContent = "";
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-step]")) offer(list, button);
  paintHead(form, "case");
  setValue(form, "also", all ? "" : elsewhere.join(","));
  setValue(form, "except", all ? [...picked.left.keys()].join(",") : "");
}

const numberText = (count: number): string => count.toLocaleString("id-ID");

/** A step is offered with the number that it can be done with; pressing one that none of the chosen allows explains why. */
function offer(list: List, button: HTMLButtonElement): void {
  const { form, picked, all } = list;
  const step = button.dataset.step ?? "";
  const among = (boxes: Iterable<Box>) => [...boxes].filter(({ can }) => can.includes(step)).length;
  const chosen = chosenCount(list);
  const allowed = all ? Number(button.dataset.offer ?? 0) - among(picked.left.values()) : among(picked.ticked.values());
  // With nothing chosen a step applies to the current row.
  const possible = chosen > 0 ? allowed > 0 : among(boxesOf(form).map(boxOf)) > 0;
  button.disabled = false;
  if (possible) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
  button.title = possible ? "" : (button.dataset.why ?? "");
  const part = allowed < chosen ? `${numberText(Math.max(0, allowed))} dari ${numberText(chosen)}` : numberText(chosen);
  for (const place of button.querySelectorAll("[data-part]"))
    place.textContent = possible && allowed < chosen ? ` (${part})` : "";
  for (const place of form.querySelectorAll(`[data-chosen-words="${CSS.escape(step)}"]`))
    place.textContent = `${part} masalah`;
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Ticks or unticks one case; of all, leaves it out or takes it back in. */
export function tick({ picked, all }: List, box: HTMLInputElement, on: boolean): void {
  const id = idOf(box);
  if (all && on) picked.left.delete(id);
  else if (all) picked.left.set(id, boxOf(box));
  else if (on) picked.ticked.set(id, boxOf(box));
  else picked.ticked.delete(id);
}

/** Ticks from the last one to this. */
export function tickRange(list: List, to: HTMLInputElement, on: boolean): void {
  const boxes = boxesOf(list.form);
  const end = boxes.indexOf(to);
  const from = boxes.findIndex((box) => idOf(box) === list.picked.anchor);
  for (const box of boxes.slice(Math.min(from < 0 ? end : from, end), Math.max(from, end) + 1)) tick(list, box, on);
}

/** Ticks or unticks every line of the page. */
export function tickPage(list: List, on: boolean): void {
  for (const box of boxesOf(list.form)) tick(list, box, on);
}

/** Remembers the current row. */
export function leave({ form, picked }: List): void {
  const boxes = boxesOf(form);
  stood.id = picked.current ?? "";
  stood.line = Math.max(
    0,
    boxes.findIndex((box) => idOf(box) === stood.id),
  );
}

/** Puts one back there: the same case, or the line where it was; before a result that asks for a look. */
export function comeBack({ form, picked }: List): void {
  const result = form.querySelector<HTMLElement>('[data-result="watch"]');
  if (result) {
    picked.current = stood.id || null;
    result.focus();
    return;
  }
  const boxes = boxesOf(form);
  const box = boxes.find((one) => idOf(one) === stood.id) ?? boxes[Math.min(stood.line, boxes.length - 1)];
  if (box && stood.id !== "") focusOn(box, picked);
}

/** Makes this row the current one. */
export function focusOn(box: HTMLInputElement, picked: Picked): void {
  picked.current = idOf(box);
  box.focus({ preventScroll: true });
  box.closest("tr")?.scrollIntoView({ block: "nearest" });
}
