import { Figure } from "./Figure";
import type { FigureText } from "./Figure";
import "./FigureItem.css";

type FigureItemProps = {
  readonly name: string;
  readonly figure: FigureText | null;
  /** Small words below: a comparison, a source. */
  readonly note?: string | null;
};

/** A named figure of a `<dl>`: the name above, the number large. */
export function FigureItem({ name, figure, note = null }: FigureItemProps) {
  return (
    <div class="figure-item">
      <dt>{name}</dt>
      <dd>
        <Figure figure={figure} />
      </dd>
      {note === null ? null : <dd class="figure-item-note">{note}</dd>}
    </div>
  );
}
