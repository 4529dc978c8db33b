import * as fc from "fast-check";
import type { OwnWorkout, Yours } from "@/lib/domain/yours";
import type { DrawnVault, DrawnWorkout } from "./drawVault";

const said: fc.Arbitrary<OwnWorkout> = fc
  .record({
    effort: fc.option(fc.integer({ min: 1, max: 10 })),
    note: fc.string({ unit: "binary", maxLength: 40 }),
    leftOut: fc.option(fc.constantFrom("", "sensor broke")),
  })
  .filter(({ effort, note, leftOut }) => effort !== null || note !== "" || leftOut !== null);

const workout = (id: string): fc.Arbitrary<DrawnWorkout> =>
  fc.record(
    {
      id: fc.constant(id),
      state: fc.constantFrom("listed", "failed", "unread", "complete"),
      day: fc.integer({ min: 0, max: 400 }),
      title: fc.string({ unit: "grapheme", maxLength: 30 }),
      ride: fc.constantFrom("ride-one", "ride-two", null),
      instructor: fc.constantFrom("instructor-one", "instructor-two", null),
      answer: fc.constantFrom("first", "second", null),
      said,
    },
    { requiredKeys: ["id"] },
  );

const day = fc
  .integer({ min: 0, max: 900 })
  .map((after) => new Date(Date.UTC(2024, 0, 1) + after * 86_400_000).toISOString().slice(0, 10));
const bpm = fc.option(fc.integer({ min: 40, max: 200 }));
const byDay = <T extends { readonly from: string }>(entry: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(entry, { selector: ({ from }) => from, maxLength: 4 })
    .map((entries) => entries.toSorted((a, b) => (a.from < b.from ? -1 : 1)));

const yours: fc.Arbitrary<Omit<Yours, "workouts">> = fc.record({
  ftp: byDay(fc.record({ from: day, watts: fc.integer({ min: 30, max: 700 }) })),
  heartRate: byDay(fc.record({ from: day, maxBpm: bpm, restingBpm: bpm, thresholdBpm: bpm })),
  rider: fc.record({
    sex: fc.constantFrom("female", "male", null),
    heartRateBounds: fc.constantFrom([110, 130, 150, 170] as const, null),
    fitnessSeed: fc.option(fc.record({ day, fitness: fc.nat(200), fatigue: fc.nat(200) })),
    manualFtp: fc.constantFrom({ watts: 200, reading: "ftp" } as const, null),
  }),
});

const time = fc.option(fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }));

/** Any vault of the same member: some workouts out of twenty, however far each came, and whatever the rider said. */
export const anyVault: fc.Arbitrary<DrawnVault> = fc.uniqueArray(fc.nat(19), { maxLength: 12 }).chain((ids) =>
  fc.record({
    workouts: fc.tuple(...ids.map((id) => workout(`workout-${id}`))),
    yours,
    markMs: time,
    lookedAtMs: time,
  }),
);
