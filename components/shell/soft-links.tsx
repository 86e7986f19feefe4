"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { opensFromPhone } from "@/components/connection/hold-back";

/**
 * Links are plain anchors: they work without JavaScript, and a table of them costs the server nothing. With it, a click
 * changes the view instead of loading a new page. `data-stay` leaves the page where it is scrolled to.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent): void {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href");
      // Downloads, pages for the public (no React) and menus that must close load as the browser does.
      if (!link || !href?.startsWith("/") || href.startsWith("/api/") || href.startsWith("/public")) return;
      // The router would wait for the network; the browser asks the phone.
      if (opensFromPhone(href)) return;
      if (link.hasAttribute("download") || link.hasAttribute("target") || link.closest("[popover]")) return;
      event.preventDefault();
      router.push(href, { scroll: !link.hasAttribute("data-stay") });
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
