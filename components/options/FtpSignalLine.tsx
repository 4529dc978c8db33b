import { dayText } from "@/lib/domain/dateText";
import { numberText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { FtpSignal } from "@/lib/training/ftpSignal";
import "./FtpSignalLine.css";

type FtpSignalLineProps = {
  readonly signal: FtpSignal;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onUse: (watts: number) => void;
};

/** "May be 203 W now", and why; it is used only when the rider says so. */
export function FtpSignalLine({ signal, hrefOf, onUse }: FtpSignalLineProps) {
  const { watts, source, day, key, gainWatts } = signal;
  const value = `${numberText(watts)} W`;
  return (
    <div class="ftp-signal-line">
      <p class="ftp-signal-line-words">
        <span class="ftp-signal-line-mark" aria-hidden="true">
          ↑
        </span>
        {`Your FTP may be ${value} now, ${numberText(gainWatts)} W more: `}
        {source === "ours" ? "95 % of your best 20 minutes, " : "critical power of the last 6 weeks, "}
        {key === null ? `up to ${dayText(day)}` : <a href={hrefOf(key)}>{`ridden on ${dayText(day)}`}</a>}.
      </p>
      <p class="ftp-signal-line-use">
        <button type="button" onClick={() => onUse(watts)}>{`Use ${value}`}</button>
        <span class="small muted">from today</span>
      </p>
    </div>
  );
}
