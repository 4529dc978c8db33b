import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { instructor } from "@/lib/peloton/fromWire/instructor";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { performanceGraph } from "@/lib/peloton/fromWire/performanceGraph";
import { profile } from "@/lib/peloton/fromWire/profile";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";
import { mergeFacts, workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";
import { workoutPage } from "@/lib/peloton/fromWire/workoutPage";
import { json, member, workoutBases } from "./fuzzAnswers";
import { mustBeFinite } from "./fuzzDownstream";
import { baseOf, changes, mutated } from "./fuzzMutations";
import type { Base } from "./fuzzMutations";
import { fuzz } from "./fuzzRun";

vi.setConfig({ testTimeout: 60 * 60_000 });

const CONTEXT = { pedalingStartOffsetSec: 60, lengthSec: 1800, movementTracker: null };
const short = workoutBases(30);

/** A parser, the answers that are spoiled for it, and how many of them there are in a deep run. */
type Parser = {
  readonly name: string;
  readonly read: (raw: unknown) => unknown;
  readonly bases: readonly Base[];
  readonly deep: number;
};

const parts = (part: string): readonly Base[] =>
  short.map((base) => baseOf(base.name, (base.value as Readonly<Record<string, unknown>>)[part]));
const details = parts("detail");
const profiles = [
  {
    me: json(member.me),
    overview: {
      workout_counts: { total_workouts: 60, workouts: [{ slug: "cycling", name: "Cycling", count: 40 }] },
      streaks: { current_weekly: 3, best_weekly: 9, current_daily: 1 },
      achievements: [{ id: "a1" }],
      achievement_counts: { total_count: 12 },
    },
    settings: { distance_unit: "metric" },
  },
].map((value) =>
  baseOf("profile", { ...value, me: { id: "m1", username: "ann_rides", ...Object(value.me) } }),
);
const page = {
  data: details.slice(0, 4).map(({ value }) => value),
  total: 4,
  page: 0,
  page_count: 1,
  show_next: false,
};

const PARSERS: readonly Parser[] = [
  { name: "workoutFacts", read: workoutFacts, bases: details, deep: 150_000 },
  {
    name: "mergeFacts",
    read: (raw) => mergeFacts(raw, details[0]?.value),
    bases: details,
    deep: 60_000,
  },
  {
    name: "performanceGraph",
    read: (raw) => performanceGraph(raw, CONTEXT, null),
    bases: parts("graph").filter((base) => base.value != null),
    deep: 100_000,
  },
  {
    name: "rideDetails",
    read: rideDetails,
    bases: parts("ride").filter((base) => base.value != null),
    deep: 80_000,
  },
  {
    name: "instructor",
    read: instructor,
    bases: member.instructors.slice(0, 3).map((one) => baseOf("instructor", json(one))),
    deep: 60_000,
  },
  {
    name: "profile",
    read: (raw) => {
      const { me, overview, settings } = Object(raw) as Record<"me" | "overview" | "settings", unknown>;
      return profile({ me, overview, settings }, 0);
    },
    bases: profiles,
    deep: 100_000,
  },
  { name: "workoutPage", read: (raw) => workoutPage(raw, 100), bases: [baseOf("page", page)], deep: 40_000 },
];

describe("a spoiled answer is read or kept aside, never thrown out, and gives finite numbers only", () => {
  it.each(PARSERS)("$name", async ({ name, read, bases, deep }) => {
    for (const { value } of bases) expect(read(value)).not.toBeNull();
    await fuzz(name, { usual: 300, deep }, [fc.constantFrom(...bases), changes], (base, made) => {
      const value = read(mutated(base, made));
      if (name !== "workoutPage") return mustBeFinite(value, name);
      const { items, nameless, total } = value as ReturnType<typeof workoutPage>;
      mustBeFinite([nameless, total, items.map(({ createdAtMs, facts }) => [createdAtMs, facts])], name);
    });
  });
});

describe("anything at all", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
  });
  it("goes through every parser", async () => {
    const tried = await fuzz("anything", { usual: 1_000, deep: 60_000 }, [anything], (raw) => {
      for (const { read } of PARSERS) read(raw);
      openWorkout({ listItem: raw, detail: raw, graph: raw }, raw);
    });
    expect(tried).toBeGreaterThan(0);
  });
  it("as JSON of every shape goes through every parser", async () => {
    const tried = await fuzz("any JSON", { usual: 500, deep: 40_000 }, [fc.json({ maxDepth: 6 })], (text) => {
      const raw: unknown = JSON.parse(text);
      for (const { read } of PARSERS) read(raw);
    });
    expect(tried).toBeGreaterThan(0);
  });
  it("leaves no trace in the prototypes", async () => {
    const polluting: unknown = JSON.parse(
      '{"__proto__": {"id": "a1"}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    for (const { read } of PARSERS) read(polluting);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(workoutFacts(polluting)).toBeNull();
  });
});
