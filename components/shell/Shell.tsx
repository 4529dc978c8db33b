import type { ComponentChildren } from "preact";
import { Rail } from "./Rail";
import type { RailPage } from "./Rail";
import "./Shell.css";

type ShellProps = {
  readonly current: RailPage | null;
  readonly sync: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The frame of the full tab: rail, skip link, and the page in the middle. */
export function Shell({ current, sync, children }: ShellProps) {
  return (
    <div class="shell">
      <a class="shell-skip" href="#content" onClick={skipToContent}>
        Skip to content
      </a>
      <Rail current={current}>{sync}</Rail>
      <main class="shell-content" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

// The hash is the route here, so the link moves the focus and leaves the address alone.
function skipToContent(event: Event): void {
  event.preventDefault();
  const content = document.getElementById("content");
  content?.focus();
  content?.scrollIntoView();
}
