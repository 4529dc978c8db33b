import { WhatIsThis } from "@/components/common/WhatIsThis";
import type { BlindKey } from "@/lib/domain/ids";
import type { OwnFtp } from "@/lib/domain/yours";
import { numberText } from "@/lib/domain/format";
import { FtpCandidates } from "./FtpCandidates";
import { FtpChanges } from "./FtpChanges";
import { FtpForm } from "./FtpForm";
import type { FtpInUse } from "./ftpInUse";
import type { FtpModel } from "./ftpModel";
import { FtpQuestion } from "./FtpQuestion";
import { FtpSignalLine } from "./FtpSignalLine";
import { RiderEntries } from "./RiderEntries";
import { RiderRemaking } from "./RiderRemaking";
import type { Remaking } from "./RiderRemaking";
import { ZoneTable } from "./ZoneTable";
import "./FtpPanel.css";

type FtpPanelProps = {
  readonly inUse: FtpInUse | null;
  readonly model: FtpModel;
  readonly entries: readonly OwnFtp[];
  /** This computer's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly remaking: Remaking | null;
  /** The sentence of a save that failed; null otherwise. */
  readonly failure: string | null;
  readonly hrefOf: (key: BlindKey) => string;
  /** How many rides would be measured by another FTP with an entry. */
  readonly ridesOf: (entry: OwnFtp) => number;
  /** These resolve to whether it was saved. */
  readonly onAdd: (entry: OwnFtp) => Promise<boolean>;
  readonly onAnswer: Parameters<typeof FtpQuestion>[0]["onAnswer"];
  readonly onRemove: (entry: OwnFtp) => void;
};

/** Which FTP counts and why, its zones, what it could be instead, and how it went. */
export function FtpPanel(props: FtpPanelProps) {
  const { inUse, model, entries, today, failure, hrefOf, ridesOf, onAdd, onAnswer, onRemove } = props;
  const inUseWatts = inUse?.watts ?? null;
  return (
    <div class="ftp-panel">
      <div class="ftp-panel-top">
        <div class="ftp-panel-in-use">
          {inUse === null ? (
            <p>
              No FTP is known yet. It comes with your first FTP test or Power Zone class, or type your own
              below. Load and power zones need it.
            </p>
          ) : (
            <InUse inUse={inUse} />
          )}
        </div>
        {inUseWatts === null ? null : <ZoneTable caption="Power zones in use" ftpWatts={inUseWatts} />}
      </div>
      {model.manual === null ? null : <FtpQuestion manual={model.manual} onAnswer={onAnswer} />}
      {model.signal === null ? null : (
        <FtpSignalLine
          signal={model.signal}
          hrefOf={hrefOf}
          onUse={(watts) => void onAdd({ from: today, watts })}
        />
      )}
      <RiderRemaking what="In target" remaking={props.remaking} />
      {failure === null ? null : (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      <FtpCandidates
        candidates={model.candidates}
        noCriticalPower={model.noCriticalPower}
        inUseSource={inUse?.from ?? null}
        {...{ today, inUseWatts, hrefOf, ridesOf, onAdd }}
      />
      <FtpForm {...{ today, inUseWatts, ridesOf, onAdd }} />
      <RiderEntries
        heading="Your entries"
        entries={entries}
        wordsOf={({ watts }) => `${watts} W`}
        draw={({ watts }) => (
          <span class="figure">
            {watts}
            <span class="unit">W</span>
          </span>
        )}
        onAdd={(entry) => void onAdd(entry)}
        onRemove={onRemove}
      />
      <FtpChanges changes={model.changes} hrefOf={hrefOf} />
    </div>
  );
}

function InUse({ inUse }: { readonly inUse: FtpInUse }) {
  return (
    <>
      <p class="ftp-panel-value figure">
        {inUse.isAtLeast ? <span class="unit">at least </span> : null}
        {numberText(inUse.watts)}
        <span class="unit">W</span>
        <WhatIsThis name="FTP" />
      </p>
      <p class="muted">
        {inUse.source}
        {inUse.age === null ? "" : ` (${inUse.age})`}
      </p>
      {inUse.how === null ? null : <p class="small muted">{inUse.how}</p>}
      {inUse.isOld ? (
        <p class="small ftp-panel-old">Older than ten weeks: a new test may tell more.</p>
      ) : null}
    </>
  );
}
