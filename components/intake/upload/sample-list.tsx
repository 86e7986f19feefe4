import { Icon } from "@/components/ui/text/icon";
import type { Kind } from "@/lib/intake/kinds/rules";
import { kindLabel } from "@/lib/intake/shelf/present/kind";
import { formatCount } from "@/lib/values/rupiah";
import { TemplateList } from "./template-list";

/** The walk of a newcomer: DPM, then the first and the next bank report. */
const AT_ONCE = 5;

type Sample = { name: string; title: string; description: string };

const otherFormat = (name: string): string =>
  name.endsWith(".xlsx") ? name.replace(/xlsx$/, "csv") : name.replace(/csv$/, "xlsx");

/** Sample files to download, each in both formats, and an empty file of each kind. */
export function SampleList({ samples, kinds }: { samples: readonly Sample[]; kinds: readonly Kind[] }) {
  return (
    <>
      <Samples samples={samples.slice(0, AT_ONCE)} />
      {samples.length > AT_ONCE && (
        <details className="mt-3">
          <summary className="link min-h-6 cursor-pointer text-sm">
            {formatCount(samples.length - AT_ONCE)} contoh lain
          </summary>
          <div className="mt-3">
            <Samples samples={samples.slice(AT_ONCE)} />
          </div>
        </details>
      )}
      <TemplateList templates={kinds.map((kind) => ({ kind, label: kindLabel(kind) }))} />
    </>
  );
}

function Samples({ samples }: { samples: readonly Sample[] }) {
  return (
    <ul className="grid gap-3">
      {samples.map(({ name, title, description }) => (
        <li key={name} className="grid gap-0.5 text-sm">
          <span className="flex flex-wrap items-center gap-x-3 font-semibold">
            {title}
            {[name, otherFormat(name)].map((file) => (
              <a
                key={file}
                href={`/api/samples/${file}`}
                download
                className="link inline-flex min-h-6 items-center gap-1"
              >
                <Icon name="download" size={14} />
                {file.split(".").at(-1)?.toUpperCase()}
                <span className="sr-only"> {title}</span>
              </a>
            ))}
          </span>
          <span className="text-xs text-ink-soft">{description}</span>
        </li>
      ))}
    </ul>
  );
}
