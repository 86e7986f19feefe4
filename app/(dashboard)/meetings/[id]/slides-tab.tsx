import { randomUUID } from "node:crypto";
import { AddSlideForm } from "@/components/meetings/deck/add-slide-form";
import { DeckEditor } from "@/components/meetings/deck/deck-editor";
import { DeckList } from "@/components/meetings/deck/deck-list";
import { DeckOrder } from "@/components/meetings/deck/deck-order";
import { DeckTopics } from "@/components/meetings/deck/deck-topics";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { deckOf } from "@/lib/meetings/deck/present/deck";
import { deckSentence, isAdded, slideLine, topicLines } from "@/lib/meetings/deck/present/slides";
import { getDeck } from "@/lib/meetings/deck/queries/deck";
import type { TabProps } from "./tab-props";

/** The deck in its order, and what people change on it. */
export async function SlidesTab({ actor, meeting, view, mayHold }: TabProps) {
  const slides = deckOf(await getDeck(actor, meeting.id, "live", new Date()));
  const lines = slides.map(slideLine);
  const open = lines.find(({ key }) => mayHold && key === view.slide);
  const id = String(meeting.id);
  return (
    <>
      <Card
        title="Urutan slide"
        note={deckSentence(slides)}
        actions={
          mayHold && (
            <LinkButton href="#tambah" small>
              Tambah slide
            </LinkButton>
          )
        }
        flush
      >
        {mayHold && <DeckOrder id={id} keys={lines.map(({ key }) => key).join(" ")} />}
        {mayHold && <DeckTopics lines={topicLines(slides)} />}
        <DeckList
          id={meeting.id}
          lines={lines}
          mayArrange={mayHold}
          open={open?.key ?? ""}
          editor={open && <DeckEditor meeting={id} line={open} added={isAdded(meeting.slides, open.key)} />}
        />
      </Card>
      {mayHold && (
        <Card id="tambah" title="Tambah slide">
          <div className="grid gap-6 lg:grid-cols-2">
            <AddSlideForm meeting={id} kind="text" formKey={randomUUID()} />
            <AddSlideForm meeting={id} kind="view" formKey={randomUUID()} />
          </div>
        </Card>
      )}
    </>
  );
}
