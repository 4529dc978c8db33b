import type { OwnFtp } from "@/lib/domain/account";
import { numberText } from "@/lib/domain/format";
import { FtpEntries } from "./FtpEntries";
import { FtpForm } from "./FtpForm";
import type { FtpInUse } from "./ftpInUse";
import { ZoneTable } from "./ZoneTable";
import "./FtpPanel.css";

type FtpPanelProps = {
  readonly inUse: FtpInUse | null;
  readonly entries: readonly OwnFtp[];
  /** This computer's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The sentence of a save that failed; null otherwise. */
  readonly failure: string | null;
  readonly onAdd: (entry: OwnFtp) => void;
  readonly onRemove: (entry: OwnFtp) => void;
};

/** Which FTP counts and why, its zones, and the rider's own entries. */
export function FtpPanel(props: FtpPanelProps) {
  const { inUse } = props;
  return (
    <div class="ftp-panel">
      {inUse === null ? (
        <p>
          No FTP is known yet. It comes with your first FTP test or Power Zone class, or type your own below.
          Load and power zones need it.
        </p>
      ) : (
        <div class="ftp-panel-in-use">
          <p class="ftp-panel-value figure">
            {inUse.isAtLeast ? <span class="unit">at least </span> : null}
            {numberText(inUse.watts)}
            <span class="unit">W</span>
          </p>
          <p class="muted">
            {inUse.source}
            {inUse.age === null ? "" : ` (${inUse.age})`}
          </p>
          {inUse.isOld ? (
            <p class="small ftp-panel-old">Older than ten weeks: a new test may tell more.</p>
          ) : null}
        </div>
      )}
      {inUse === null ? null : <ZoneTable caption="Power zones in use" ftpWatts={inUse.watts} />}
      <FtpForm today={props.today} failure={props.failure} onAdd={props.onAdd} />
      <FtpEntries entries={props.entries} onAdd={props.onAdd} onRemove={props.onRemove} />
    </div>
  );
}
