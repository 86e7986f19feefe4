import { Card } from "@/components/ui/page/card";
import { type Fact, Facts } from "@/components/ui/text/facts";
import type { MeetingWords } from "@/lib/meetings/present/meeting";

/** What a meeting is: when, where, of which regions and numbers, after which other one, and its agenda. */
export function MeetingFacts({ words }: { words: MeetingWords }) {
  const { facts, follows, agenda } = words;
  const rest: (Fact & { key: string })[] = [
    ...(follows
      ? [
          {
            key: "follows",
            label: "Lanjutan dari",
            value: (
              <a href={follows.href} className="link">
                {follows.text}
              </a>
            ),
          },
        ]
      : []),
    ...(agenda.length > 0
      ? [
          {
            key: "agenda",
            label: "Agenda",
            value: (
              <ol className="list-decimal pl-4">
                {agenda.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Facts facts={facts} />
        {rest.length > 0 && <Facts facts={rest} />}
      </div>
    </Card>
  );
}
