"use client";

import { useEffect } from "react";
import { fieldMessage } from "@/components/ui/form/field-message";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

/** The messages of the browser's own field validation, in Indonesian: for every form, also those that come later. */
export function FieldMessages() {
  useEffect(() => {
    const said = new Set<Control>();
    const forget = () => {
      for (const control of said) control.setCustomValidity("");
      said.clear();
    };
    const say = (event: Event) => {
      const { target } = event;
      if (!isControl(target) || target.validity.customError) return;
      const { validity, value, title } = target;
      const type = target.dataset.date === undefined ? target.type : "date";
      const limits =
        target instanceof HTMLInputElement ? { min: target.min, max: target.max, minLength: target.minLength } : {};
      target.setCustomValidity(fieldMessage({ validity, type, value, title, ...limits }));
      said.add(target);
    };
    document.addEventListener("invalid", say, true);
    // Whatever is changed or sent is validated again.
    for (const name of ["input", "change", "click", "keydown"]) document.addEventListener(name, forget, true);
    return () => {
      document.removeEventListener("invalid", say, true);
      for (const name of ["input", "change", "click", "keydown"]) document.removeEventListener(name, forget, true);
    };
  }, []);
  return null;
}
