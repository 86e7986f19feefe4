import Form from "next/form";
import { Button } from "@/components/ui/form/button";
import { type Option, selectHtml } from "@/components/ui/form/select";
import { html, inside } from "@/components/ui/text/html";
import { AutoSubmit } from "./auto-submit";

export type Choice = { name: string; label: string; value: string; options: readonly Option[] };

type ViewPickerProps = {
  /** The page that shows the chosen view, without its query. */
  action: string;
  choices: readonly Choice[];
  /** Filters that survive the choice. */
  kept?: Readonly<Record<string, string | undefined>>;
};

/** Period, bank, source: a plain GET form, so the address is the view. */
export function ViewPicker({ action, choices, kept = {} }: ViewPickerProps) {
  return (
    <Form action={action} className="flex flex-wrap items-end gap-2.5" prefetch={false}>
      <div className="contents" {...inside(html`${choices.map(choiceHtml)}`)} />
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Button look="secondary" data-auto-hide>
        Tampilkan
      </Button>
      <AutoSubmit />
    </Form>
  );
}

const choiceHtml = (choice: Choice) =>
  html`<div class='min-w-0 basis-[calc(50%-0.4rem)] grow sm:min-w-36 sm:basis-auto sm:grow-0'>${selectHtml(choice)}</div>`;
