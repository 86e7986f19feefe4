import { html, inside } from "@/components/ui/text/html";

const DRAWN = html`<svg width='28' height='28' viewBox='0 0 32 32' aria-hidden='true'><path d='M2 6h7c8 0 9 6 21 6v3C18 15 17 10.500 9 10.500H2z' fill='currentColor'/><path d='M2 13.500h7c8 0 10 4 21 4v3c-12 0-13-2.500-21-2.500H2z' fill='currentColor' opacity='.62'/><path d='M2 21h7c6 0 8 6 8 6h-5s-1.500-2-4-2H2z' fill='var(--color-accent-bright)'/></svg><span class='text-xl leading-none font-extrabold tracking-tight'>Salur</span>`;

/** Salur: a channel of three courses, the lowest of which runs dry. */
export const Wordmark = () => <span className="inline-flex items-center gap-2" {...inside(DRAWN)} />;
