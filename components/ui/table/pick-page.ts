import { type Html, html } from "@/components/ui/text/html";

// The box in the head of a table that ticks every line of the page. Only a script can do that, so only a script shows it.

/** The head of the column with the boxes, before its words. */
export const pickHead = (words: string | Html): Html =>
  html`<span class='pick'><input type='checkbox' data-pick-page data-script hidden aria-label='Pilih semua di halaman ini'>${words}</span>`;

const boxesOf = (form: HTMLFormElement, name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${CSS.escape(name)}"]`),
];

/** On, off, or between, as the lines are. */
export function paintHead(form: HTMLFormElement, name: string): void {
  const boxes = boxesOf(form, name);
  const on = boxes.filter((box) => box.checked).length;
  for (const head of form.querySelectorAll<HTMLInputElement>("[data-pick-page]")) {
    head.checked = on > 0 && on === boxes.length;
    head.indeterminate = on > 0 && on < boxes.length;
  }
}

/** Shows the box of a form whose lines are plain boxes, and lets it tick them until the returned function is called. */
export function listenToHead(form: HTMLFormElement, name: string): () => void {
  for (const head of form.querySelectorAll<HTMLElement>("[data-pick-page]")) head.hidden = false;
  const changed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.matches("[data-pick-page]"))
      for (const box of boxesOf(form, name)) box.checked = target.checked;
    paintHead(form, name);
  };
  paintHead(form, name);
  form.addEventListener("change", changed);
  return () => form.removeEventListener("change", changed);
}
