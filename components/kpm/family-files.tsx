import type { FamilyFile } from "@/lib/kpm/present";

/** The files that speak of a family, and what each says. */
export function FamilyFiles({ files }: { files: readonly FamilyFile[] }) {
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.key}>
          <a href={file.href} className="link font-semibold">
            {file.text}
          </a>
          <span className="block text-xs text-ink-soft">{file.about.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
