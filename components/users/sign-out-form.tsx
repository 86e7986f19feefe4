"use client";

import type { FormEvent } from "react";
import { forgetDrafts } from "@/components/connection/drafts";
import { CARRIED_STORE, leavingQuestion, WAITING_COUNT } from "@/lib/field/rules/carry";
import { signOutAction } from "@/lib/users/actions";

/** Asks before somebody leaves behind visits that only this phone has; pages that were taken along go at once. */
function leave(event: FormEvent): void {
  const waiting = Number(localStorage.getItem(WAITING_COUNT));
  if (waiting > 0 && !window.confirm(leavingQuestion(waiting))) event.preventDefault();
  else {
    forgetDrafts();
    void window.caches?.delete(CARRIED_STORE).catch(() => {});
  }
}

/** Ends the session. */
export function SignOutForm() {
  return (
    <form action={signOutAction} onSubmit={leave}>
      <button
        type="submit"
        className="flex min-h-10 w-full items-center rounded-md px-2.5 text-left font-semibold hover:bg-paper-deep"
      >
        Keluar
      </button>
    </form>
  );
}
