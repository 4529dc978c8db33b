import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { ftpFromTimeline } from "./ftpAtDate";
import type { FtpMoment, FtpTimeline } from "./ftpAtDate";
import { criticalPowerOfDays } from "./ftpCandidates";
import type { CriticalPowerOfDays, FtpEvidence } from "./ftpCandidates";
import { workoutDay } from "./workoutTime";

/** What was ridden longer ago says nothing of today. */
const RECENT_DAYS = 42;
/** Less than this is the noise of a power meter. Both must be reached. */
const LEAST_GAIN_W = 2;
const LEAST_GAIN_SHARE = 0.01;

/** The FTP in use may be too low. */
export type FtpSignal = {
  /** What it may be, whole W. */
  readonly watts: number;
  /** `ours`: 0.95 of the best 20 minutes. */
  readonly source: "ours" | "criticalPower";
  /** Of the ride; of the newest effort of a critical power. */
  readonly day: LocalDay;
  /** The ride; null for a fit over several. */
  readonly key: BlindKey | null;
  /** How much more than the FTP in use, W, unrounded. */
  readonly gainWatts: number;
};

type Found = Omit<FtpSignal, "gainWatts">;

/**
 * Whether the last six weeks (42 local days, today included) say more than the FTP in use: 0.95 of the best 20 minutes,
 * else critical power, at least 2 W and 1 % above it. Only told, never set. Null without an FTP or without such a value.
 */
export function ftpSignal({ history, efforts, now }: FtpEvidence): FtpSignal | null {
  const inUse = ftpFromTimeline(history.ftp, now);
  if (inUse === null) return null;
  const isMore = ({ watts }: Found): boolean =>
    watts - inUse.watts >= Math.max(LEAST_GAIN_W, LEAST_GAIN_SHARE * inUse.watts);
  const withGain = (found: Found): FtpSignal => ({
    ...found,
    gainWatts: found.watts - inUse.watts,
  });

  const twenty = bestTwenty(history.ftp, now);
  if (twenty !== null && isMore(twenty)) return withGain(twenty);
  if (efforts === null) return null;
  const critical = fromFit(
    criticalPowerOfDays({
      counted: history.counted,
      efforts,
      now,
      days: RECENT_DAYS,
      ftpWatts: inUse.watts,
    }),
  );
  return critical !== null && isMore(critical) ? withGain(critical) : null;
}

function bestTwenty({ bests }: FtpTimeline, now: FtpMoment): Found | null {
  const first = dayOfNumber(dayNumber(now.day) - RECENT_DAYS + 1);
  const recent = bests.filter((one) => one.day >= first && one.atMs < now.atMs);
  const top = recent.reduce<(typeof recent)[number] | null>(
    // Oldest first: of equal ones the earlier ride is named, as with records.
    (best, one) => (best === null || one.watts > best.watts ? one : best),
    null,
  );
  return top === null ? null : { watts: top.watts, source: "ours", day: top.day, key: top.key };
}

function fromFit({ result, efforts }: CriticalPowerOfDays): Found | null {
  const newest = efforts
    .map(({ workout }) => workoutDay(workout))
    .sort()
    .at(-1);
  if (result.type === "refused" || newest === undefined) return null;
  return { watts: Math.round(result.fit.cpWatts), source: "criticalPower", day: newest, key: null };
}
