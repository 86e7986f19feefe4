import { boxesOf, chosenCount, focusOn, idOf, type List, paint, tick, tickPage, tickRange } from "./picked";

// Pointer and keyboard input of the list: ticks and keys. Every key only presses a button that is there.

const KEYS_OFF = "salur.keys-off";

/** Listens to ticks and keys until the returned function is called. */
export function listen(list: List): () => void {
  const { form, picked } = list;
  const ticked = (event: Event) => {
    const box = event.target;
    if (box instanceof Element && refuse(form, box.closest<HTMLElement>("[data-step]"))) event.preventDefault();
    if (!(box instanceof HTMLInputElement)) return;
    if (box.matches("[data-pick-page]")) {
      tickPage(list, box.checked);
      return paint(list);
    }
    if (box.name !== "case") return;
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

/** Explains why a step cannot be done with what is chosen; false when it can. */
function refuse(form: HTMLFormElement, button: HTMLElement | null): boolean {
  if (button?.ariaDisabled !== "true") return false;
  const line = form.querySelector("[data-why-line]");
  if (line) line.textContent = button.dataset.why ?? "";
  return true;
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
      tickPage(
        list,
        boxes.some((one) => !one.checked),
      );
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
  // A step without a tick applies to the current row.
  if (button.matches("[data-step]") && chosenCount(list) === 0 && box) {
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
