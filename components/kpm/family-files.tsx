import Link from "next/link";
import type { FamilyFile } from "@/lib/kpm/present";

/** The files that speak of a family, and what each says. */
export function FamilyFiles({ files }: { files: readonly FamilyFile[] }) {
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.key}>
          <Link href={file.href} className="link font-semibold" prefetch={false}>
            {file.text}
          </Link>
          <span className="block text-xs text-ink-soft">{file.about.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
