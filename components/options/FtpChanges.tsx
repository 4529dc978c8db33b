import { useId, useState } from "preact/hooks";
import { dayText } from "@/lib/domain/dateText";
import { countOf, numberText, signedText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { FtpChange } from "./ftpModel";
import { ftpSourceName } from "./ftpNames";
import "./FtpChanges.css";

type FtpChangesProps = {
  /** Newest first. */
  readonly changes: readonly FtpChange[];
  readonly hrefOf: (key: BlindKey) => string;
};

/** So many stand there before the rider asks for all. */
const FIRST = 6;

/** How the FTP went: every day on which another one came into use. */
export function FtpChanges({ changes, hrefOf }: FtpChangesProps) {
  const headingId = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = showsAll ? changes : changes.slice(0, FIRST);
  return (
    <section class="ftp-changes" aria-labelledby={headingId}>
      <h3 id={headingId}>How it changed</h3>
      <ol class="ftp-changes-list">
        {shown.map(({ day, watts, source, changeWatts, key, isAtLeast }) => (
          <li key={day} class="ftp-changes-row">
            <span class="muted">{dayText(day)}</span>
            <span class="figure ftp-changes-watts">
              {numberText(watts)}
              <span class="unit">W</span>
            </span>
            <span class="figure muted small ftp-changes-difference">
              {changeWatts === null ? "" : signedText(changeWatts)}
            </span>
            <span class="small">
              {isAtLeast ? "at least: " : ""}
              {key === null ? ftpSourceName(source) : <a href={hrefOf(key)}>{ftpSourceName(source)}</a>}
            </span>
          </li>
        ))}
      </ol>
      {changes.length <= FIRST ? null : (
        <button
          type="button"
          class="quiet ftp-changes-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? "Show fewer" : `Show all ${countOf(changes.length, "change")}`}
        </button>
      )}
    </section>
  );
}
