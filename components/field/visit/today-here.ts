import { useEffect, useState } from "react";

/** Today: as the server said, or later by the phone's own day, for a page that was taken along may be of yesterday. */
export function useToday(said: string): string {
  const [today, setToday] = useState(said);
  useEffect(() => {
    const now = new Date();
    const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    if (here > said) setToday(here);
  }, [said]);
  return today;
}
