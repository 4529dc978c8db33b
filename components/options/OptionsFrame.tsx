import type { ComponentChildren } from "preact";
import "./OptionsFrame.css";

/** The page around the sections. */
export function OptionsFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="options-frame">
      <header class="options-frame-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>Saddlebag settings</h1>
        <a href="app.html#/">Open dashboard</a>
      </header>
      <main class="options-frame-sections">{children}</main>
    </div>
  );
}
