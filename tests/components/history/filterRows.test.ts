import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterChoicesOf } from "@/components/history/filterChoices";
import { filterRows } from "@/components/history/filterRows";
import { EMPTY_QUERY } from "@/components/history/historyQuery";
import { historyRowOf } from "@/components/history/historyRow";
import { sampleInstructor, sampleWorkout } from "@/components/samples/historySummary";
import { NO_LOAD } from "@/components/samples/historyRows";
import { sampleYears } from "@/components/samples/historyYears";
import type { LocalDay } from "@/lib/domain/ids";

const rows = sampleYears(300).map((workout) => historyRowOf(workout, { load: NO_LOAD }));
const choices = filterChoicesOf(rows);

describe("filtering the history", () => {
  it("lets everything through without a filter", () => {
    expect(filterRows(rows, EMPTY_QUERY, "  ")).toHaveLength(300);
  });

  it("offers only choices that find something", () => {
    for (const discipline of choices.disciplines) {
      expect(filterRows(rows, { ...EMPTY_QUERY, discipline }, "").length).toBeGreaterThan(0);
    }
    for (const { key } of choices.instructors) {
      expect(filterRows(rows, { ...EMPTY_QUERY, instructor: key }, "").length).toBeGreaterThan(0);
    }
    for (const classType of choices.classTypes) {
      expect(filterRows(rows, { ...EMPTY_QUERY, classType }, "").length).toBeGreaterThan(0);
    }
    for (const length of choices.lengths) {
      expect(filterRows(rows, { ...EMPTY_QUERY, length }, "").length).toBeGreaterThan(0);
    }
    for (const device of choices.devices) {
      expect(filterRows(rows, { ...EMPTY_QUERY, device }, "").length).toBeGreaterThan(0);
    }
  });

  it("splits a history over disciplines without losing or doubling a workout", () => {
    const found = choices.disciplines.map(
      (discipline) => filterRows(rows, { ...EMPTY_QUERY, discipline }, "").length,
    );
    expect(found.reduce((sum, value) => sum + value, 0)).toBe(300);
  });

  it("finds never more with a second filter than with the first", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...choices.disciplines),
        fc.constantFrom(...choices.instructors.map(({ key }) => key)),
        fc.boolean(),
        (discipline, instructor, hasTargets) => {
          const one = filterRows(rows, { ...EMPTY_QUERY, discipline }, "");
          const both = filterRows(one, { ...EMPTY_QUERY, instructor, hasTargets }, "");
          expect(filterRows(rows, { ...EMPTY_QUERY, discipline, instructor, hasTargets }, "")).toEqual(both);
          expect(both.length).toBeLessThanOrEqual(one.length);
        },
      ),
    );
  });

  it("searches title and instructor, every word, accents and case aside", () => {
    const cafe = historyRowOf(
      sampleWorkout(1, { title: "20 min Café Ride", instructor: sampleInstructor("Zoë Ångström") }),
      { load: NO_LOAD },
    );
    expect(filterRows([cafe], EMPTY_QUERY, "cafe ZOE angstrom")).toHaveLength(1);
    expect(filterRows([cafe], EMPTY_QUERY, "cafe bike")).toHaveLength(0);
  });

  it("searches the rider's own note", () => {
    const own = { effort: null, note: "Knee felt fine, new saddle", leftOut: null };
    const noted = historyRowOf(sampleWorkout(1), { load: NO_LOAD, own });
    const other = historyRowOf(sampleWorkout(2), { load: NO_LOAD });
    expect(filterRows([noted, other], EMPTY_QUERY, "SADDLE power")).toEqual([noted]);
  });

  it("takes search text literally, whatever signs it holds", () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(() => filterRows(rows, EMPTY_QUERY, search)).not.toThrow();
      }),
    );
    expect(filterRows(rows, EMPTY_QUERY, ".*")).toHaveLength(0);
  });

  it("counts both end days in, by the workout's own local day", () => {
    const late = historyRowOf(
      sampleWorkout(1, { startedAtMs: Date.UTC(2025, 2, 2, 3), utcOffsetSec: -5 * 3600 }),
      { load: NO_LOAD },
    );
    const day = "2025-03-01" as LocalDay;
    expect(filterRows([late], { ...EMPTY_QUERY, from: day, to: day }, "")).toHaveLength(1);
    expect(filterRows([late], { ...EMPTY_QUERY, from: "2025-03-02" as LocalDay }, "")).toHaveLength(0);
    expect(filterRows([late], { ...EMPTY_QUERY, to: "2025-02-28" as LocalDay }, "")).toHaveLength(0);
  });
});
