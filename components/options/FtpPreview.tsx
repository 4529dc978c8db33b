import { countOf, numberText } from "@/lib/domain/format";
import type { OwnFtp } from "@/lib/domain/yours";
import { ZoneTable } from "./ZoneTable";
import "./FtpPreview.css";

type FtpPreviewProps = {
  readonly entry: OwnFtp;
  /** The FTP in use, W; null = none. */
  readonly inUseWatts: number | null;
  /** How many rides would be measured by another FTP; null where the day is not known yet. */
  readonly rides: number | null;
};

/** What an entry would change, before it is saved: its zones beside those in use, and how many rides it concerns. */
export function FtpPreview({ entry, inUseWatts, rides }: FtpPreviewProps) {
  const { watts } = entry;
  return (
    <div class="ftp-preview">
      <p class="muted small">{`With ${numberText(watts)} W your zones would be:`}</p>
      <ZoneTable
        caption={`Power zones at ${numberText(watts)} W`}
        ftpWatts={watts}
        insteadOfWatts={inUseWatts}
      />
      {rides === null ? null : <p class="small">{reachSentence(rides)}</p>}
    </div>
  );
}

function reachSentence(rides: number): string {
  return rides === 0
    ? "It changes none of your rides so far."
    : `Load, intensity and zones of ${countOf(rides, "ride")} are made anew.`;
}
