"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/page/dialog";
import { Button, type ButtonLook } from "./button";

type ConfirmProps = {
  id: string;
  /** The label of the first press; the second repeats it unless `answer` is given. */
  button: ReactNode;
  /** The question, with what it is about. */
  title: string;
  answer?: ReactNode;
  name?: string;
  value?: string;
  look?: ButtonLook;
  small?: boolean;
  disabled?: boolean;
  /** What it does, in numbers, and what cannot be taken back. */
  children: ReactNode;
};

/** For what cannot be taken back, inside its form: a press opens the question, a second one does it. Works without JavaScript. */
export function Confirm(props: ConfirmProps) {
  const { id, button, title, answer = button, name, value, look = "danger", small, disabled, children } = props;
  const hide = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      {/* Enter in a field presses the first button of its form: this one, which does nothing. */}
      <button type="submit" disabled hidden />
      <Dialog id={id} title={title} button={button} look={look} small={small}>
        <div className="grid gap-3 text-left text-sm font-normal whitespace-normal">
          <div className="grid gap-1">{children}</div>
          <div className="flex flex-wrap gap-2">
            <Button name={name} value={value} look={look} disabled={disabled} onClick={hide}>
              {answer}
            </Button>
            <Button type="button" look="quiet" popoverTarget={id} popoverTargetAction="hide">
              Tidak jadi
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
