import type { Metadata } from "next";
import { type PresentProps, shownDeck } from "@/app/(present)/meetings/[id]/present/shown-deck";
import { SlideSheet } from "@/components/meetings/deck/slide-sheet";
import { Speaker } from "@/components/meetings/stage/speaker";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Layar pembicara" };

/** The second window: the slide that hangs on the wall, the next one, and what only the speaker reads. */
export default async function SpeakerPage(props: PresentProps) {
  const actor = await requireActor("meetings.read");
  const { id, meeting, slides, numbers } = await shownDeck(actor, props);
  const notes = Object.fromEntries(slides.filter(({ note }) => note !== "").map(({ key, note }) => [key, note]));
  return (
    <>
      <h1 className="sr-only">Layar pembicara: {meeting.title}</h1>
      <Speaker meeting={id} notes={notes}>
        {slides.map((slide) => (
          <SlideSheet key={slide.key} slide={slide} numbers={numbers} />
        ))}
      </Speaker>
    </>
  );
}
