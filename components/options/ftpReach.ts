import { hasCyclingPower } from "@/lib/domain/discipline";
import { withEntry } from "@/lib/domain/datedEntries";
import type { OwnFtp } from "@/lib/domain/yours";
import { ftpOfWorkout } from "@/lib/training/ftpAtDate";
import type { FtpTimeline } from "@/lib/training/ftpAtDate";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** How many rides with power would be measured by another FTP with this entry. */
export function ftpReach({ all, ftp }: Pick<RiderHistory, "all" | "ftp">, entry: OwnFtp): number {
  const changed: FtpTimeline = { ...ftp, own: withEntry(ftp.own, entry) };
  return all.filter(
    (ride) =>
      hasCyclingPower(ride.discipline) &&
      ftpOfWorkout(changed, ride)?.watts !== ftpOfWorkout(ftp, ride)?.watts,
  ).length;
}

/**
 * How many workouts' targets were read with another FTP than the one in force: they are read again in the background.
 * Load, intensity and zones follow by themselves.
 */
export function staleByFtp({ all, ftp }: Pick<RiderHistory, "all" | "ftp">): number {
  return all.filter((ride) => {
    const { derived } = ride;
    if (derived === null || !hasCyclingPower(ride.discipline)) return false;
    if (!derived.targetMetrics.includes("output")) return false;
    return (ftpOfWorkout(ftp, ride)?.watts ?? null) !== derived.ftpWattsUsed;
  }).length;
}
