import { Icon } from "@/components/ui/text/icon";

export type Crumb = { label: string; href?: string };

/** The way up. The last crumb is where we are. */
export function Breadcrumb({ crumbs, label = "Wilayah" }: { crumbs: readonly Crumb[]; label?: string }) {
  return (
    <nav aria-label={label} className="mb-1">
      <ol className="flex flex-wrap items-center gap-x-1 text-xs text-ink-soft">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex min-h-6 items-center gap-1">
            {index > 0 && <Icon name="right" size={12} />}
            {crumb.href && index < crumbs.length - 1 ? (
              <a href={crumb.href} className="link">
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" className="font-semibold text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
