import { type Column, Table } from "@/components/ui/table/table";
import type { PaperBlock } from "@/lib/documents/shapes/paper";

type Of<Is extends PaperBlock["is"]> = Extract<PaperBlock, { is: Is }>;

/** A letter as it will be on paper, for reading on screen; its attachment is shown beside it as a table. */
export function LetterView({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    <article
      className="mx-auto grid max-w-2xl gap-4 rounded-md border border-line bg-surface px-5 py-6 sm:px-10"
      lang="id"
    >
      {blocks.map((block) => (
        <Block key={"text" in block ? block.text : block.is} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  if (block.is === "letterhead") return <Letterhead lines={block.lines} />;
  if (block.is === "opening") return <Opening block={block} />;
  if (block.is === "table") return <Lines block={block} />;
  if (block.is === "signatures") return <Signatures block={block} />;
  return block.text === "" ? null : <p className="break-words whitespace-pre-line">{block.text}</p>;
}

function Letterhead({ lines }: { lines: readonly string[] }) {
  return (
    <div className="border-b-2 border-ink pb-3 text-center">
      {lines.map((line, index) => (
        <p
          key={line}
          className={index === 0 ? "font-bold" : index === 1 ? "text-lg font-bold" : "text-xs text-ink-soft"}
        >
          {line}
        </p>
      ))}
    </div>
  );
}

function Opening({ block }: { block: Of<"opening"> }) {
  return (
    <>
      <p className="text-right">{block.date}</p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4">
        {block.facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="min-w-0 break-words">: {value}</dd>
          </div>
        ))}
      </dl>
      <p className="whitespace-pre-line">{block.to.join("\n")}</p>
    </>
  );
}

function Lines({ block }: { block: Of<"table"> }) {
  const rows = Array.isArray(block.rows) ? block.rows.flat(1) : [];
  const columns: Column<readonly string[]>[] = block.columns.map(({ title, numeric }, index) => ({
    key: title,
    head: title,
    ...(numeric && { numeric }),
    cell: (cells) => cells[index] ?? "",
  }));
  return (
    <Table
      caption="Kendala dalam surat ini"
      columns={columns}
      rows={rows}
      rowKey={(cells) => cells.join("|")}
      {...(block.total && { total: block.total })}
    />
  );
}

function Signatures({ block }: { block: Of<"signatures"> }) {
  return (
    <div className="flex break-inside-avoid justify-end text-center print:break-before-avoid">
      {block.parties
        .filter(({ title }) => title !== "")
        .map(({ title, lines }) => (
          <div key={title} className="max-w-72">
            <p>{title}</p>
            <div className="mt-12">
              {lines.map((line, index) => (
                <p key={line} className={index === 0 ? "font-bold" : undefined}>
                  {line}
                </p>
              ))}
            </div>
          </div>
        ))}
    </div>
  );
}
