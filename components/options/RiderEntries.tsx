import { useId, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { dayText } from "@/lib/domain/dateText";
import "./RiderEntries.css";

type Dated = { readonly from: string };

type RiderEntriesProps<Entry extends Dated> = {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** An entry without its day, as it is spoken: "190 W". */
  readonly wordsOf: (entry: Entry) => string;
  /** The same as it is drawn. */
  readonly draw: (entry: Entry) => ComponentChildren;
  readonly onAdd: (entry: Entry) => void;
  readonly onRemove: (entry: Entry) => void;
};

/**
 * The rider's own dated entries, newest first. What was removed can be put back until the page is left, unless its day
 * has an entry again. What is removed is told by the entries themselves: a removal may have been refused.
 */
export function RiderEntries<Entry extends Dated>(props: RiderEntriesProps<Entry>) {
  const { heading, entries, wordsOf, draw, onAdd, onRemove } = props;
  const headingId = useId();
  const [removed, setRemoved] = useState<Entry | null>(null);
  const newestFirst = [...entries].sort((a, b) => b.from.localeCompare(a.from));
  const undoable = entries.some(({ from }) => from === removed?.from) ? null : removed;
  if (newestFirst.length === 0 && undoable === null) return null;
  const spoken = (entry: Entry) => `${wordsOf(entry)} from ${dayText(entry.from)}`;
  return (
    <section class="rider-entries" aria-labelledby={headingId}>
      <h3 id={headingId}>{heading}</h3>
      <ul>
        {newestFirst.map((entry) => (
          <li key={entry.from} class="rider-entries-row">
            <span class="rider-entries-words">
              <span>{draw(entry)}</span>
              <span class="muted">{`from ${dayText(entry.from)}`}</span>
            </span>
            <button
              type="button"
              class="quiet"
              aria-label={`Remove ${spoken(entry)}`}
              onClick={() => {
                setRemoved(entry);
                onRemove(entry);
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {undoable === null ? null : (
          <p class="rider-entries-undo small">
            {`Removed ${spoken(undoable)}.`}
            <button type="button" class="quiet" onClick={() => onAdd(undoable)}>
              Undo
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
