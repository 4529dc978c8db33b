import { useState } from "preact/hooks";
import { numberText } from "@/lib/domain/format";
import type { ManualFtp } from "./ftpManual";
import "./FtpQuestion.css";

type FtpQuestionProps = {
  readonly manual: ManualFtp;
  /** Resolves to whether it was saved. */
  readonly onAnswer: (answer: {
    readonly watts: number;
    readonly reading: "twentyMinutes" | "ftp";
  }) => Promise<boolean>;
};

/** How the value typed into Peloton is to be read: asked once for each value, and to be changed at any time. */
export function FtpQuestion({ manual, onAnswer }: FtpQuestionProps) {
  const { typedWatts, asTwentyMinutesWatts, reading } = manual;
  // Which value's answer is being changed: a new value is a new question.
  const [changing, setChanging] = useState<number | null>(null);
  const typed = numberText(typedWatts);
  const read = numberText(asTwentyMinutesWatts);
  const answer = async (given: "twentyMinutes" | "ftp") => {
    if (await onAnswer({ watts: typedWatts, reading: given })) setChanging(null);
  };
  if (reading !== null && changing !== typedWatts) {
    return (
      <p class="small muted">
        {reading === "ftp"
          ? `The ${typed} W you typed into Peloton count as your FTP.`
          : `The ${typed} W you typed into Peloton count as a 20-minute average: FTP ${read} W.`}
        <button type="button" class="quiet" onClick={() => setChanging(typedWatts)}>
          Change
        </button>
      </p>
    );
  }
  return (
    <div class="notice ftp-question">
      <p>
        {`You typed ${typed} W into Peloton. Peloton reads that as a 20-minute average, so FTP is ${read} W.`}
      </p>
      <div class="ftp-question-answers">
        <button type="button" onClick={() => void answer("twentyMinutes")}>{`Use ${read} W`}</button>
        <button type="button" onClick={() => void answer("ftp")}>{`Use ${typed} W`}</button>
      </div>
    </div>
  );
}
