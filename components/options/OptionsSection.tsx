import type { ComponentChildren } from "preact";
import "./OptionsSection.css";

type OptionsSectionProps = {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
};

/** One concern of the page: its heading beside it where there is room, above it where there is not. */
export function OptionsSection({ id, heading, children }: OptionsSectionProps) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <div class="options-section-body">{children}</div>
    </section>
  );
}
