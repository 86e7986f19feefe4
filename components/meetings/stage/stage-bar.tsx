"use client";

import type { MouseEvent } from "react";
import type { StageCommand } from "@/lib/meetings/stage/rules/stepping";
import { StageIcon, type StageIconName } from "./stage-icon";

type Entry = { icon: StageIconName; label: string; keys: string; command: StageCommand };

const ENTRIES: readonly Entry[] = [
  { icon: "previous", label: "Slide sebelumnya", keys: "←", command: { is: "step", to: "previous" } },
  { icon: "next", label: "Slide berikutnya", keys: "→", command: { is: "step", to: "next" } },
  { icon: "list", label: "Daftar slide", keys: "l", command: { is: "list" } },
  { icon: "decide", label: "Catat keputusan", keys: "k", command: { is: "decide" } },
  { icon: "speaker", label: "Layar pembicara", keys: "s", command: { is: "speaker" } },
  { icon: "black", label: "Layar hitam", keys: "b", command: { is: "black" } },
  { icon: "dark", label: "Gelap atau terang", keys: "d", command: { is: "dark" } },
  { icon: "full", label: "Layar penuh", keys: "f", command: { is: "fullscreen" } },
  { icon: "help", label: "Bantuan", keys: "?", command: { is: "help" } },
  { icon: "leave", label: "Kembali ke rakor", keys: "Esc", command: { is: "leave" } },
];

type StageBarProps = { act: (command: StageCommand) => void; mayDecide: boolean };

/** Every key as a button, above the title where there is no figure; it hides when nobody moves. */
export function StageBar({ act, mayDecide }: StageBarProps) {
  const pressed = (command: StageCommand) => (event: MouseEvent<HTMLButtonElement>) => {
    // After a click the next space is a step again, not the same button once more.
    if (event.detail > 0) event.currentTarget.blur();
    act(command);
  };
  return (
    <div className="stage-bar" role="toolbar" aria-label="Kendali tayangan">
      {ENTRIES.filter(({ command }) => mayDecide || command.is !== "decide").map(({ icon, label, keys, command }) => (
        <button key={icon} type="button" title={`${label} (${keys})`} aria-label={label} onClick={pressed(command)}>
          <StageIcon name={icon} />
        </button>
      ))}
    </div>
  );
}
