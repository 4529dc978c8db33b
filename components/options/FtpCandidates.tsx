import { useId, useState } from "preact/hooks";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { dayText } from "@/lib/domain/dateText";
import { numberText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { OwnFtp } from "@/lib/domain/yours";
import type { FtpCandidate } from "@/lib/training/ftpCandidates";
import { ftpSourceName } from "./ftpNames";
import { FtpUse } from "./FtpUse";
import "./FtpCandidates.css";

type FtpCandidatesProps = {
  readonly candidates: readonly FtpCandidate[];
  readonly noCriticalPower: string | null;
  readonly today: string;
  readonly inUseWatts: number | null;
  /** Where the FTP in use comes from. */
  readonly inUseSource: FtpCandidate["source"] | null;
  readonly hrefOf: (key: BlindKey) => string;
  readonly ridesOf: (entry: OwnFtp) => number;
  readonly onAdd: (entry: OwnFtp) => Promise<boolean>;
};

/** What the FTP could be taken from. One is opened at a time: its day and its zones come before it is used. */
export function FtpCandidates(props: FtpCandidatesProps) {
  const { candidates, noCriticalPower, inUseSource, hrefOf, ...use } = props;
  const headingId = useId();
  const [opened, setOpened] = useState<FtpCandidate["source"] | null>(null);
  if (candidates.length === 0) return null;
  return (
    <section class="ftp-candidates" aria-labelledby={headingId}>
      <h3 id={headingId}>What it could be</h3>
      <ul>
        {candidates.map((candidate) => {
          const { source, watts } = candidate;
          const isOpen = source === opened;
          return (
            <li key={source} class="ftp-candidates-row">
              <span class="figure">
                {numberText(watts)}
                <span class="unit">W</span>
              </span>
              <span class="ftp-candidates-what">
                <span>
                  {ftpSourceName(source)}
                  {source === "criticalPower" ? <WhatIsThis name="Critical power" /> : null}
                  {source === inUseSource ? <span class="ftp-candidates-used">In use</span> : null}
                </span>
                <When candidate={candidate} hrefOf={hrefOf} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-expanded={isOpen}
                aria-label={`Use from …: ${numberText(watts)} W, ${ftpSourceName(source)}`}
                onClick={() => setOpened(isOpen ? null : source)}
              >
                Use from …
              </button>
              {isOpen ? <FtpUse key={watts} watts={watts} {...use} onClose={() => setOpened(null)} /> : null}
            </li>
          );
        })}
      </ul>
      {noCriticalPower === null ? null : <p class="small muted">Critical power. {noCriticalPower}</p>}
    </section>
  );
}

function When({
  candidate: { source, day, key },
  hrefOf,
}: {
  readonly candidate: FtpCandidate;
  readonly hrefOf: (key: BlindKey) => string;
}) {
  if (day === null) return <span class="small muted">as of the last sync</span>;
  return (
    <span class="small muted">
      {WHEN[source]}
      {key === null ? dayText(day) : <a href={hrefOf(key)}>{dayText(day)}</a>}
    </span>
  );
}

const WHEN: Readonly<Record<FtpCandidate["source"], string>> = {
  own: "from ",
  test: "on ",
  pelotonManual: "since ",
  peloton: "since ",
  estimated: "since ",
  ours: "of the last 90 days, on ",
  criticalPower: "of the last 90 days, up to ",
};
