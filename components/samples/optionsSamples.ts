import type { Preferences, Profile } from "@/lib/domain/account";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { MemberId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { FailedWorkout } from "@/components/options/FailedWorkouts";
import type { FtpInUse } from "@/components/options/ftpInUse";
import { profileFigures } from "@/components/options/profileFigures";
import { SAMPLE_NOW_MS, sampleKey } from "./historySummary";

export const SAMPLE_PROFILE: Profile = {
  memberId: "9".repeat(32) as MemberId,
  leaderboardName: "MadeUpRider",
  totalWorkouts: 1400,
  pedalingMetricWorkouts: 900,
  otherWorkouts: 500,
  workoutCounts: [
    { slug: "cycling", name: "Cycling", count: 900 },
    { slug: "strength", name: "Strength", count: 250 },
    { slug: "yoga", name: "Yoga", count: 150 },
    { slug: "running", name: "Running", count: 100 },
  ],
  streaks: { currentWeekly: 38, bestWeekly: 52, currentDaily: 5 },
  achievementCount: 120,
  units: "us",
  ftp: { source: "test", manualWatts: null, testWatts: 200, estimatedWatts: null, workoutId: null },
  maxHeartRateBpm: { customized: null, default: 180 },
  readAtMs: SAMPLE_NOW_MS,
};

export const SAMPLE_PROFILE_FIGURES = profileFigures({
  profile: SAMPLE_PROFILE,
  sums: {
    workouts: 1400,
    durationSec: 2_520_000,
    workJ: 300_000_000,
    distanceM: 16_000_000,
    caloriesKcal: 500_000,
    elevationM: null,
    pedalingSec: 1_620_000,
  },
  units: "us",
  lastSyncedAtMs: SAMPLE_NOW_MS - 300_000,
  nowMs: SAMPLE_NOW_MS,
});

export const SAMPLE_DONE: SyncProgress = {
  ...NEVER_SYNCED,
  phase: "upToDate",
  listed: 1400,
  stored: 1400,
  lastSyncedAtMs: SAMPLE_NOW_MS - 300_000,
};

export const SAMPLE_SYNCING: SyncProgress = {
  ...SAMPLE_DONE,
  phase: "details",
  stored: 410,
  failed: 2,
  remaining: 988,
  ratePerMin: 70,
  heartbeatAtMs: SAMPLE_NOW_MS,
};

export const SAMPLE_FTP: FtpInUse = {
  watts: 200,
  isAtLeast: false,
  from: "test",
  source: "FTP test of 1 Oct 2025",
  how: "95 % of your average in it.",
  age: "7 weeks ago",
  isOld: false,
};

export const SAMPLE_FAILED: readonly FailedWorkout[] = [
  {
    key: sampleKey(71),
    title: "20 min Climb Ride",
    date: "Mon, 3 Nov 2025",
    reason: "Peloton took too long to answer. Try again.",
  },
  {
    key: sampleKey(72),
    title: "90 min Ride with a Title That Goes On for Much Longer than Any Row of This List Is Wide",
    date: "Sun, 2 Nov 2025",
    reason: "Peloton no longer has this. What is already stored of it stays.",
  },
];

export const SAMPLE_PREFERENCES: Preferences = { ...DEFAULT_PREFERENCES, units: "us" };
