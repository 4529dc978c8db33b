import { useState } from "preact/hooks";
import { dayText } from "@/lib/domain/dateText";
import type { OwnFtp } from "@/lib/domain/account";
import "./FtpEntries.css";

type FtpEntriesProps = {
  readonly entries: readonly OwnFtp[];
  readonly onAdd: (entry: OwnFtp) => void;
  readonly onRemove: (entry: OwnFtp) => void;
};

/** The rider's own entries, newest first. What was removed can be put back until the page is left. */
export function FtpEntries({ entries, onAdd, onRemove }: FtpEntriesProps) {
  const [removed, setRemoved] = useState<OwnFtp | null>(null);
  const newestFirst = [...entries].sort((a, b) => b.from.localeCompare(a.from));
  if (newestFirst.length === 0 && removed === null) return null;
  return (
    <section class="ftp-entries" aria-labelledby="ftp-entries-heading">
      <h3 id="ftp-entries-heading">Your entries</h3>
      <ul>
        {newestFirst.map((entry) => (
          <li key={entry.from} class="ftp-entries-row">
            <span class="figure">
              {entry.watts}
              <span class="unit">W</span>
            </span>
            <span class="muted">{`from ${dayText(entry.from)}`}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`Remove ${entry.watts} W from ${dayText(entry.from)}`}
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
        {removed === null ? null : (
          <p class="ftp-entries-undo small">
            {`Removed ${removed.watts} W from ${dayText(removed.from)}.`}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setRemoved(null);
                onAdd(removed);
              }}
            >
              Undo
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
