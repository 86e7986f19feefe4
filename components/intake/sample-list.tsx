import { Icon } from "@/components/ui/icon";

type Sample = { name: string; title: string; description: string };

const otherFormat = (name: string): string =>
  name.endsWith(".xlsx") ? name.replace(/xlsx$/, "csv") : name.replace(/csv$/, "xlsx");

/** Sample files to download, each in both formats. */
export function SampleList({ samples }: { samples: readonly Sample[] }) {
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
