import type { Metadata } from "next";
import { LateCard } from "@/components/cases/numbers/late-card";
import { TurnCard } from "@/components/cases/numbers/turn-card";
import { StepList } from "@/components/cases/reminders/step-list";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { daySentence, lateCells, stepLines, turnCells } from "@/lib/cases/list/present/today";
import { countSteps, listLatePlaces, listTurns } from "@/lib/cases/list/queries/today";
import { unreadLine } from "@/lib/cases/reminders/present";
import { countUnreadNotices } from "@/lib/cases/reminders/queries";
import { levelTold } from "@/lib/cases/reminders/rules";
import { CASE_OWNERS, partyOf } from "@/lib/cases/rules/party";
import { findWaiting } from "@/lib/intake/apply/queries/waiting";
import { parseLetterFilter } from "@/lib/letters/filter";
import { unsentLine } from "@/lib/letters/present/list";
import { countLetters } from "@/lib/letters/queries/letters";
import { parseFollowFilter } from "@/lib/meetings/filter";
import { followLine } from "@/lib/meetings/follow-ups/present/follow";
import { countFollowUps } from "@/lib/meetings/follow-ups/queries/follow-ups";
import { currentPeriod } from "@/lib/periods/queries";
import { countUnsignedByMe } from "@/lib/reconciliation/queries/minutes";
import { topRegion } from "@/lib/regions/rules";
import { dateIn, formatDate } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Hari ini" };

/** What waits for the actor: first what is late, then the other steps; for those above, where cases grow old. */
export default async function TodayPage() {
  const actor = await requireActor("today.read");
  const today = dateIn(new Date(), topRegion(actor.regions));
  const oversees = levelTold(actor.role) !== null;
  const party = oversees ? null : (partyOf(actor.role) ?? "pendamping");
  const period = await currentPeriod(actor);
  const [turns, steps, places, files, minutes, own, letters, unread] = await Promise.all([
    party === null ? [] : listTurns(actor, party, today),
    countSteps(actor),
    oversees ? listLatePlaces(actor, today) : [],
    permits(actor.role, "intake.read") ? findWaiting(actor) : { count: 0 },
    period ? countUnsignedByMe(actor, period.id) : 0,
    countFollowUps(actor, parseFollowFilter({ mine: "1" }), today),
    permits(actor.role, "letters.write") ? countLetters(actor, parseLetterFilter({ own: "1" })) : [],
    countUnreadNotices(actor),
  ]);
  const given = { files: files.count, minutes, dinsos: actor.role === "dinsos-kabkota" };
  const lines = [...stepLines(steps, given), ...unsentLine(letters), ...followLine(own), ...unreadLine(unread)];
  return (
    <>
      <PageHeading title="Hari ini" lead={`${formatDate(today)}. ${daySentence(turns, party)}`} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {party === null ? (
          <LateCard rows={places.map(lateCells)} />
        ) : (
          <TurnCard
            party={CASE_OWNERS[party]}
            rows={turns.map(turnCells(party))}
            mayAnswer={permits(actor.role, "cases.work")}
          />
        )}
        <Card title="Langkah lain yang menunggu Anda">
          {lines.length > 0 ? <StepList lines={lines} /> : <p className="text-ink-soft">Tidak ada.</p>}
        </Card>
      </div>
    </>
  );
}
