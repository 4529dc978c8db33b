import { describe, expect, it, vi } from "vitest";
import { localMonthOf } from "@/lib/domain/day";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { OwnHeartRate, Yours } from "@/lib/domain/yours";
import { openArchived } from "@/lib/sync/derivation";
import { deriveFigures } from "@/lib/training/derive";
import { heartRateOn, heartRateTimeline } from "@/lib/training/heartRateAtDate";
import { workoutDay } from "@/lib/training/workoutTime";
import { createSyncWorld } from "./syncWorld";
import type { Root } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const entry = (from: string, limits: Partial<OwnHeartRate>): OwnHeartRate => ({
  from,
  maxBpm: null,
  restingBpm: null,
  thresholdBpm: null,
  ...limits,
});

/** A vault that is up to date, with every look into the archive and every commit noted. */
async function synced(workouts = 14) {
  const world = createSyncWorld(workouts);
  const root = await world.signedIn();
  await root.sync();
  const opened: BlindKey[] = [];
  /** How many summaries each commit wrote. */
  const commits: number[] = [];
  const { archived, commit } = root.store;
  const noting = {
    archived: async (key: BlindKey) => {
      opened.push(key);
      return await archived(key);
    },
    commit: async (build: Parameters<typeof commit>[0]) =>
      await commit(async (now) => {
        const change = await build(now);
        commits.push(change?.summaries?.length ?? 0);
        return change;
      }),
  };
  Object.assign(root.store, noting);
  const say = async (more: Partial<Yours>): Promise<void> => {
    await root.store.commit(async (now) => ({ yours: { ...(await now.yours()), ...more } }));
    await (
      await root.engine.recompute()
    ).finished;
  };
  return { root, opened, commits, say };
}

const withLoad = (summaries: readonly WorkoutSummary[]) =>
  summaries.filter((summary) => (summary.derived?.heartRateLoad ?? null) !== null);

const loadsOf = (summaries: readonly WorkoutSummary[]) =>
  new Map(withLoad(summaries).map((summary) => [summary.key, summary.derived?.heartRateLoad]));

/** A summary of which the answer named a maximum of 182. */
function ofAnswer(summary: WorkoutSummary): WorkoutSummary {
  const made = { load: 40, answerMaxBpm: 182, settings: "182/60//m" };
  const { derived } = summary;
  return { ...summary, derived: derived === null ? null : { ...derived, heartRateLoad: made } };
}

/** The load as a derivation from the archived answers makes it. */
async function loadFromArchive(root: Root, summary: WorkoutSummary, yours: Yours) {
  const answers = await root.store.archived(summary.key);
  const opened = answers === null ? null : openArchived(answers, null);
  if (opened === null) throw new Error("Nothing in the archive");
  const timeline = heartRateTimeline({ yours, profile: (await root.store.account())?.profile ?? null });
  const heartRate = (zones: Parameters<typeof heartRateOn>[2]) =>
    heartRateOn(timeline, workoutDay(summary), zones);
  return deriveFigures({ ...opened, ftpWatts: null, heartRate }).derived.heartRateLoad;
}

describe("loads by heart rate", () => {
  it("follow the rider's own entries from their day on, and no archive is opened for it", async () => {
    const { root, opened, say } = await synced();
    const before = await root.summaries();
    const days = withLoad(before).map(workoutDay).sort();
    const from = days[Math.floor(days.length / 2)] as string;
    const heartRate = [entry(from, { maxBpm: 205, restingBpm: 45, thresholdBpm: 170 })];
    opened.length = 0;
    await say({ heartRate });
    expect(opened).toEqual([]);
    const after = await root.summaries();
    const yours = { ...NOTHING_YOURS, heartRate };
    const changed: string[] = [];
    for (const summary of withLoad(after)) {
      const was = loadsOf(before).get(summary.key);
      const is = summary.derived?.heartRateLoad;
      expect(is).toEqual(await loadFromArchive(root, summary, yours));
      if (is?.load !== was?.load) changed.push(workoutDay(summary));
    }
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.filter((day) => day < from)).toEqual([]);
    await say({ heartRate: [] });
    expect(loadsOf(await root.summaries())).toEqual(loadsOf(before));
  });

  it("follow the rider's sex and the profile's maximum", async () => {
    const { root, opened, say } = await synced();
    const first = loadsOf(await root.summaries());
    opened.length = 0;
    await say({ rider: { ...NOTHING_YOURS.rider, sex: "female" } });
    const female = loadsOf(await root.summaries());
    expect([...female.values()].map((one) => one?.settings.at(-1))).toEqual(
      Array.from({ length: first.size }, () => "f"),
    );
    await root.store.commit(async (now) => {
      const account = await now.account();
      if (account?.profile == null) throw new Error("Nobody is signed in");
      const maxHeartRateBpm = { customized: 211, default: null };
      return { account: { ...account, profile: { ...account.profile, maxHeartRateBpm } } };
    });
    await (
      await root.engine.recompute()
    ).finished;
    for (const made of loadsOf(await root.summaries()).values()) {
      expect(made?.settings).toBe(`${made?.answerMaxBpm ?? 211}/60//f`);
    }
    expect(opened).toEqual([]);
  });

  it("are made in one commit a month, and once: what is not stale is not written again", async () => {
    const { root, commits, say } = await synced();
    const measured = withLoad(await root.summaries());
    const months = new Set(measured.map((one) => localMonthOf(one.startedAtMs, one.utcOffsetSec)));
    const heartRate = [entry("2000-01-01", { maxBpm: 200 })];
    commits.length = 0;
    await say({ heartRate });
    const written = commits.filter((count) => count > 0);
    expect(written).toHaveLength(months.size);
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(measured.length);
    // Beside them: what the rider said, and the popup's row.
    expect(commits).toHaveLength(months.size + 2);
    commits.length = 0;
    await say({ heartRate: [...heartRate, entry("2100-01-01", { maxBpm: 150 })] });
    expect(commits).toEqual([0, 0]);
  });

  it("stay where the answer named the maximum and the profile names another one", async () => {
    const { root, say } = await synced(8);
    const summaries = withLoad(await root.summaries()).map(ofAnswer);
    await root.store.commit(() => ({ summaries }));
    await say({});
    expect(new Set([...loadsOf(await root.summaries()).values()].map((one) => one?.load))).toEqual(
      new Set([40]),
    );
    await say({ rider: { ...NOTHING_YOURS.rider, sex: "female" } });
    const again = [...loadsOf(await root.summaries()).values()].map((one) => one?.settings);
    expect(new Set(again)).toEqual(new Set(["182/60//f"]));
  });

  it("are made from the archive where the efforts were lost", async () => {
    const { root, opened, say } = await synced(8);
    const [lost] = withLoad(await root.summaries());
    if (lost === undefined) throw new Error("Nobody wore a belt");
    const month = await root.store.monthOf(lost.key);
    const { startedAtMs, utcOffsetSec } = lost;
    const old = (month?.efforts ?? []).map((one) =>
      Object.assign({}, one, { version: 0, startedAtMs, utcOffsetSec }),
    );
    await root.store.commit(() => ({ efforts: old }));
    opened.length = 0;
    await say({ heartRate: [entry("2000-01-01", { maxBpm: 200 })] });
    expect(opened).toContain(lost.key);
    const again = (await root.summaries()).find(({ key }) => key === lost.key);
    expect(again?.derived?.heartRateLoad?.settings).toBe("200/60//m");
    opened.length = 0;
    await say({});
    expect(opened).toEqual([]);
  });

  it("and the rider's effort are the popup's load", async () => {
    const { root, say } = await synced(8);
    const [last] = await root.summaries();
    if (last === undefined) throw new Error("No workouts");
    await say({ workouts: { [last.key]: { effort: 10, note: "", leftOut: null } } });
    const glance = await root.store.glance();
    expect(glance?.last?.key).toBe(last.key);
    expect(glance?.last?.load).toBeCloseTo((140 * (glance?.last?.lengthSec ?? 0)) / 3600, 6);
    await say({ workouts: { [last.key]: { effort: 10, note: "", leftOut: "" } } });
    const without = await root.store.glance();
    const sum = (days: typeof glance) => days?.days.at(-1)?.load.value ?? 0;
    expect(sum(glance) - sum(without)).toBeCloseTo(glance?.last?.load ?? Number.NaN, 6);
    expect(without?.last?.load).toBe(glance?.last?.load);
    expect(without?.workoutCount).toBe(8);
  });
});
