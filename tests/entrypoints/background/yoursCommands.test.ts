import { describe, expect, it } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { commandHandlers } from "@/entrypoints/background/commandHandlers";
import type { BlindKey } from "@/lib/domain/ids";
import { NO_RIDER } from "@/lib/domain/yours";
import type { OwnWorkout } from "@/lib/domain/yours";
import { createServer } from "@/lib/messages/serve";
import { ACCOUNT, createProfile, workoutOf } from "../../lib/store/testVault";

const KEY = "k".repeat(22) as BlindKey;
const DAY = "2026-02-01";
const PAGE = { id: "own-id", url: "chrome-extension://own-id/app.html" };

/** The real handlers over a real vault with one workout, asked as a page asks. */
async function newVault() {
  const store = createProfile().store();
  await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf(KEY)] }));
  const recomputes: string[] = [];
  const background = {
    vault: { open: async () => store },
    engine: { recompute: async () => void recomputes.push("recompute") },
  } as unknown as Background;
  const handlers = commandHandlers(background, async () => {
    throw new Error("Nobody saves preferences here");
  });
  const serve = createServer(handlers, { id: "own-id", baseUrl: "chrome-extension://own-id/" });
  const ask = async (command: string, request: object): Promise<string> => {
    const reply = await serve({ command, request }, PAGE);
    return reply.ok ? "ok" : reply.error.code;
  };
  return { store, ask, recomputes };
}

const said = (more: Partial<OwnWorkout>): OwnWorkout => ({ effort: null, note: "", leftOut: null, ...more });

const limits = (more: object) => ({
  from: DAY,
  maxBpm: null,
  restingBpm: null,
  thresholdBpm: null,
  ...more,
});

describe("what the rider says of a workout", () => {
  it("is kept as a whole, and nothing is kept once nothing is said any more", async () => {
    const { store, ask } = await newVault();
    const first = said({ effort: 7, note: "windy", leftOut: "" });
    expect(await ask("workout.say", { key: KEY, ...first })).toBe("ok");
    expect((await store.yours()).workouts).toEqual({ [KEY]: first });
    expect(await ask("workout.say", { key: KEY, ...said({ note: "calm" }) })).toBe("ok");
    expect((await store.yours()).workouts).toEqual({ [KEY]: said({ note: "calm" }) });
    expect(await ask("workout.say", { key: KEY, ...said({}) })).toBe("ok");
    expect((await store.yours()).workouts).toEqual({});
  });

  it("makes numbers again only where a number hangs on it", async () => {
    const { ask, recomputes } = await newVault();
    await ask("workout.say", { key: KEY, ...said({ note: "windy" }) });
    expect(recomputes).toHaveLength(0);
    await ask("workout.say", { key: KEY, ...said({ note: "windy", effort: 7 }) });
    await ask("workout.say", { key: KEY, ...said({ note: "windy", effort: 7, leftOut: "broken belt" }) });
    expect(recomputes).toHaveLength(2);
  });

  it("is refused for a workout that is not here, and outside its limits", async () => {
    const { store, ask } = await newVault();
    expect(await ask("workout.say", { key: "x".repeat(22), ...said({ effort: 5 }) })).toBe("badInput");
    for (const wrong of [
      { effort: 0 },
      { effort: 11 },
      { effort: 5.5 },
      { note: "x".repeat(2001) },
      { leftOut: "x".repeat(201) },
    ]) {
      expect(await ask("workout.say", { key: KEY, ...said({}), ...wrong })).toBe("badMessage");
    }
    expect((await store.yours()).workouts).toEqual({});
  });

  it("leaves what another version says of it, and of other workouts", async () => {
    const { store, ask } = await newVault();
    const mood = { ...said({ effort: 3 }), mood: "good" };
    await store.commit(async (now) => ({
      yours: { ...(await now.yours()), workouts: { [KEY]: mood, other: said({ note: "x" }) } },
    }));
    await ask("workout.say", { key: KEY, ...said({}) });
    expect((await store.yours()).workouts).toEqual({
      [KEY]: { ...said({}), mood: "good" },
      other: said({ note: "x" }),
    });
  });
});

describe("the rider's heart-rate limits", () => {
  it("are one entry a day, in order of days, and can be taken away", async () => {
    const { store, ask, recomputes } = await newVault();
    expect(await ask("heartRate.add", limits({ maxBpm: 190 }))).toBe("ok");
    expect(await ask("heartRate.add", limits({ from: "2026-01-01", restingBpm: 50 }))).toBe("ok");
    expect(await ask("heartRate.add", limits({ maxBpm: 185, thresholdBpm: 165 }))).toBe("ok");
    expect((await store.yours()).heartRate).toEqual([
      limits({ from: "2026-01-01", restingBpm: 50 }),
      limits({ maxBpm: 185, thresholdBpm: 165 }),
    ]);
    expect(await ask("heartRate.remove", { from: "2026-01-01" })).toBe("ok");
    expect((await store.yours()).heartRate).toEqual([limits({ maxBpm: 185, thresholdBpm: 165 })]);
    expect(recomputes).toHaveLength(4);
  });

  it.each([
    ["nothing at all", {}],
    ["a maximum too near to resting", { maxBpm: 139, restingBpm: 120 }],
    ["a threshold at resting", { restingBpm: 60, thresholdBpm: 60 }],
    ["a threshold at the maximum", { maxBpm: 180, thresholdBpm: 180 }],
    ["a day that does not exist", { from: "2026-02-30", maxBpm: 180 }],
  ])("are refused: %s", async (_name, wrong) => {
    const { store, ask } = await newVault();
    expect(await ask("heartRate.add", limits(wrong))).toBe("badInput");
    expect((await store.yours()).heartRate).toEqual([]);
  });

  it("may be as near as they are allowed to be", async () => {
    const { ask } = await newVault();
    expect(await ask("heartRate.add", limits({ maxBpm: 140, restingBpm: 120, thresholdBpm: 121 }))).toBe(
      "ok",
    );
  });
});

describe("what the rider says of themselves", () => {
  const rider = {
    sex: "female",
    heartRateBounds: [110, 130, 150, 170],
    fitnessSeed: { day: DAY, fitness: 50, fatigue: 40 },
  };

  it("is kept beside how they read their FTP, which is asked alone", async () => {
    const { store, ask, recomputes } = await newVault();
    const answer = { watts: 200, reading: "ftp" };
    expect(await ask("ftp.answerManual", answer)).toBe("ok");
    expect(await ask("rider.save", rider)).toBe("ok");
    expect((await store.yours()).rider).toEqual({ ...rider, manualFtp: answer });
    expect(await ask("ftp.answerManual", { watts: 200, reading: null })).toBe("ok");
    expect((await store.yours()).rider).toEqual({ ...rider, manualFtp: null });
    expect(await ask("rider.save", { sex: null, heartRateBounds: null, fitnessSeed: null })).toBe("ok");
    expect((await store.yours()).rider).toEqual(NO_RIDER);
    expect(recomputes).toHaveLength(4);
  });

  it("is refused where it makes no sense", async () => {
    const { store, ask } = await newVault();
    expect(await ask("rider.save", { ...rider, heartRateBounds: [110, 130, 130, 170] })).toBe("badInput");
    const seed = { ...rider.fitnessSeed, day: "2026-02-30" };
    expect(await ask("rider.save", { ...rider, fitnessSeed: seed })).toBe("badInput");
    expect(await ask("rider.save", { ...rider, heartRateBounds: [59, 130, 150, 170] })).toBe("badMessage");
    expect(await ask("rider.save", { ...rider, sex: "other" })).toBe("badMessage");
    expect((await store.yours()).rider).toEqual(NO_RIDER);
  });
});
