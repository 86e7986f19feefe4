import type { Metadata } from "next";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { requireActor } from "@/lib/auth/session";
import { define, seeAlso, TERMS } from "@/lib/glossary/define";

export const metadata: Metadata = { title: "Arti istilah" };

/** Every word that stands beside a figure, with its definition and source. */
export default async function GlossaryPage() {
  await requireActor("account.own");
  const terms = TERMS.map((term) => ({ term, ...define(term) })).sort((a, b) => a.label.localeCompare(b.label, "id"));
  return (
    <>
      <PageHeading title="Arti istilah" lead="Kalimat yang sama muncul di samping setiap angka." />
      <Card>
        <dl className="grid gap-x-8 gap-y-5 pt-1 md:grid-cols-2">
          {terms.map(({ term, label, definition, source }) => (
            <div key={term} id={term} className="scroll-mt-20">
              <dt className="font-bold">{label}</dt>
              <dd>
                <p className="max-w-prose text-ink-soft">{definition}</p>
                <p className="text-xs text-ink-faint">
                  Sumber: {source}
                  {seeAlso(term).length > 0 && " · Lihat: "}
                  {seeAlso(term).map((other, index) => (
                    <span key={other}>
                      {index > 0 && ", "}
                      <a href={`#${other}`} className="link">
                        {define(other).label}
                      </a>
                    </span>
                  ))}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}
