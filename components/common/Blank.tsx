import type { ComponentChildren } from "preact";
import "./Blank.css";

type BlankProps = {
  readonly heading: string;
  readonly words: string;
  readonly isAlert?: boolean;
  /** What to do about it. */
  readonly children?: ComponentChildren;
};

/** A page that has nothing to show yet says why and what to do. */
export function Blank({ heading, words, isAlert = false, children }: BlankProps) {
  return (
    <div class="blank" {...(isAlert ? { role: "alert" as const } : {})}>
      <h1>{heading}</h1>
      <p class="muted">{words}</p>
      {children === undefined ? null : <div class="blank-actions">{children}</div>}
    </div>
  );
}
