// What is typed into a form that changes something, kept for this tab until it is sent: a reload or a fallen page does not
// take it away. Numbers of people are never kept, nor passwords.

const PREFIX = "salur-draft ";
const OWNER = "salur-draft-of";
const SECRET = /nik|kk|kks|card|account|identity|password|number/i;
const LONG_NUMBER = /\d(?:[ .-]?\d){8,}/;
const IDENTIFYING = /^(id|key|item|code|letter|region)$|Id$/;

type Typed = HTMLInputElement | HTMLTextAreaElement;

const isTyped = (field: EventTarget | null): field is Typed =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");

/** The name of a form on its page: what it is about and which fields it has. */
function formName(form: HTMLFormElement): string {
  const parts: string[] = [];
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    if (field.type === "hidden") {
      if (IDENTIFYING.test(field.name)) parts.push(`${field.name}=${field.value}`);
    } else if (isTyped(field)) parts.push(field.name);
  }
  return `${PREFIX}${window.location.pathname} ${parts.join(" ")} `;
}

/** A form of an action, which React draws without a method where no page was loaded, or one that is posted. */
const changesSomething = (form: HTMLFormElement): boolean =>
  form.closest("main") !== null &&
  (form.method === "post" || (form.getAttribute("action") ?? "javascript:").startsWith("javascript:"));

function keep({ target }: Event): void {
  if (!isTyped(target) || !target.form || target.name === "" || !changesSomething(target.form)) return;
  const place = formName(target.form) + target.name;
  if (SECRET.test(target.name) || LONG_NUMBER.test(target.value) || target.value === target.defaultValue)
    sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, target.value);
}

/** The form that was sent last; the page that follows it confirms that it arrived. */
let sent = "";

function noteSent(event: Event): void {
  if (!(event.target instanceof HTMLFormElement)) return;
  sent = formName(event.target);
  // The browser itself sends it, and leaves this page.
  if (!event.defaultPrevented) forgetAll(sent);
}

/** React empties a form when its action came through. */
function forget({ target }: Event): void {
  if (target instanceof HTMLFormElement) forgetAll(formName(target));
}

function forgetAll(prefix: string): void {
  for (const place of Object.keys(sessionStorage)) if (place.startsWith(prefix)) sessionStorage.removeItem(place);
}

/** Signing out leaves nothing in the browser. */
export const forgetDrafts = (): void => forgetAll(PREFIX);

/** Keeps what one account types, until the returned function is called; what another one typed here is forgotten. */
export function keepDrafts(account: string): () => void {
  if (sessionStorage.getItem(OWNER) !== account) forgetDrafts();
  sessionStorage.setItem(OWNER, account);
  document.addEventListener("input", keep);
  document.addEventListener("reset", forget, true);
  window.addEventListener("submit", noteSent);
  return () => {
    document.removeEventListener("input", keep);
    document.removeEventListener("reset", forget, true);
    window.removeEventListener("submit", noteSent);
  };
}

/** Puts what was kept back into the fields that are still as they came; whether there was any. */
export function restoreDrafts(): boolean {
  if (sent !== "") forgetAll(sent);
  sent = "";
  let found = false;
  for (const form of document.forms) {
    if (!changesSomething(form)) continue;
    const name = formName(form);
    for (const field of form.elements) {
      if (!isTyped(field) || field.value !== field.defaultValue) continue;
      const kept = sessionStorage.getItem(name + field.name);
      if (kept === null || kept === field.value) continue;
      field.value = kept;
      found = true;
    }
  }
  return found;
}
