import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/form/button";
import { Icon } from "@/components/ui/text/icon";

type DialogProps = {
  id: string;
  title: string;
  button: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  children: ReactNode;
};

/** A button and the dialog it opens, without JavaScript: a native dialog shown as a popover, Esc closes it. */
export function Dialog({ id, title, button, look = "secondary", small, children }: DialogProps) {
  return (
    <>
      <button type="button" popoverTarget={id} aria-haspopup="dialog" className={buttonClass(look, small)}>
        {button}
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-5 wrap-anywhere text-ink shadow-raised backdrop:bg-navy-deep/45"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="text-base">
            {title}
          </h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label="Tutup"
            className="grid size-8 place-items-center rounded-md hover:bg-paper-deep"
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
