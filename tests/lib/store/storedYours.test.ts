import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { NO_RIDER, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { readYours, writtenYours } from "@/lib/store/storedYours";
import { fuzz } from "../peloton/fuzzRun";

vi.setConfig({ testTimeout: 60 * 60_000 });

const KEY = "k1" as BlindKey;

const SAID: Yours = {
  ftp: [{ from: "2026-01-05", watts: 200 }],
  heartRate: [{ from: "2026-02-01", maxBpm: 190, restingBpm: null, thresholdBpm: null }],
  workouts: { [KEY]: { effort: 7, note: "windy", leftOut: null } },
  rider: {
    sex: "female",
    heartRateBounds: [110, 130, 150, 170],
    fitnessSeed: { day: "2025-01-01", fitness: 50, fatigue: 40 },
    manualFtp: { watts: 200, reading: "ftp" },
  },
};

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What lies in a vault: no undefined, no NaN. */
const stored = fc.anything({ maxDepth: 2, maxKeys: 3 }).map((value) => json(value ?? null));

describe("what only the rider knows", () => {
  it("is read as it was written, and empty where an older version wrote less", () => {
    expect(readYours(json(SAID))).toEqual(SAID);
    expect(readYours({})).toEqual(NOTHING_YOURS);
    expect(readYours({ ftp: [{ from: "2026-01-05", watts: 200 }] })).toEqual({
      ...NOTHING_YOURS,
      ftp: [{ from: "2026-01-05", watts: 200 }],
    });
    expect(() => readYours("a row")).toThrow("invalid_type");
  });

  it("hides no entry because of another one that cannot be read", () => {
    const row = {
      ftp: [{ from: "2026-02-30", watts: 200 }, SAID.ftp[0], "x", { from: "2026-01-06", watts: "many" }],
      heartRate: [null, SAID.heartRate[0]],
      workouts: { k1: SAID.workouts[KEY], k2: { effort: 11, note: "kept", leftOut: null }, k3: 7 },
      rider: { ...SAID.rider, heartRateBounds: [110, 110, 150, 170] },
    };
    expect(readYours(row)).toMatchObject({
      ...SAID,
      workouts: { ...SAID.workouts, k2: { effort: null, note: "kept", leftOut: null } },
      rider: { ...SAID.rider, heartRateBounds: null },
    });
    expect(Object.keys(readYours(row).workouts)).toEqual(["k1", "k2"]);
  });

  it("writes back what it could not read, and what it does not know of an entry", () => {
    const row = {
      ftp: [
        { ...SAID.ftp[0], bike: "old" },
        { from: "later", watts: 250 },
      ],
      workouts: { k1: { effort: { scale: 20, value: 14 }, note: "windy", mood: "good" }, k2: "x" },
      rider: { sex: "other", weightKg: 70 },
      sleep: [8],
    };
    const first = readYours(row);
    expect(first.workouts[KEY]).toEqual({ effort: null, note: "windy", leftOut: null, mood: "good" });
    const again = readYours(json(first));
    expect(again).toEqual(first);
    expect(again).toMatchObject({
      ftp: [{ from: "2026-01-05", watts: 200, bike: "old" }],
      rider: { ...NO_RIDER, weightKg: 70 },
      sleep: [8],
      unread: expect.arrayContaining([
        { at: ["ftp"], value: { from: "later", watts: 250 } },
        { at: ["workouts", "k1", "effort"], value: { scale: 20, value: 14 } },
        { at: ["workouts", "k2"], value: "x" },
        { at: ["rider", "sex"], value: "other" },
      ]),
    });
  });

  it("puts back what was set aside once it can be read, unless the rider said otherwise since", () => {
    const unread = [
      { at: ["ftp"], value: { from: "2026-03-01", watts: 210 } },
      { at: ["workouts", "k1", "effort"], value: 3 },
      { at: ["workouts", "k2", "note"], value: "back" },
      { at: ["rider", "sex"], value: "male" },
    ];
    const read = readYours({ ...SAID, rider: NO_RIDER, unread });
    expect(read).toEqual({
      ...SAID,
      ftp: [...SAID.ftp, { from: "2026-03-01", watts: 210 }],
      workouts: { ...SAID.workouts, k2: { effort: null, note: "back", leftOut: null } },
      rider: { ...NO_RIDER, sex: "male" },
    });
  });

  it("puts one value back and loses no other of the same place", () => {
    const at = ["workouts", "k1", "effort"];
    const unread = ["soft", 3, 4].map((value) => ({ at, value }));
    const read = readYours({ workouts: { k1: { effort: "hard" } }, unread });
    expect(read.workouts[KEY]).toEqual({ effort: 3, note: "", leftOut: null });
    expect(read).toMatchObject({ unread: ["hard", "soft", 4].map((value) => ({ at, value })) });
  });

  it("keeps no entry that says nothing, but one of which another version says something", () => {
    const nothing = { effort: null, note: "", leftOut: null };
    const read = readYours({
      workouts: { k1: nothing, k2: { mood: "good" }, k3: { ...nothing, leftOut: "" } },
    });
    expect(read.workouts).toEqual({ k2: { ...nothing, mood: "good" }, k3: { ...nothing, leftOut: "" } });
  });

  it("is not written where it could not be read back, whatever was set aside before", () => {
    const before = readYours({ ...SAID, ftp: ["x"] });
    expect(writtenYours(before)).toEqual(before);
    expect(() => writtenYours({ ...before, ftp: [{ from: "2026-01-05", watts: Number.NaN }] })).toThrow(
      "could not be read back",
    );
    expect(() => writtenYours({ ...before, rider: { ...SAID.rider, sex: "none" } })).toThrow(
      "could not be read back",
    );
  });
});

/** Every entry and field of a row that says anything, under its name. */
function saidIn(row: Record<string, unknown>): readonly unknown[] {
  const listed = [row["ftp"], row["heartRate"]].flatMap((list) => list ?? []);
  const workouts = Object.values((row["workouts"] ?? {}) as Record<string, Record<string, unknown>>);
  const fields = [...workouts, (row["rider"] ?? {}) as Record<string, unknown>].flatMap((one) =>
    Object.values(one),
  );
  return [...listed, ...fields].filter((one) => one !== null && one !== "");
}

describe("nothing is lost", () => {
  const good = fc.constantFrom<unknown>(SAID.ftp[0], SAID.heartRate[0]);
  const list = fc.array(fc.oneof(good, stored));
  const parts = (names: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...names, "later"), stored, { noNullPrototype: true });
  const row = fc.record(
    {
      ftp: list,
      heartRate: list,
      workouts: fc.dictionary(fc.constantFrom("k1", "k2"), parts(["effort", "note", "leftOut"]), {
        noNullPrototype: true,
      }),
      rider: parts(["sex", "heartRateBounds", "fitnessSeed", "manualFtp"]),
      unread: fc.oneof(stored, fc.array(fc.record({ at: fc.array(fc.string()), value: stored }))),
    },
    { requiredKeys: [] },
  );

  it("of any row: every entry and every field is still there after any number of readings", async () => {
    await fuzz("a row of yours", { usual: 200, deep: 20_000 }, [row], (given) => {
      const before = json(given) as Record<string, unknown>;
      const read = json(readYours(json(readYours(before)))) as Record<string, unknown>;
      const texts = new Set(leaves(read).map((one) => JSON.stringify(one)));
      for (const said of saidIn(before)) {
        const whole = JSON.stringify(said);
        // An entry that is read gets null for what it leaves open: then its own parts are looked for.
        const own = typeof said === "object" && said !== null ? Object.values(said) : [];
        const areThere = own.length > 0 && own.every((part) => texts.has(JSON.stringify(part)));
        expect(areThere || texts.has(whole), whole).toBe(true);
      }
      expect(json(writtenYours(read))).toEqual(read);
    });
  });

  it("of anything at all: it is read or refused, and reads the same when it was written back", async () => {
    await fuzz("anything as yours", { usual: 300, deep: 30_000 }, [stored], (value) => {
      const isRow = typeof value === "object" && value !== null && !Array.isArray(value);
      const read = readOrRefused(value);
      expect(read !== "refused").toBe(isRow);
      expect(readOrRefused(json(read))).toEqual(isRow ? json(read) : "refused");
    });
  });
});

function readOrRefused(value: unknown): unknown {
  try {
    return json(readYours(value));
  } catch {
    return "refused";
  }
}

/** A value and all that is in it. */
function leaves(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(leaves)];
}
