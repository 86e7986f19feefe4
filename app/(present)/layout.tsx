import type { ReactNode } from "react";
import "./present.css";
import "./stage.css";
import "./speaker.css";
import "./small.css";

/** What is shown to a hall stands alone: no header, no menu, no foot. */
export default function PresentLayout({ children }: { children: ReactNode }) {
  return children;
}
