import { Icon } from "@/components/ui/text/icon";

/** Empty files to fill in: every column is text, so that Excel leaves long numbers alone. */
export function TemplateList({ templates }: { templates: readonly { kind: string; label: string }[] }) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="text-sm font-semibold">Templat kosong</h3>
      <p className="text-xs text-ink-soft">Semua kolom berformat Teks, sehingga Excel tidak menghapus angka NIK.</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
        {templates.map(({ kind, label }) => (
          <li key={kind}>
            <a href={`/api/templates/${kind}`} download className="link inline-flex min-h-6 items-center gap-1">
              <Icon name="download" size={14} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
