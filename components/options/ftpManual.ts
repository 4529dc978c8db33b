import type { Profile } from "@/lib/domain/account";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Rider } from "@/lib/domain/yours";
import { readManualFtp } from "@/lib/training/ftpAtDate";

/** A value that the rider typed into Peloton, and the two ways to read it, W. */
export type ManualFtp = {
  readonly typedWatts: number;
  /** As Peloton reads it: a 20-minute average. */
  readonly asTwentyMinutesWatts: number;
  /** What the rider answered for this very value; null = not asked yet. */
  readonly reading: "twentyMinutes" | "ftp" | null;
};

/**
 * The value typed into Peloton that holds now: the profile's, else that of the newest workout that tells one. Null where
 * Peloton's value is none that was typed. `summaries`: newest first.
 */
export function manualFtpOf(known: {
  readonly profile: Pick<Profile, "ftp"> | null;
  readonly summaries: readonly Pick<WorkoutSummary, "ftp">[];
  readonly rider: Pick<Rider, "manualFtp">;
}): ManualFtp | null {
  const typedWatts = typedInto(known.profile?.ftp ?? null) ?? newestTyped(known);
  if (typedWatts === null) return null;
  const answer = known.rider.manualFtp;
  return {
    typedWatts,
    asTwentyMinutesWatts: readManualFtp(typedWatts, null),
    reading: answer?.watts === typedWatts ? answer.reading : null,
  };
}

function typedInto(ftp: Profile["ftp"] | null): number | null {
  return ftp?.source === "manual" && (ftp.manualWatts ?? 0) > 0 ? ftp.manualWatts : null;
}

function newestTyped({ profile, summaries }: Parameters<typeof manualFtpOf>[0]): number | null {
  // A profile that knows of a test or an estimate is newer than any workout.
  if (profile !== null && profile.ftp.source !== "unknown") return null;
  const newest = summaries.find(({ ftp }) => ftp !== null && ftp.watts > 0)?.ftp ?? null;
  return newest?.source === "manual" ? newest.watts : null;
}
