import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NO_BACKUP } from "@/lib/domain/backup";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { VaultDatabase } from "@/lib/store/database";
import { openGlanceReader } from "@/lib/store/openGlanceReader";
import { openReader } from "@/lib/store/openReader";
import type { GlanceView, VaultView } from "@/lib/store/vaultReader";
import {
  ACCOUNT,
  DAY_MS,
  GLANCE,
  MAY_MS,
  PROFILE,
  createProfile,
  damaged,
  effortsOf,
  openRaw,
  workoutOf,
} from "./testVault";

const JUNE_MS = MAY_MS + 31 * DAY_MS;
const answers = { listItem: { a: 1 }, detail: null, graph: null };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

/** A clock on which every wait is over at once. */
function instantClock() {
  let nowMs = 0;
  return {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
      await Promise.resolve();
    },
  };
}

/** A clock that stands still while somebody sleeps, until `wake`. */
function handClock() {
  let nowMs = 0;
  const sleeps: number[] = [];
  const sleepers: (() => void)[] = [];
  const watching: (() => void)[] = [];
  return {
    sleeps,
    clock: {
      now: () => nowMs,
      sleep: async (ms: number) =>
        await new Promise<void>((resolve) => {
          sleeps.push(ms);
          sleepers.push(() => {
            nowMs += ms;
            resolve();
          });
          for (const told of watching.splice(0)) told();
        }),
    },
    /** Resolves when somebody sleeps. */
    fallAsleep: async () =>
      await new Promise<void>((resolve) => {
        if (sleepers.length > 0) resolve();
        else watching.push(resolve);
      }),
    wake: () => {
      for (const sleeper of sleepers.splice(0)) sleeper();
    },
  };
}

/** Lets every sleep from now on be over at once. */
function keepWaking(fallAsleep: () => Promise<void>, wake: () => void): void {
  const again = async (): Promise<void> => {
    await fallAsleep();
    wake();
    await again();
  };
  void again();
}

/** Collects what a watcher is shown; `until` resolves with the first view that fits, seen or to come. */
function collect<View>(watch: (onView: (view: View) => void) => () => void) {
  const views: View[] = [];
  const waiting = new Set<() => void>();
  stops.push(
    watch((view) => {
      views.push(view);
      for (const look of waiting) look();
    }),
  );
  const until = async (fits: (view: View) => boolean): Promise<View> =>
    await new Promise((resolve) => {
      const look = () => {
        const last = views.at(-1);
        if (last === undefined || !fits(last)) return;
        waiting.delete(look);
        resolve(last);
      };
      waiting.add(look);
      look();
    });
  return { views, until };
}

const nameOf = (table: unknown) => (table as IDBObjectStore).name;

type Open = Extract<VaultView, { type: "open" }>;
const isOpenWith = (workouts: number) => (view: VaultView) =>
  view.type === "open" && view.summaries.length === workouts;

describe("watch", () => {
  it("shows that nobody is connected, and the account once somebody is", async () => {
    const profile = createProfile();
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    await until((view) => view.type === "none");
    await profile
      .store()
      .commit(() => ({ account: ACCOUNT, progress: { ...NEVER_SYNCED, heartbeatAtMs: 3 } }));
    expect(await until((view) => view.type === "open")).toEqual({
      type: "open",
      backup: NO_BACKUP,
      isSignedIn: true,
      profile: PROFILE,
      summaries: [],
      progress: { ...NEVER_SYNCED, heartbeatAtMs: 3 },
      items: [],
      log: [],
      yours: NOTHING_YOURS,
      damagedRows: 0,
      check: { type: "never" },
    });
  });

  it("follows what another context writes, newest first", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1")] }));
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    await until(isOpenWith(1));
    await profile.store().commit(() => ({
      summaries: [workoutOf("k2", { createdAtMs: JUNE_MS, startedAtMs: JUNE_MS })],
    }));
    const view = (await until(isOpenWith(2))) as Open;
    expect(view.summaries.map((summary) => summary.key)).toEqual(["k2", "k1"]);
    await store.commit(() => ({ account: { ...ACCOUNT, tokens: null } }));
    await until((next) => next.type === "open" && !next.isSignedIn);
  });

  it("never opens the tokens", async () => {
    const profile = createProfile();
    await profile.store().commit(() => ({ account: ACCOUNT }));
    const get = vi.spyOn(IDBObjectStore.prototype, "get");
    const all = vi.spyOn(IDBObjectStore.prototype, "getAll");
    const reader = openReader({ ...profile.options, clock: instantClock() });
    await collect(reader.watch).until((view) => view.type === "open");
    const glances = openGlanceReader({ ...profile.options, clock: instantClock() });
    await collect(glances.watchGlance).until((view) => view.type === "open");
    expect(get.mock.calls.flat()).toContain("member");
    expect(get.mock.calls.flat()).not.toContain("tokens");
    expect(all.mock.contexts.map(nameOf)).not.toContain("account");
  });

  it("opens only months with a newer counter", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({
      account: ACCOUNT,
      summaries: [workoutOf("k1"), workoutOf("k2", { startedAtMs: JUNE_MS })],
    }));
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    const first = (await until(isOpenWith(2))) as Open;
    await store.commit(() => ({ summaries: [workoutOf("k3")] }));
    const second = (await until(isOpenWith(3))) as Open;
    const same = (key: string) =>
      first.summaries.find((one) => one.key === key) === second.summaries.find((one) => one.key === key);
    // June was not opened again: its summary is the very same object.
    expect([same("k1"), same("k2")]).toEqual([false, true]);
  });

  it("notices a row that is gone", async () => {
    const profile = createProfile();
    await profile.store().commit(() => ({
      account: ACCOUNT,
      summaries: [workoutOf("k1"), workoutOf("k2", { startedAtMs: JUNE_MS })],
    }));
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    const view = (await until(isOpenWith(2))) as Open;
    expect(view.damagedRows).toBe(0);
    const other = new VaultDatabase(profile.options, () => undefined);
    const [key] = await other.sealed("workouts").toCollection().primaryKeys();
    await other.sealed("workouts").delete(key ?? "");
    expect(((await until(isOpenWith(1))) as Open).damagedRows).toBe(1);
    other.close();
  });

  it("shows the other months when one does not open, and counts it once", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1")] }));
    const raw = await openRaw(profile.options);
    const [row] = await raw.all("workouts");
    await raw.put("workouts", damaged(row ?? {}));
    await profile.store().commit(() => ({ summaries: [workoutOf("k2", { startedAtMs: JUNE_MS })] }));
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    expect(((await until(isOpenWith(1))) as Open).damagedRows).toBe(1);
    // Written again, with the damaged row set aside: still one.
    await profile.store().commit(() => ({ summaries: [workoutOf("k3")] }));
    expect(((await until(isOpenWith(2))) as Open).damagedRows).toBe(1);
    raw.close();
  });

  it("says that the key does not fit", async () => {
    const profile = createProfile();
    await profile.store().commit(() => ({ account: ACCOUNT, glance: GLANCE }));
    const raw = await openRaw(profile.options);
    await raw.remove("keys", "device");
    const reader = openReader({ ...profile.options, clock: instantClock() });
    const broken = { type: "broken", errorCode: "vaultKeyWrong" };
    expect(await collect(reader.watch).until(() => true)).toEqual(broken);
    const glances = openGlanceReader({ ...profile.options, clock: instantClock() });
    expect(await collect(glances.watchGlance).until(() => true)).toEqual(broken);
    raw.close();
  });

  it("shows nobody after an erase, and the account that comes after it", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1")] }));
    const { until } = collect(openReader({ ...profile.options, clock: instantClock() }).watch);
    await until(isOpenWith(1));
    await store.erase();
    await until((view) => view.type === "none");
    await profile.store().commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k2")] }));
    const view = (await until(isOpenWith(1))) as Open;
    expect(view.summaries.map((summary) => summary.key)).toEqual(["k2"]);
    expect(view.damagedRows).toBe(0);
  });

  it("calls back at once, then at most every half second, with the latest", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT }));
    const { clock, sleeps, fallAsleep, wake } = handClock();
    const times: number[] = [];
    const { watch } = openReader({ ...profile.options, clock });
    const { views, until } = collect<VaultView>((onView) =>
      watch((view) => {
        times.push(clock.now());
        onView(view);
      }),
    );
    await until((view) => view.type === "open");
    const sleeping = fallAsleep();
    for (const heartbeatAtMs of [1, 2, 3, 4, 5]) {
      await store.commit(() => ({ progress: { ...NEVER_SYNCED, heartbeatAtMs } }));
    }
    await sleeping;
    expect(views).toHaveLength(1);
    expect(sleeps).toEqual([500]);
    keepWaking(fallAsleep, wake);
    await until((view) => view.type === "open" && view.progress.heartbeatAtMs === 5);
    expect(views.length).toBeLessThanOrEqual(3);
    expect(times).toEqual(views.map((_view, at) => at * 500));
  });

  it("shows nothing after it was stopped", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT }));
    const reader = openReader({ ...profile.options, clock: instantClock() });
    const views: VaultView[] = [];
    const stop = reader.watch((view) => views.push(view));
    await collect(reader.watch).until((view) => view.type === "open");
    stop();
    const before = views.length;
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    await collect(reader.watch).until(isOpenWith(1));
    expect(views).toHaveLength(before);
  });
});

describe("watchGlance", () => {
  it("shows the small row and follows it, without reading the history", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT, glance: GLANCE, summaries: [workoutOf("k1")] }));
    const transactions = vi.spyOn(IDBObjectStore.prototype, "get");
    const reader = openGlanceReader({ ...profile.options, clock: instantClock() });
    const { until } = collect<GlanceView>(reader.watchGlance);
    expect(await until((view) => view.type === "open")).toEqual({
      type: "open",
      isSignedIn: true,
      units: "metric",
      glance: GLANCE,
      progress: NEVER_SYNCED,
    });
    expect(new Set(transactions.mock.contexts.map(nameOf))).toEqual(
      new Set(["keys", "account", "glance", "sync"]),
    );
    await store.commit(() => ({ glance: { ...GLANCE, workoutCount: 2 } }));
    await until((view) => view.type === "open" && view.glance?.workoutCount === 2);
  });
});

describe("a reader", () => {
  it("gives single rows, and never makes a key", async () => {
    const profile = createProfile();
    const reader = openReader({ ...profile.options, clock: instantClock() });
    expect(await reader.keyOf("workout", "id-one")).toBeNull();
    expect(await reader.archived("k1" as BlindKey)).toBeNull();
    const store = profile.store();
    await store.commit(() => ({
      archive: [{ key: "k1" as BlindKey, answers }],
      rides: [{ key: "r1" as BlindKey, raw: { title: "Ride" } }],
      instructors: [{ key: "i1" as BlindKey, raw: null }],
      efforts: [{ ...effortsOf("k1"), startedAtMs: MAY_MS, utcOffsetSec: 0 }],
    }));
    expect(await reader.archived("k1" as BlindKey)).toEqual(answers);
    expect(await reader.ride("r1" as BlindKey)).toEqual({ title: "Ride" });
    expect(await reader.instructor("i1" as BlindKey)).toBeNull();
    expect(await reader.keyOf("workout", "id-one")).toBe(await store.keyOf("workout", "id-one"));
  });

  it("does not take older answers put in the place of newer ones", async () => {
    const profile = createProfile();
    const store = profile.store();
    const archive = [{ key: "k1" as BlindKey, answers }];
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1")], archive }));
    const raw = await openRaw(profile.options);
    const older = await raw.get("archive", "k1");
    await store.commit(() => ({ archive }));
    const reader = openReader({ ...profile.options, clock: instantClock() });
    await collect(reader.watch).until(isOpenWith(1));
    expect(await reader.archived("k1" as BlindKey)).toEqual(answers);
    await raw.put("archive", older ?? {});
    expect(await reader.archived("k1" as BlindKey)).toBeNull();
    raw.close();
  });
});
