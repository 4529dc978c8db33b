import type { MemberId, WorkoutId } from "./ids";

/** The tokens of one sign-in. `generation` rises with every sign-in and sign-out; an answer of an older one is thrown away. */
export type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When to stop using the access token, by this machine's clock; ms. */
  readonly expiresAtMs: number;
  readonly generation: number;
};

/** What is kept of a member's profile: only what is shown. */
export type Profile = {
  readonly memberId: MemberId;
  /** Peloton's `username`. */
  readonly leaderboardName: string;
  readonly totalWorkouts: number | null;
  readonly pedalingMetricWorkouts: number | null;
  readonly otherWorkouts: number | null;
  readonly workoutCounts: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  readonly streaks: {
    readonly currentWeekly: number | null;
    readonly bestWeekly: number | null;
    readonly currentDaily: number | null;
  };
  readonly achievementCount: number | null;
  readonly units: UnitSystem | null;
  readonly ftp: {
    readonly source: "test" | "manual" | "estimated" | "unknown";
    /** `cycling_ftp`: the 20 minute value where it was typed in. */
    readonly manualWatts: number | null;
    readonly testWatts: number | null;
    readonly estimatedWatts: number | null;
    readonly workoutId: WorkoutId | null;
  };
  readonly maxHeartRateBpm: { readonly customized: number | null; readonly default: number | null };
  readonly readAtMs: number;
};

export type UnitSystem = "us" | "metric";

/** How the rider wants things shown and synced. Nothing personal: kept outside the vault. */
export type Preferences = {
  /** `account` follows Peloton's setting. */
  readonly units: UnitSystem | "account";
  readonly theme: "system" | "light" | "dark";
  readonly weekStart: "monday" | "sunday";
  /** Minutes between looks for new workouts; 0 = off. */
  readonly syncPeriodMin: number;
  readonly showStreaks: boolean;
  readonly keyboardShortcuts: boolean;
  /** Minutes without use of a page until a vault behind a passphrase locks; 0 = when the browser closes. */
  readonly lockAfterMin: number;
};

export const DEFAULT_PREFERENCES: Preferences = {
  units: "account",
  theme: "system",
  weekStart: "monday",
  syncPeriodMin: 60,
  showStreaks: true,
  keyboardShortcuts: true,
  lockAfterMin: 60,
};

/** The periods a rider can choose, minutes; 0 = off. */
export const SYNC_PERIODS_MIN: readonly number[] = [0, 15, 30, 60, 180, 360, 720, 1440];

/** When a rider can have the vault locked, minutes; 0 = when the browser closes. */
export const LOCK_TIMES_MIN: readonly number[] = [5, 15, 60, 240, 0];
