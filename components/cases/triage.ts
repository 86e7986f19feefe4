// The hands of the list: what is ticked (also on other pages), ranges, and keys. It works on the page as the server drew it,
// so that a table of a hundred rows needs no script to be drawn, and every key only presses a button that is there.

/** What is chosen, as long as the list with its filter stays: by id the value "id.version", or what is left out of all. */
export class Picked {
  readonly ticked = new Map<string, string>();
  readonly left = new Set<string>();
  anchor: string | null = null;
  current: string | null = null;
}

/** Where one stood when a step was sent; the list is drawn anew after it. */
const stood = { id: "", line: 0 };

export type List = { form: HTMLFormElement; picked: Picked; all: boolean; total: number };

const idOf = (box: HTMLInputElement): string => box.value.split(".")[0] ?? "";
const boxesOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[name="case"]'),
];
const KEYS_OFF = "salur.keys-off";

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
  const elsewhere = [...picked.ticked].filter(([id]) => !here.has(id)).map(([, value]) => value);
  const text = chosenCount(list).toLocaleString("id-ID");
  for (const place of form.querySelectorAll("[data-chosen]")) place.textContent = text;
  for (const place of form.querySelectorAll("[data-chosen-words]")) place.textContent = `${text} masalah`;
  setValue(form, "also", all ? "" : elsewhere.join(","));
  setValue(form, "except", all ? [...picked.left].join(",") : "");
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function tick({ picked, all }: List, box: HTMLInputElement, on: boolean): void {
  const id = idOf(box);
  if (all && on) picked.left.delete(id);
  else if (all) picked.left.add(id);
  else if (on) picked.ticked.set(id, box.value);
  else picked.ticked.delete(id);
}

function tickRange(list: List, to: HTMLInputElement, on: boolean): void {
  const boxes = boxesOf(list.form);
  const end = boxes.indexOf(to);
  const from = boxes.findIndex((box) => idOf(box) === list.picked.anchor);
  for (const box of boxes.slice(Math.min(from < 0 ? end : from, end), Math.max(from, end) + 1)) tick(list, box, on);
}

/** Remembers the line where one stands. */
export function leave({ form, picked }: List): void {
  const boxes = boxesOf(form);
  stood.id = picked.current ?? "";
  stood.line = Math.max(
    0,
    boxes.findIndex((box) => idOf(box) === stood.id),
  );
}

/** Puts one back there: the same case, or the line where it was. */
export function comeBack({ form, picked }: List): void {
  const boxes = boxesOf(form);
  const box = boxes.find((one) => idOf(one) === stood.id) ?? boxes[Math.min(stood.line, boxes.length - 1)];
  if (box && stood.id !== "") focusOn(box, picked);
}

function focusOn(box: HTMLInputElement, picked: Picked): void {
  picked.current = idOf(box);
  box.focus({ preventScroll: true });
  box.closest("tr")?.scrollIntoView({ block: "nearest" });
}

/** Listens to ticks and keys until the returned function is called. */
export function listen(list: List): () => void {
  const { form, picked } = list;
  const ticked = (event: Event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== "case") return;
    const shift = event instanceof MouseEvent && event.shiftKey;
    if (shift && picked.anchor !== null) tickRange(list, box, box.checked);
    else tick(list, box, box.checked);
    picked.anchor = idOf(box);
    picked.current = idOf(box);
    paint(list);
  };
  const typed = (event: KeyboardEvent) => {
    if (isTyping(event) || localStorage.getItem(KEYS_OFF) === "1") return;
    if (press(list, event)) event.preventDefault();
  };
  form.addEventListener("click", ticked);
  // It does not bubble.
  form.addEventListener("toggle", focusFirst, true);
  document.addEventListener("keydown", typed);
  const stopHelp = showScripted(form);
  return () => {
    form.removeEventListener("click", ticked);
    form.removeEventListener("toggle", focusFirst, true);
    document.removeEventListener("keydown", typed);
    stopHelp();
  };
}

/** A question that opens is answered from its first field. */
function focusFirst({ target }: Event): void {
  if (target instanceof HTMLElement && target.matches(":popover-open"))
    target.querySelector<HTMLElement>("select, textarea, [name='verb']")?.focus();
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector(":popover-open")) return true;
  const at = event.target;
  if (at instanceof HTMLInputElement) return at.type !== "checkbox";
  return at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement;
}

function press(list: List, { key, target }: KeyboardEvent): boolean {
  const { form, picked } = list;
  const boxes = boxesOf(form);
  const at = boxes.findIndex((box) => idOf(box) === picked.current);
  const box = boxes[at];
  switch (key) {
    case "j":
    case "k":
    case "J":
    case "K": {
      const next = boxes[key.toLowerCase() === "j" ? Math.min(at + 1, boxes.length - 1) : Math.max(at - 1, 0)];
      if (!next) return false;
      if (key === "J" || key === "K") for (const one of [box, next]) if (one) tick(list, one, true);
      focusOn(next, picked);
      paint(list);
      return true;
    }
    case "x":
    case "X":
      if (!box) return false;
      if (key === "X") tickRange(list, box, true);
      else tick(list, box, !box.checked);
      picked.anchor = idOf(box);
      paint(list);
      return true;
    case "*": {
      const on = boxes.some((one) => !one.checked);
      for (const one of boxes) tick(list, one, on);
      paint(list);
      return true;
    }
    case "/":
      document.getElementById("cari-nama")?.focus();
      return true;
    case "?":
      document.querySelector<HTMLElement>('[popovertarget="pintasan"]')?.click();
      return true;
    case "Enter":
      // In a box, Enter would send the form.
      if (!(target instanceof HTMLInputElement) || !box) return false;
      box.closest("tr")?.querySelector("a")?.click();
      return true;
    default:
      return pressButton(list, key, box);
  }
}

function pressButton(list: List, key: string, box: HTMLInputElement | undefined): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!button) return false;
  // A step without a tick is about the line where one stands.
  if (list.form.contains(button) && chosenCount(list) === 0 && box) {
    tick(list, box, true);
    paint(list);
  }
  button.click();
  return true;
}

/** Shows what only a script can do, and lets the keys be switched off. */
function showScripted(form: HTMLFormElement): () => void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-script]")) place.hidden = false;
  const box = form.querySelector<HTMLInputElement>("[data-keys-on]");
  if (!box) return () => {};
  box.checked = localStorage.getItem(KEYS_OFF) !== "1";
  const change = () => localStorage.setItem(KEYS_OFF, box.checked ? "0" : "1");
  box.addEventListener("change", change);
  return () => box.removeEventListener("change", change);
}
