import { Badge } from "@/components/ui/text/badge";
import { Icon } from "@/components/ui/text/icon";
import type { KeptLine } from "@/lib/transparency/present/editions";
import { WithdrawForm } from "./edition-forms";

/** Every edition with who asked for it, what it holds, and the way to take it back. */
export function EditionList({ lines }: { lines: readonly KeptLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ code, name, tone, state, about, more, href, withdrawable, effect }) => (
        <li key={code} className="grid gap-0.5 py-2.5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {href ? (
              <a href={href} className="link font-semibold" target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              <span className="font-semibold">{name}</span>
            )}
            <Badge tone={tone}>{state}</Badge>
          </p>
          <p className="text-xs text-ink-soft">{about}</p>
          {more && <p className="text-xs">{more}</p>}
          {withdrawable && (
            <details>
              <summary className="flex min-h-8 items-center gap-1.5 text-xs font-semibold text-link">
                <Icon name="down" size={12} />
                Tarik terbitan ini
              </summary>
              <WithdrawForm code={code} name={name} effect={effect} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
