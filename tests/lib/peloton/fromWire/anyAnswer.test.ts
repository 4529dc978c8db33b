import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instructor } from "@/lib/peloton/fromWire/instructor";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { profile } from "@/lib/peloton/fromWire/profile";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";
import { workoutPage } from "@/lib/peloton/fromWire/workoutPage";

describe("whatever comes from outside", () => {
  it("is read or is null, and never throws", () => {
    const readers: readonly ((raw: unknown) => unknown)[] = [
      (raw) => openWorkout({ listItem: raw, detail: raw, graph: raw }, raw),
      rideDetails,
      instructor,
      (raw) => profile({ me: raw, overview: raw, settings: raw }, 0),
      (raw) => workoutPage(raw, 100),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...readers), fc.anything(), (reader, raw) => {
        expect(() => reader(raw)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("is read or is null also when it nearly fits", () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.double(),
      fc.string(),
      fc.array(fc.anything(), { maxLength: 3 }),
    );
    const identity = { id: fc.constant("a1"), created_at: fc.constant(1_700_000_000) };
    const rest = {
      timezone: fc.string(),
      device_time_created_at: fc.double(),
      start_time: fc.double(),
      ride: fc.record({
        id: fc.string(),
        title: value,
        duration: fc.double(),
        pedaling_start_offset: fc.double(),
        class_type_ids: value,
      }),
    };
    const offsets = fc.record({ start: fc.double(), end: fc.double() });
    const metrics = fc.array(
      fc.record({
        name: fc.constantFrom("cadence", "power_zone", "speed"),
        lower: fc.double(),
        upper: fc.double(),
      }),
    );
    const graph = fc.record({
      duration: fc.double(),
      seconds_since_pedaling_start: fc.array(fc.double()),
      metrics: fc.array(
        fc.record({
          slug: fc.constantFrom("output", "pace"),
          display_unit: value,
          values: fc.array(value),
          zones: value,
        }),
      ),
      target_metrics_performance_data: fc.record({
        target_metrics: fc.array(fc.record({ offsets, metrics })),
      }),
    });
    fc.assert(
      fc.property(fc.record({ ...identity, ...rest }), graph, (detail, answer) => {
        const opened = openWorkout({ listItem: null, detail, graph: answer }, null);
        expect(opened?.facts.id).toBe("a1");
        const seconds = opened?.graph?.seconds ?? [];
        expect(
          seconds.every((second, at) => Number.isInteger(second) && second > (seconds[at - 1] ?? -1)),
        ).toBe(true);
        for (const one of opened?.graph?.series ?? []) expect(one.values).toHaveLength(seconds.length);
        for (const span of opened?.graph?.targets.spans ?? []) {
          expect(span.startSec).toBeGreaterThanOrEqual(0);
          expect(span.endSec).toBeGreaterThan(span.startSec);
          expect(span.lower).toBeLessThanOrEqual(span.upper);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
