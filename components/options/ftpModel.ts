import type { Profile } from "@/lib/domain/account";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { Yours } from "@/lib/domain/yours";
import { refusalSentence } from "@/components/trends/powerWords";
import { ftpCandidates } from "@/lib/training/ftpCandidates";
import type { FtpCandidate, FtpEvidence } from "@/lib/training/ftpCandidates";
import { ftpSignal } from "@/lib/training/ftpSignal";
import type { FtpSignal } from "@/lib/training/ftpSignal";
import { ftpSteps } from "@/lib/training/ftpSteps";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { manualFtpOf } from "./ftpManual";
import type { ManualFtp } from "./ftpManual";

/** From a day on another FTP was in use. */
export type FtpChange = {
  readonly day: LocalDay;
  readonly watts: number;
  readonly source: FtpCandidate["source"];
  /** Against the one before, W; null for the first. */
  readonly changeWatts: number | null;
  /** The workout it comes from. */
  readonly key: BlindKey | null;
  readonly isAtLeast: boolean;
};

/** What the settings show of a rider's FTP beside the one in use. */
export type FtpModel = {
  readonly manual: ManualFtp | null;
  readonly signal: FtpSignal | null;
  readonly candidates: readonly FtpCandidate[];
  /** Why critical power is not among them; null where it is, and while that is not known. */
  readonly noCriticalPower: string | null;
  /** Newest first. */
  readonly changes: readonly FtpChange[];
};

/** Puts the section together: made once per change of the vault. */
export function ftpModel(
  from: FtpEvidence & {
    readonly history: Pick<RiderHistory, "all" | "counted" | "ftp">;
    readonly yours: Pick<Yours, "rider">;
    readonly profile: Pick<Profile, "ftp"> | null;
  },
): FtpModel {
  const { history, yours, profile, now } = from;
  const { candidates, criticalPower } = ftpCandidates(from);
  return {
    manual: manualFtpOf({ profile, summaries: history.all, rider: yours.rider }),
    signal: ftpSignal(from),
    candidates,
    noCriticalPower: criticalPower?.type === "refused" ? refusalSentence(criticalPower.refusal) : null,
    changes: changesOf(ftpSteps(history.ftp, history.counted, now.day)),
  };
}

function changesOf(steps: ReturnType<typeof ftpSteps>): readonly FtpChange[] {
  return steps
    .map((step, i) => {
      const before = steps[i - 1];
      return { ...step, changeWatts: before === undefined ? null : step.watts - before.watts };
    })
    .toReversed();
}
