"use client";

import { useEffect } from "react";

/** Tells the server which view is open, without waiting for an answer. */
export function RememberView({ query }: { query: string }) {
  useEffect(() => {
    navigator.sendBeacon("/api/cases/last-view", query);
  }, [query]);
  return null;
}
