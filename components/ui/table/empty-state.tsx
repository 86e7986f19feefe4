import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/form/link-button";
import { Icon, type IconName } from "@/components/ui/text/icon";

type Step = { label: string; href: string };

/** Why there is nothing to see, and what this user can do next. `rows` = there is something: draw it. */
export type Emptiness =
  | { tag: "no-data-yet"; what: string; next?: Step; hint?: string }
  | { tag: "filtered-away"; what: string; clearHref: string }
  | { tag: "no-permission"; what: string; whoCan: string }
  | { tag: "source-late"; what: string; source: string; expected: string; next?: Step }
  | { tag: "unknown-period"; newestHref: string }
  | { tag: "rows" };

type Words = { icon: IconName; title: string; text: string; next?: Step };

/** The words of an empty view. */
export function emptyWords(state: Exclude<Emptiness, { tag: "rows" }>): Words {
  switch (state.tag) {
    case "no-data-yet": {
      const text = state.hint ?? "Angka muncul setelah berkas pertama selesai dibaca.";
      return { icon: "file", title: `Belum ada ${state.what}`, text, next: state.next };
    }
    case "filtered-away":
      return {
        icon: "filter",
        title: `Tidak ada ${state.what} yang cocok dengan saringan`,
        text: "Longgarkan saringan, atau hapus semuanya.",
        next: { label: "Hapus saringan", href: state.clearHref },
      };
    case "no-permission":
      return {
        icon: "lock",
        title: `Peran Anda tidak membuka ${state.what}`,
        text: `Yang dapat membukanya: ${state.whoCan}.`,
      };
    case "source-late":
      return {
        icon: "clock",
        title: `${state.source} belum mengirim ${state.what}`,
        text: `Seharusnya sudah ada ${state.expected}.`,
        next: state.next,
      };
    case "unknown-period":
      return {
        icon: "clock",
        title: "Periode pada alamat halaman ini tidak ada",
        text: "Angka periode lain tidak ditampilkan sebagai gantinya. Pilih periode pada saringan, atau buka yang terbaru.",
        next: { label: "Buka periode terbaru", href: state.newestHref },
      };
  }
}

/** An empty view that explains itself, or the rows when there are some. */
export function EmptyState({ state, children }: { state: Emptiness; children?: ReactNode }) {
  if (state.tag === "rows") return children;
  const { icon, title, text, next } = emptyWords(state);
  return (
    <div className="grid justify-items-center gap-2 px-4 py-10 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-paper-deep text-ink-soft">
        <Icon name={icon} size={24} />
      </span>
      <p className="text-base font-bold">{title}</p>
      <p className="max-w-prose text-ink-soft">{text}</p>
      {next && (
        <div className="mt-1">
          <LinkButton href={next.href}>{next.label}</LinkButton>
        </div>
      )}
    </div>
  );
}
