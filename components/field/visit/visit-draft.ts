import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import { findWaiting, keepWaiting, replaceWaiting } from "@/components/field/outbox/outbox";
import { sendNow } from "@/components/field/outbox/outbox-run";
import { CORRECT } from "@/components/field/outbox/refused-visit";
import { type PickedPhoto, pickedPhoto } from "@/components/field/photos/photo-picker";
import { newKey } from "@/components/ui/form/new-key";
import { maskedNote } from "@/lib/field/rules/result";

export type Typed = { result: string; visitedOn: string; note: string };
export type Whose = { account: string; kpmId: string; place: string };

type Draft = {
  /** Changes when the fields are to be rendered again. */
  round: string;
  typed: Typed | null;
  photos: PickedPhoto[];
  setPhotos: Dispatch<SetStateAction<PickedPhoto[]>>;
  /** The visit that went into the outbox last. */
  kept: string;
  keep: (typed: Typed) => Promise<void>;
};

/** What is being written about one family: a new visit, or to correct a visit that the server refused. */
export function useVisitDraft({ account, kpmId, place }: Whose): Draft {
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [refused, setRefused] = useState<{ key: string; typed: Typed } | null>(null);
  const [kept, setKept] = useState("");

  useEffect(() => {
    async function correct(key: string): Promise<void> {
      const visit = await findWaiting(key);
      if (visit?.kpmId !== kpmId || visit.account !== account || visit.problem === "") return;
      const { result, visitedOn, note } = visit;
      setRefused({ key, typed: { result, visitedOn, note } });
      setPhotos(visit.photos.map((photo) => pickedPhoto(new Blob([photo.bytes], { type: "image/jpeg" }), photo.key)));
    }
    const asked = /^#perbaiki=([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
    if (asked) void correct(asked).catch(() => {});
    const onCorrect = (event: Event) => {
      if (event instanceof CustomEvent) void correct(String(event.detail));
    };
    window.addEventListener(CORRECT, onCorrect);
    return () => window.removeEventListener(CORRECT, onCorrect);
  }, [kpmId, account]);

  async function keep(typed: Typed): Promise<void> {
    const visit = {
      ...typed,
      note: maskedNote(typed.note),
      // The page may be a copy that is opened again and again, so its own key will not do.
      key: newKey(),
      account,
      kpmId,
      place,
      savedAt: Date.now(),
      photos: await Promise.all(photos.map(async ({ key, blob }) => ({ key, bytes: await blob.arrayBuffer() }))),
      recorded: false,
      problem: "",
    };
    await (refused ? replaceWaiting(refused.key, visit) : keepWaiting(visit));
    void navigator.storage?.persist?.();
    setRefused(null);
    setPhotos([]);
    setKept(visit.key);
    void sendNow();
  }

  return { round: refused?.key ?? kept, typed: refused?.typed ?? null, photos, setPhotos, kept, keep };
}
