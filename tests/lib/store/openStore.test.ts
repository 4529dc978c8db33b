import { describe, expect, it } from "vitest";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { BlindKey } from "@/lib/domain/ids";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import { ACCOUNT, DAY_MS, GLANCE, MAY_MS, createProfile, effortsOf, openRaw, workoutOf } from "./testVault";

const monthRows = async (profile: ReturnType<typeof createProfile>, table: string) => {
  const raw = await openRaw(profile.options);
  const rows = await raw.all(table);
  raw.close();
  return rows;
};

const ones = (length: number) => new Uint8Array(length).fill(1);

describe("openStore", () => {
  it("reads everything as absent where there is no vault, and makes no key for it", async () => {
    const profile = createProfile();
    const store = profile.store();
    expect(await store.account()).toBeNull();
    expect(await store.summaries()).toEqual([]);
    expect(await store.summary("k1" as BlindKey)).toBeNull();
    expect(await store.efforts()).toEqual([]);
    expect(await store.archived("k1" as BlindKey)).toBeNull();
    expect(await store.glance()).toBeNull();
    expect(await store.yours()).toEqual(NOTHING_YOURS);
    expect(await store.progress()).toEqual(NEVER_SYNCED);
    expect(await store.memory()).toEqual(NO_MEMORY);
    expect(await store.items()).toEqual([]);
    expect(await store.haveRides(["k1" as BlindKey])).toEqual(new Set());
    expect(await monthRows(profile, "keys")).toEqual([]);
  });

  it("gives back what was committed, also in another context", async () => {
    const profile = createProfile();
    const answers = { listItem: { a: [1, null, "ü"] }, detail: null, graph: { seconds: [1, 2, 3] } };
    const item = {
      key: "k1" as BlindKey,
      kind: "workout",
      tries: 1,
      notBeforeMs: MAY_MS,
      errorCode: "offline",
      priority: 0,
    } as const;
    const progress = { ...NEVER_SYNCED, phase: "details", listed: 2 } as const;
    const memory = { ...NO_MEMORY, markMs: MAY_MS };
    await profile.store().commit(() => ({
      summaries: [workoutOf("k1"), workoutOf("k2", { createdAtMs: MAY_MS + DAY_MS })],
      efforts: [{ ...effortsOf("k1"), startedAtMs: MAY_MS, utcOffsetSec: 0 }],
      archive: [{ key: "k1" as BlindKey, answers }],
      rides: [{ key: "r1" as BlindKey, raw: { title: "Ride" } }],
      instructors: [{ key: "i1" as BlindKey, raw: { name: "Ann Example" } }],
      glance: GLANCE,
      yours: { ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts: 200 }] },
      account: ACCOUNT,
      progress,
      memory,
      items: [item],
    }));
    const store = profile.store();
    expect(await store.summaries()).toEqual([
      workoutOf("k2", { createdAtMs: MAY_MS + DAY_MS }),
      workoutOf("k1"),
    ]);
    expect(await store.summary("k1" as BlindKey)).toEqual(workoutOf("k1"));
    expect(await store.efforts()).toEqual([effortsOf("k1")]);
    expect(await store.archived("k1" as BlindKey)).toEqual(answers);
    expect(await store.ride("r1" as BlindKey)).toEqual({ title: "Ride" });
    expect(await store.instructor("i1" as BlindKey)).toEqual({ name: "Ann Example" });
    expect(await store.haveRides(["r1", "r2"] as BlindKey[])).toEqual(new Set(["r1"]));
    expect(await store.haveInstructors(["i1", "r1"] as BlindKey[])).toEqual(new Set(["i1"]));
    expect(await store.glance()).toEqual(GLANCE);
    expect(await store.yours()).toEqual({ ...NOTHING_YOURS, ftp: [{ from: "2024-05-01", watts: 200 }] });
    expect(await store.account()).toEqual(ACCOUNT);
    expect(await store.progress()).toEqual(progress);
    expect(await store.memory()).toEqual(memory);
    expect(await store.items()).toEqual([item]);
    expect(await store.archivedKeys()).toEqual(["k1"]);
    expect(store.damagedRows()).toBe(0);
    await store.commit(() => ({ doneItems: [item.key] }));
    expect(await store.items()).toEqual([]);
  });

  it("gives the whole month of a workout, and nothing for one that is not here", async () => {
    const store = createProfile().store();
    expect(await store.monthOf("k1" as BlindKey)).toBeNull();
    const june = workoutOf("k3", { startedAtMs: MAY_MS + 31 * DAY_MS });
    await store.commit(() => ({
      summaries: [workoutOf("k1"), workoutOf("k2"), june],
      efforts: [{ ...effortsOf("k2"), startedAtMs: MAY_MS, utcOffsetSec: 0 }],
    }));
    expect(await store.monthOf("k1" as BlindKey)).toEqual({
      summaries: [workoutOf("k1"), workoutOf("k2")],
      efforts: [effortsOf("k2")],
    });
    expect(await store.monthOf("k3" as BlindKey)).toEqual({ summaries: [june], efforts: [] });
    expect(await store.monthOf("k4" as BlindKey)).toBeNull();
  });

  it("takes nothing of the rider's that it could not read back", async () => {
    const store = createProfile().store();
    const ftp = [{ from: "2026-02-30", watts: 200 }];
    await expect(store.commit(() => ({ yours: { ...NOTHING_YOURS, ftp } }))).rejects.toMatchObject({
      code: "badInput",
    });
    expect(await store.yours()).toEqual(NOTHING_YOURS);
  });

  it("keeps one row a local month, by the workout's own clock", async () => {
    const profile = createProfile();
    const store = profile.store();
    // Half an hour before June in UTC, June by the clock on the wall.
    const lateMs = Date.UTC(2024, 4, 31, 23, 30);
    await store.commit(() => ({
      summaries: [
        workoutOf("may"),
        workoutOf("alsoMay", { startedAtMs: lateMs }),
        workoutOf("june", { startedAtMs: lateMs, utcOffsetSec: 3600 }),
      ],
    }));
    expect(await monthRows(profile, "workouts")).toHaveLength(2);
    expect(await store.summaries()).toHaveLength(3);
  });

  it("moves a workout and its efforts when its local month changes", async () => {
    const profile = createProfile();
    const lateMs = Date.UTC(2024, 4, 31, 23, 30);
    const before = workoutOf("k1", { startedAtMs: lateMs });
    const after = { ...before, utcOffsetSec: 3600 };
    await profile.store().commit(() => ({
      summaries: [before, workoutOf("k2")],
      efforts: [{ ...effortsOf("k1"), startedAtMs: lateMs, utcOffsetSec: 0 }],
    }));
    const store = profile.store();
    await store.commit(() => ({ summaries: [after] }));
    expect(await store.summaries()).toHaveLength(2);
    expect(await store.summary("k1" as BlindKey)).toEqual(after);
    expect(await store.efforts()).toEqual([effortsOf("k1")]);
    await store.commit(() => ({
      efforts: [{ ...effortsOf("k1", [400]), startedAtMs: lateMs, utcOffsetSec: 3600 }],
    }));
    expect(await store.efforts()).toEqual([effortsOf("k1", [400])]);
    // And back again.
    await store.commit(() => ({ summaries: [before] }));
    expect(await store.summaries()).toHaveLength(2);
    expect(await store.efforts()).toEqual([effortsOf("k1", [400])]);
    expect(store.damagedRows()).toBe(0);
  });

  it("replaces a workout in its month and leaves the others", async () => {
    const store = createProfile().store();
    await store.commit(() => ({ summaries: [workoutOf("k1"), workoutOf("k2")] }));
    await store.commit(() => ({ summaries: [workoutOf("k1", { title: "Renamed" })] }));
    const titles = (await store.summaries()).map(({ key, title }) => `${key} ${title}`);
    expect(titles.toSorted()).toEqual(["k1 Renamed", "k2 30 min Hypothetical Ride"]);
  });

  it("refuses a value that could not be read back, and writes nothing of that commit", async () => {
    const store = createProfile().store();
    await store.commit(() => ({ summaries: [workoutOf("k1")] }));
    await expect(
      store.commit(() => ({
        glance: GLANCE,
        summaries: [workoutOf("k2", { startedAtMs: Number.NaN })],
      })),
    ).rejects.toMatchObject({ code: "badInput" });
    await expect(
      store.commit(() => ({ summaries: [workoutOf("k2", { striveScore: Number.NaN })], glance: GLANCE })),
    ).rejects.toMatchObject({ code: "badInput" });
    expect(await store.summaries()).toEqual([workoutOf("k1")]);
    expect(await store.glance()).toBeNull();
  });

  it("passes on what build throws, and goes on with the next commit", async () => {
    const store = createProfile().store();
    const stop = new Error("stop");
    await expect(
      store.commit(() => {
        throw stop;
      }),
    ).rejects.toBe(stop);
    await store.commit(() => ({ glance: GLANCE }));
    expect(await store.glance()).toEqual(GLANCE);
  });

  it("writes nothing for null", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => null);
    expect(await monthRows(profile, "manifest")).toEqual([]);
  });

  it("keeps the member after a sign-out", async () => {
    const store = createProfile().store();
    await store.commit(() => ({ account: ACCOUNT }));
    await store.commit(async (now) => {
      const account = await now.account();
      return account === null ? null : { account: { ...account, tokens: null, generation: 2 } };
    });
    expect(await store.account()).toEqual({ ...ACCOUNT, tokens: null, generation: 2 });
  });

  it("gives the same blind key for the same id in every context", async () => {
    const profile = createProfile();
    const key = await profile.store().keyOf("workout", "id-one");
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(await profile.store().keyOf("workout", "id-one")).toBe(key);
    expect(await profile.store().keyOf("ride", "id-one")).not.toBe(key);
  });

  it("draws its secrets from the given randomness", async () => {
    const keys = await Promise.all(
      [createProfile(), createProfile()].map(async (profile) => {
        return await profile.store({ random: ones }).keyOf("workout", "id-one");
      }),
    );
    expect(keys[0]).toBe(keys[1]);
  });

  it("says that it was closed", async () => {
    const store = createProfile().store();
    store.close();
    await expect(store.summaries()).rejects.toMatchObject({ code: "stopped" });
  });
});
