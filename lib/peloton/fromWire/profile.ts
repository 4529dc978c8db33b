import type { Profile, UnitSystem } from "@/lib/domain/account";
import { read } from "../wire/lenient";
import { wireMe, wireOverview, wireSettings } from "../wire/wireProfile";
import { readMemberId, readWorkoutId } from "./ids";
import { plainText } from "./plainText";
import { ftpSourceOf, positive } from "./workoutFacts";

/**
 * A member's profile from the three answers; overview and settings may be absent. Null when `me` names nobody.
 * FTP values as they came: a manual one is a 20 minute average.
 */
export function profile(
  answers: { readonly me: unknown; readonly overview: unknown; readonly settings: unknown },
  readAtMs: number,
): Profile | null {
  const me = read(wireMe, answers.me);
  const memberId = readMemberId(me?.id ?? null);
  if (me === null || memberId === null) return null;
  const overview = read(wireOverview, answers.overview);
  const settings = read(wireSettings, answers.settings);
  const counts = overview?.workout_counts?.workouts ?? [];
  return {
    memberId,
    leaderboardName: plainText(me.username, 80),
    totalWorkouts: overview?.workout_counts?.total_workouts ?? me.total_workouts,
    pedalingMetricWorkouts: me.total_pedaling_metric_workouts,
    otherWorkouts: me.total_non_pedaling_metric_workouts,
    workoutCounts: (counts.length > 0 ? counts : me.workout_counts).flatMap((one) =>
      one.slug === null || one.count === null
        ? []
        : [{ slug: plainText(one.slug, 40), name: plainText(one.name ?? one.slug, 80), count: one.count }],
    ),
    streaks: {
      currentWeekly: overview?.streaks?.current_weekly ?? null,
      bestWeekly: overview?.streaks?.best_weekly ?? null,
      currentDaily: overview?.streaks?.current_daily ?? null,
    },
    achievementCount: overview?.achievement_counts?.total_count ?? lengthOrNull(overview?.achievements),
    units: unitsOf(settings?.distance_unit ?? null),
    ftp: {
      source: ftpSourceOf(me.cycling_ftp_source),
      manualWatts: positive(me.cycling_ftp),
      testWatts: positive(me.cycling_workout_ftp),
      estimatedWatts: positive(me.estimated_cycling_ftp),
      workoutId: readWorkoutId(me.cycling_ftp_workout_id),
    },
    maxHeartRateBpm: {
      customized: positive(me.customized_max_heart_rate),
      default: positive(me.default_max_heart_rate),
    },
    readAtMs,
  };
}

function unitsOf(distanceUnit: string | null): UnitSystem | null {
  if (distanceUnit === null) return null;
  if (/^(metric|km|kilomet(er|re)s?)$/i.test(distanceUnit)) return "metric";
  return /^(imperial|us|mi|miles?)$/i.test(distanceUnit) ? "us" : null;
}

function lengthOrNull(list: readonly unknown[] | undefined): number | null {
  return list === undefined || list.length === 0 ? null : list.length;
}
