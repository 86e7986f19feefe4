import type { Metadata } from "next";
import { SlideSheet } from "@/components/meetings/deck/slide-sheet";
import { Presenter } from "@/components/meetings/stage/presenter";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { decidingChoices } from "@/lib/meetings/follow-ups/present/deciding";
import { dateIn } from "@/lib/values/dates";
import { type PresentProps, shownDeck } from "./shown-deck";

export const metadata: Metadata = { title: "Tayangan rakor" };

/** All slides of a meeting in the first HTML: the script only shows one at a time, so the hall needs no line. */
export default async function PresentPage(props: PresentProps) {
  const actor = await requireActor("meetings.read");
  const { id, meeting, slides, numbers, query, zone, figures, items } = await shownDeck(actor, props);
  const end = slides.findIndex(({ key }) => key === "agreement");
  const cut = end < 0 ? slides.length : end;
  const sheets = slides.map((slide) => <SlideSheet key={slide.key} slide={slide} numbers={numbers} />);
  return (
    <>
      <h1 className="sr-only">{meeting.title}</h1>
      <Presenter
        meeting={id}
        home={`/meetings/${id}`}
        speaker={`/meetings/${id}/present/speaker${query}`}
        numbers={numbers}
        deciding={
          permits(actor.role, "meetings.hold")
            ? decidingChoices({ meeting, figures, items, today: dateIn(new Date(), zone) })
            : null
        }
        head={sheets.slice(0, cut)}
        tail={sheets.slice(cut)}
      />
    </>
  );
}
