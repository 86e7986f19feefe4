import { Field, type FieldProps, fieldAria } from "./field";
import { Icon } from "./icon";

type FileDropProps = Omit<FieldProps, "id"> & { name: string; id?: string; accept?: string };

/** The browser's own file input fills the whole box, so choosing and dropping both work without JavaScript. */
export function FileDrop({ name, id = name, accept = ".xlsx,.csv", label, hint, error }: FileDropProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative h-40">
        <input
          name={name}
          type="file"
          required
          accept={accept}
          className="size-full cursor-pointer rounded-card border-2 border-dashed border-line-strong bg-paper px-[max(1rem,calc(50%-8.5rem))] pt-[6.2rem] text-xs text-ink-soft file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-semibold file:text-ink hover:border-ink aria-invalid:border-problem-line"
          {...fieldAria({ id, hint, error })}
        />
        <div className="pointer-events-none absolute inset-x-0 top-5 grid justify-items-center gap-1.5">
          <span className="grid size-10 place-items-center rounded-full bg-info-soft text-info">
            <Icon name="upload" size={22} />
          </span>
          <span className="font-semibold">Seret berkas ke sini, atau pilih</span>
        </div>
      </div>
    </Field>
  );
}
