import { Icon } from "@/components/ui/text/icon";
import { Field, type FieldProps, fieldAria } from "./field";

type FileDropProps = Omit<FieldProps, "id"> & { name: string; id?: string; accept?: string };

/**
 * The browser's own file input fills the whole box, so choosing and dropping both work without JavaScript. Its own
 * words are in the browser's language and do not show: it is valid, and shows a name, once a file is chosen.
 */
export function FileDrop({ name, id = name, accept = ".xlsx,.csv", label, hint, error }: FileDropProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative h-40">
        <input
          name={name}
          type="file"
          required
          accept={accept}
          className="size-full cursor-pointer rounded-card border-2 border-dashed border-line-strong bg-paper px-4 pt-[7.2rem] text-center text-xs text-ink-soft file:hidden invalid:text-transparent hover:border-ink aria-invalid:border-problem-line"
          {...fieldAria({ id, hint, error })}
        />
        <div className="pointer-events-none absolute inset-x-0 top-5 grid justify-items-center gap-1.5">
          <span className="grid size-10 place-items-center rounded-full bg-info-soft text-info">
            <Icon name="upload" size={22} />
          </span>
          <span className="font-semibold">Seret berkas ke sini, atau</span>
          <span className="rounded-md border border-line-strong bg-surface px-3 py-1 text-sm font-semibold">
            Pilih berkas
          </span>
        </div>
      </div>
    </Field>
  );
}
