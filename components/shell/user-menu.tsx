import { type ReactNode, useId } from "react";
import { Icon } from "@/components/ui/text/icon";

export type ShellUser = { name: string; roleLabel: string; regionLabel?: string };

/** Who is signed in, and the way out; `signOut` is the form that ends the session. */
export function UserMenu({ user, signOut }: { user: ShellUser; signOut: ReactNode }) {
  const id = useId();
  return (
    <div>
      <button
        type="button"
        popoverTarget={id}
        title="Akun"
        className="flex min-h-11 items-center gap-2 rounded-md px-1 text-left sm:px-2 hover:bg-navy"
      >
        <span className="grid size-8 place-items-center rounded-full bg-navy-line text-white">
          <Icon name="person" size={18} />
        </span>
        <span className="sr-only text-xs leading-4 sm:not-sr-only">
          <span className="block font-bold">{user.name}</span>
          <span className="block text-white/75">{user.roleLabel}</span>
        </span>
        <span className="max-[25rem]:hidden">
          <Icon name="down" size={14} />
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        className="anchored min-w-56 rounded-card border border-line bg-surface p-2 text-ink shadow-raised"
      >
        <p className="px-2.5 pt-1 font-bold">{user.name}</p>
        <p className="px-2.5 pb-2 text-xs text-ink-soft">
          {user.roleLabel}
          {user.regionLabel && ` · ${user.regionLabel}`}
        </p>
        <a href="/account" className="flex min-h-10 items-center rounded-md px-2.5 font-semibold hover:bg-paper-deep">
          Akun
        </a>
        <div className="border-t border-line pt-1">{signOut}</div>
      </div>
    </div>
  );
}
