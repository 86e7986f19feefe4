"use client";

import { useEffect } from "react";
import { markSeenAction } from "@/lib/intake/actions";

/** A mark that the sender has seen how a file ended. */
export function SeenMark({ id }: { id: string }) {
  useEffect(() => {
    const form = new FormData();
    form.set("id", id);
    void markSeenAction(form);
  }, [id]);
  return null;
}
