"use client";

import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { StageIcon } from "./stage-icon";
import { slidesOf } from "./use-slides";

type StageSignsProps = {
  at: string;
  root: RefObject<HTMLElement | null>;
  up: boolean;
  typed: string;
  message: string;
  waiting: number;
  children: ReactNode;
};

/** The strip above the title: what was typed, what is wrong, that the line is down; and the buttons. */
export function StageSigns({ at, root, up, typed, message, waiting, children }: StageSignsProps) {
  const [where, setWhere] = useState("");
  useEffect(() => {
    const slides = slidesOf(root.current);
    const index = slides.findIndex(({ dataset }) => dataset.key === at);
    setWhere(`Slide ${index + 1} dari ${slides.length}: ${slides[index]?.ariaLabel ?? ""}`);
  }, [at, root]);
  return (
    <div className="signs">
      <p role="status" className="sr-only">
        {where}
      </p>
      <p role="status" className="sign-message">
        {message}
      </p>
      {typed !== "" && <p className="sign">Ke slide {typed}, lalu Enter</p>}
      {!up && (
        <p className="sign" data-offline>
          <StageIcon name="offline" />
          Luring{waiting > 0 && `, ${waiting} keputusan menunggu`}
        </p>
      )}
      {children}
    </div>
  );
}
