"use client";

import { useEffect, useRef } from "react";

/**
 * Inside a form of selects: submits it on a choice, and lets its button hide. Arrow keys on a closed select only look
 * around: then Enter, or leaving the select, is the choice. Without JavaScript the button stays.
 */
export function AutoSubmit() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    return form ? submitOnChoice(form) : undefined;
  }, []);
  return <span ref={place} hidden />;
}

function submitOnChoice(form: HTMLFormElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let key = "";
  let undecided = false;
  let stood = "";
  const nameOf = (target: EventTarget | null) => (target instanceof HTMLSelectElement ? target.name : "");
  const submit = (at: EventTarget | null) => {
    undecided = false;
    stood = nameOf(at);
    form.requestSubmit();
  };
  const forgetKey = () => {
    key = "";
  };
  form.dataset.auto = "on";
  form.addEventListener("pointerdown", forgetKey, { signal });
  form.addEventListener("focusin", forgetKey, { signal });
  form.addEventListener(
    "keydown",
    (event) => {
      key = event.key;
      if (key !== "Enter" || !undecided) return;
      event.preventDefault();
      submit(event.target);
    },
    { signal },
  );
  form.addEventListener(
    "change",
    ({ target }) => {
      if (key === "" || key === "Enter" || key === " ") submit(target);
      else undecided = true;
    },
    { signal },
  );
  form.addEventListener("focusout", ({ relatedTarget }) => undecided && submit(relatedTarget), { signal });
  // The selects of the next view are rendered again: keyboard focus returns to the one that had it.
  const drawn = new MutationObserver(() => {
    const field = stood === "" ? null : form.elements.namedItem(stood);
    if (document.activeElement === document.body && field instanceof HTMLElement) field.focus({ preventScroll: true });
  });
  drawn.observe(form, { childList: true, subtree: true });
  return () => {
    ended.abort();
    drawn.disconnect();
  };
}
