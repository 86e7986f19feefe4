// What would leave the page while there is no network: forms and links. They are stopped before any other listener runs.

const HELD_FORM = "Belum dikirim. Isiannya tetap; kirim lagi setelah tersambung.";
const HELD_LINK = "Halaman itu belum dapat dibuka. Coba lagi setelah tersambung.";

/** Stops every form and link until the returned function is called; `tell` gets the reason each time. */
export function holdBack(tell: (sentence: string) => void): () => void {
  const stop = (event: Event, sentence: string) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(sentence);
  };
  const submitted = (event: Event) => {
    // Visits and uploads wait by themselves, and go on where they stopped.
    if (event.target instanceof Element && !event.target.hasAttribute("data-waits")) stop(event, HELD_FORM);
  };
  const clicked = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && leaves(link)) stop(event, HELD_LINK);
  };
  document.documentElement.dataset.luring = "";
  window.addEventListener("submit", submitted, true);
  window.addEventListener("click", clicked, true);
  return () => {
    delete document.documentElement.dataset.luring;
    window.removeEventListener("submit", submitted, true);
    window.removeEventListener("click", clicked, true);
  };
}

function leaves(link: HTMLAnchorElement): boolean {
  const href = link.getAttribute("href") ?? "";
  return href !== "" && !href.startsWith("#") && !href.startsWith("blob:") && !opensFromPhone(href);
}

/** Pages of visits that were taken along open without a network. */
export const opensFromPhone = (href: string): boolean =>
  href.startsWith("/field") && navigator.serviceWorker?.controller != null;
