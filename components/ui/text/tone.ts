import type { Tone } from "@/lib/values/tone";

// A state as colours; its shape and its word come with it.

export const TONE_BOX: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok border-ok-line",
  watch: "bg-watch-soft text-watch border-watch-line",
  problem: "bg-problem-soft text-problem border-problem-line",
  info: "bg-info-soft text-info border-info-line",
  neutral: "bg-neutral-soft text-neutral border-neutral-line",
};

export const TONE_TEXT: Record<Tone, string> = {
  ok: "text-ok",
  watch: "text-watch",
  problem: "text-problem",
  info: "text-info",
  neutral: "text-neutral",
};

export const TONE_FILL: Record<Tone, string> = {
  ok: "bg-ok-line",
  watch: "bg-watch-line",
  problem: "bg-problem-line",
  info: "bg-info-line",
  neutral: "bg-neutral-line",
};
