import { Icon } from "@/components/ui/text/icon";
import { formatCount } from "@/lib/values/rupiah";

/** The way to one's reminders, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  return (
    <a
      href="/notices"
      title={unread > 0 ? `${formatCount(unread)} pemberitahuan belum dibaca` : "Pemberitahuan"}
      className="ml-auto flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md px-2 hover:bg-navy"
    >
      <Icon name="bell" size={20} />
      <span className="sr-only">Pemberitahuan</span>
      {unread > 0 && (
        <span className="rounded-full bg-accent-bright px-1.5 text-xs leading-5 font-bold text-navy-deep">
          {formatCount(unread)}
          <span className="sr-only"> belum dibaca</span>
        </span>
      )}
    </a>
  );
}
