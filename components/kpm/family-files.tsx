import type { FamilyFile } from "@/lib/kpm/present/family";

/** The files that mention a family, and what each reports. */
export function FamilyFiles({ files }: { files: readonly FamilyFile[] }) {
  if (files.length === 0) return <p className="text-ink-soft">Belum ada berkas yang menyebut keluarga ini.</p>;
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.key}>
          {file.href === null ? (
            <span className="font-semibold">{file.text}</span>
          ) : (
            <a href={file.href} className="link font-semibold">
              {file.text}
            </a>
          )}
          <span className="block text-xs text-ink-soft">{file.about.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
