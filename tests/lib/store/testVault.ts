import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Profile, Tokens } from "@/lib/domain/account";
import type { Glance } from "@/lib/domain/glance";
import type { BlindKey, InstructorId, LocalDay, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { openStore } from "@/lib/store/openStore";
import type { StoreOptions } from "@/lib/store/openStore";
import type { Account } from "@/lib/store/store";

/** A browser profile of its own, and stores on it: each is another context. */
export function createProfile() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  return {
    options,
    store: (more: StoreOptions = {}) => openStore({ ...options, ...more }),
  };
}

export const MAY_MS = Date.UTC(2024, 4, 15, 12);
export const DAY_MS = 86_400_000;

/** An invented ride, complete in every field. */
export function workoutOf(key: string, more: Partial<WorkoutSummary> = {}): WorkoutSummary {
  return {
    key: key as BlindKey,
    id: `id-of-${key}` as WorkoutId,
    state: "complete",
    createdAtMs: MAY_MS,
    startedAtMs: MAY_MS,
    endedAtMs: MAY_MS + 1_800_000,
    utcOffsetSec: 0,
    discipline: "cycling",
    disciplineSlug: "cycling",
    kind: "class",
    isPelotonOriginated: true,
    title: "30 min Hypothetical Ride",
    instructor: {
      id: "instructor-one" as InstructorId,
      key: "instructorKey" as BlindKey,
      name: "Ann Example",
    },
    ride: { id: "ride-one" as RideId, key: "rideKey" as BlindKey },
    classTypeIds: ["class-type-one"],
    isPowerZone: true,
    isFtpTest: false,
    lengthSec: 1800,
    device: "Bike",
    totals: { workJ: 300_000, distanceM: 15_000, caloriesKcal: 300, elevationM: null, strokes: null },
    pelotonAverages: { ...NO_FIGURES, outputW: 166 },
    pelotonMaxima: { ...NO_FIGURES, outputW: 300 },
    ftp: { watts: 200, source: "manual", workoutId: null },
    leaderboard: { rank: 10, users: 100 },
    striveScore: 20,
    heartRateZoneSec: [100, 200, 300, 400, 500],
    derived: {
      version: 1,
      activeSec: 1800,
      normalizedPowerW: 170,
      best20MinW: 180,
      averages: { ...NO_FIGURES, outputW: 166 },
      maxima: { ...NO_FIGURES, outputW: 300 },
      spark: [100, 200, 300],
      targetMetrics: ["output"],
      adherence: {
        metric: "output",
        inShare: 0.5,
        aboveShare: 0.25,
        belowShare: 0.25,
        heldBlocks: 2,
        blocks: 4,
      },
      ftpWattsUsed: 200,
      heartRateLoad: { load: 40, answerMaxBpm: null, settings: "185/60//m" },
    },
    removedAtMs: null,
    ...more,
  };
}

export function effortsOf(key: string, powerCurveW: readonly number[] = [300, 200]): WorkoutEfforts {
  return {
    key: key as BlindKey,
    version: 1,
    powerCurveW,
    wattSeconds: [[0, 200, 1800]],
    bpmSeconds: [[140, 1800]],
  };
}

const TOKENS: Tokens = {
  accessToken: "access-token-of-ann",
  refreshToken: "refresh-token-of-ann",
  expiresAtMs: MAY_MS,
  generation: 1,
};

export const PROFILE: Profile = {
  memberId: "member-ann" as MemberId,
  leaderboardName: "AnnRidesAgain",
  totalWorkouts: 100,
  pedalingMetricWorkouts: 90,
  otherWorkouts: 10,
  workoutCounts: [{ slug: "cycling", name: "Cycling", count: 90 }],
  streaks: { currentWeekly: 2, bestWeekly: 10, currentDaily: 1 },
  achievementCount: 5,
  units: "metric",
  ftp: { source: "manual", manualWatts: 200, testWatts: null, estimatedWatts: null, workoutId: null },
  maxHeartRateBpm: { customized: 190, default: null },
  readAtMs: MAY_MS,
};

export const ACCOUNT: Account = {
  memberId: PROFILE.memberId,
  profile: PROFILE,
  tokens: TOKENS,
  generation: 1,
};

export const GLANCE: Glance = {
  days: [
    {
      day: "2024-05-15" as LocalDay,
      workouts: 1,
      durationSec: 1800,
      workJ: 300_000,
      load: { value: 40, isEstimate: false, covered: 1 },
    },
  ],
  dailyStreak: { lastDay: "2024-05-15" as LocalDay, days: 3 },
  weeklyStreak: { lastMonday: "2024-05-13" as LocalDay, weeks: 2 },
  last: {
    key: "k1" as BlindKey,
    title: "30 min Hypothetical Ride",
    discipline: "cycling",
    startedAtMs: MAY_MS,
    utcOffsetSec: 0,
    lengthSec: 1800,
    workJ: 300_000,
    averageOutputW: 166,
    adherence: null,
    spark: [100, 200],
    load: 40,
    isLoadEstimate: false,
  },
  workoutCount: 1,
};

type RawDatabase = {
  readonly get: (table: string, key: string) => Promise<Record<string, unknown> | undefined>;
  readonly all: (table: string) => Promise<readonly Record<string, unknown>[]>;
  readonly put: (table: string, row: object) => Promise<void>;
  readonly remove: (table: string, key: string) => Promise<void>;
  readonly tables: readonly string[];
  readonly close: () => void;
};

/** The database as it lies, without any code of ours. */
export async function openRaw(
  { indexedDB }: { readonly indexedDB: IDBFactory },
  name = "vault",
): Promise<RawDatabase> {
  const db = await settled(indexedDB.open(name));
  const storeOf = (table: string, mode: IDBTransactionMode) =>
    db.transaction([table], mode).objectStore(table);
  return {
    get: async (table, key) =>
      (await settled(storeOf(table, "readonly").get(key))) as Record<string, unknown> | undefined,
    all: async (table) =>
      (await settled(storeOf(table, "readonly").getAll())) as readonly Record<string, unknown>[],
    put: async (table, row) => {
      await settled(storeOf(table, "readwrite").put(row));
    },
    remove: async (table, key) => {
      await settled(storeOf(table, "readwrite").delete(key));
    },
    tables: [...db.objectStoreNames],
    close: () => db.close(),
  };
}

/** Flips the last bit of a row's ciphertext. */
export function damaged(row: Record<string, unknown>): Record<string, unknown> {
  const env = row["env"] as { ct: Uint8Array };
  const ct = env.ct.slice();
  ct[ct.length - 1] = (ct.at(-1) ?? 0) ^ 1;
  return { ...row, env: { ...env, ct } };
}

async function settled<T>(request: IDBRequest<T>): Promise<T> {
  return await new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("request failed", { cause: request.error })));
  });
}
