"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { SlideList } from "@/components/meetings/deck/slide-list";
import { DecidePanel } from "@/components/meetings/follow-ups/decide-panel";
import { useDecisions } from "@/components/meetings/follow-ups/use-decisions";
import { WaitingSlides } from "@/components/meetings/follow-ups/waiting-slides";
import { DrillFrame } from "@/components/meetings/wall/drill-frame";
import { toggleFullscreen } from "@/components/meetings/wall/full-screen";
import type { Option } from "@/components/ui/form/select";
import { presetOf } from "@/lib/meetings/deck/rules/preset";
import { stageAddress } from "@/lib/meetings/stage/rules/stage-address";
import { numbered, type StageCommand } from "@/lib/meetings/stage/rules/stepping";
import { StageBar } from "./stage-bar";
import { StageHelp } from "./stage-help";
import { StageSigns } from "./stage-signs";
import { useIdle } from "./use-idle";
import { useKeys } from "./use-keys";
import { useHeld, useLine } from "./use-line";
import { usePointer } from "./use-pointer";
import { slidesOf, useSlides } from "./use-slides";
import { useViews } from "./use-views";

export type PresenterProps = {
  meeting: string;
  /** Where one returns to, and the window of the speaker, without the slide. */
  home: string;
  speaker: string;
  numbers: string;
  /** What a decision needs; null for those who may not decide. */
  deciding: {
    regions: readonly Option[];
    parties: readonly Option[];
    caseTypes: readonly Option[];
    today: string;
    decided: readonly string[];
  } | null;
  /** The slides before and behind those that this window may add. */
  head: ReactNode;
  tail: ReactNode;
};

type Open = { is: "list" | "help" } | { is: "decide"; slideKey: string } | { is: "drill"; address: string } | null;

const NO_LINE = "Sambungan terputus: halaman itu tidak dapat dibuka sekarang. Slide tetap di sini.";

/** The hall's screen: shows one slide of those in the page, and handles keyboard, clicker and pointer input. */
export function Presenter(props: PresenterProps) {
  const { meeting, home, speaker, numbers, deciding, head, tail } = props;
  const root = useRef<HTMLDivElement>(null);
  const { at, go, step, keys } = useSlides(root, `salur-rakor-${meeting}`);
  const up = useLine();
  const { waiting, decide } = useDecisions(meeting, up);
  const [open, setOpen] = useState<Open>(null);
  const [black, setBlack] = useState(false);
  const [dark, setDark] = useState(false);
  const [typed, setTyped] = useState("");
  const [message, setSaid] = useState({ text: "" });
  // A new object each time: what is said again is seen as long again.
  const setMessage = (text: string) => setSaid({ text });
  useIdle(root);
  useHeld(up);
  useViews(root, up);
  useKeys(root, act);
  usePointer(root, { step, follow });
  useEffect(() => {
    if (message.text === "") return;
    const timer = setTimeout(() => setSaid({ text: "" }), 8_000);
    return () => clearTimeout(timer);
  }, [message]);

  const acts: Record<Exclude<StageCommand["is"], "step" | "digit" | "pause">, () => void> = {
    enter: jump,
    leave,
    speaker: openSpeaker,
    list: () => setOpen({ is: "list" }),
    help: () => setOpen({ is: "help" }),
    decide: () => deciding && setOpen({ is: "decide", slideKey: at }),
    black: () => setBlack(true),
    dark: () => setDark((before) => !before),
    fullscreen: () => toggleFullscreen().catch(() => setMessage("Peramban ini tidak mengizinkan layar penuh.")),
  };

  function act(command: StageCommand): void {
    setMessage("");
    if (command.is !== "digit") setTyped("");
    if (black && command.is !== "leave") setBlack(false);
    else if (command.is === "step") step(command.to);
    else if (command.is === "digit") setTyped((before) => (before + command.digit).slice(-4));
    else if (command.is !== "pause") acts[command.is]();
  }

  function jump(): void {
    const key = numbered(keys(), typed);
    if (typed === "") step("next");
    else if (key === null) setMessage(`Tidak ada slide ${typed}; deck ini berisi ${keys().length} slide.`);
    else go(key);
  }

  function leave(): void {
    if (open || black || typed !== "") {
      setOpen(null);
      setBlack(false);
    } else if (up) window.location.assign(home);
    else setMessage(NO_LINE);
  }

  function openSpeaker(): void {
    if (!up) setMessage("Sambungan terputus: buka layar pembicara sebelum rapat dimulai.");
    else window.open(`${speaker}#slide-${at}`, `salur-pembicara-${meeting}`, "popup,width=1180,height=720");
  }

  /** A figure leads to its live page, over the slide. */
  function follow(href: string): void {
    const address = stageAddress(href);
    if (!up) setMessage(NO_LINE);
    else if (address) setOpen({ is: "drill", address });
  }

  const list = () =>
    slidesOf(root.current).map(({ dataset, ariaLabel }) => ({ key: dataset.key ?? "", title: ariaLabel ?? "" }));
  return (
    <div ref={root} className="stage" data-live={at !== "" || undefined} data-dark={dark || undefined}>
      <main className="deck">
        {head}
        <WaitingSlides
          drafts={waiting}
          regions={deciding?.regions ?? []}
          parties={deciding?.parties ?? []}
          numbers={numbers}
        />
        {tail}
      </main>
      {at !== "" && (
        <StageSigns at={at} root={root} up={up} typed={typed} message={message.text} waiting={waiting.length}>
          <StageBar act={act} mayDecide={deciding !== null} />
        </StageSigns>
      )}
      {open?.is === "decide" && deciding && (
        <DecidePanel
          slideKey={open.slideKey}
          preset={presetOf(
            open.slideKey,
            deciding.regions.map(({ value }) => value),
          )}
          {...deciding}
          waiting={waiting}
          decide={decide}
          close={() => setOpen(null)}
        />
      )}
      {open?.is === "list" && (
        <SlideList
          slides={list()}
          at={at}
          go={(key) => {
            setOpen(null);
            go(key);
          }}
          close={() => setOpen(null)}
        />
      )}
      {open?.is === "help" && <StageHelp close={() => setOpen(null)} mayDecide={deciding !== null} />}
      {open?.is === "drill" && <DrillFrame address={open.address} close={() => setOpen(null)} />}
      {black && (
        <button
          type="button"
          className="black"
          aria-label="Layar hitam. Tekan untuk kembali"
          onClick={() => setBlack(false)}
        />
      )}
    </div>
  );
}
