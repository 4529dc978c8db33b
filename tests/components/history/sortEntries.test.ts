import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SORT_COLUMNS, sortAfterPress } from "@/components/history/historyColumn";
import { sessionEntries, singleEntries } from "@/components/history/historyEntry";
import { historyRowOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import { sortEntries, sortValue } from "@/components/history/sortEntries";
import { sampleWorkout } from "@/components/samples/historySummary";
import { NO_LOAD } from "@/components/samples/historyRows";
import { sampleYears } from "@/components/samples/historyYears";

const rows = sampleYears(200).map((workout, index) =>
  historyRowOf(workout, {
    load: index % 4 === 0 ? NO_LOAD : { value: index % 37, source: "power", isBikePartOnly: false },
  }),
);

const column = fc.constantFrom(...SORT_COLUMNS);
const direction = fc.constantFrom("ascending" as const, "descending" as const);

describe("sorting the history", () => {
  it("keeps every workout, whatever the column and direction", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), column, direction, (some, column, direction) => {
        const sorted = sortEntries(singleEntries(some), { column, direction }).flatMap((entry) => entry.rows);
        expect(new Set(sorted.map((row) => row.key))).toEqual(new Set(some.map((row) => row.key)));
        expect(sorted).toHaveLength(some.length);
      }),
    );
  });

  it("gives the same order whatever order the rows came in", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        column,
        direction,
        (shuffled, column, direction) => {
          expect(keysOf(shuffled, column, direction)).toEqual(keysOf(rows, column, direction));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("puts unknown values last both ways", () => {
    fc.assert(
      fc.property(column, direction, (column, direction) => {
        const values = sortEntries(singleEntries(rows), { column, direction })
          .flatMap((entry) => entry.rows)
          .map((row) => sortValue(row, column));
        const unknown = values.filter((value) => value === null);
        expect(values.slice(values.length - unknown.length)).toEqual(unknown);
      }),
    );
  });

  it("never falls when figures ascend and never rises when they descend", () => {
    const up = sortEntries(singleEntries(rows), { column: "load", direction: "ascending" });
    const loads = up.flatMap((entry) =>
      entry.rows.flatMap((row) => (row.load.value === null ? [] : [row.load.value])),
    );
    expect(loads).toEqual(loads.toSorted((a, b) => a - b));
    const down = sortEntries(singleEntries(rows), { column: "load", direction: "descending" });
    const fallen = down.flatMap((entry) =>
      entry.rows.flatMap((row) => (row.load.value === null ? [] : [row.load.value])),
    );
    expect(fallen).toEqual(loads.toReversed());
  });

  it("reads titles as people do: case aside, numbers by value", () => {
    const titled = ["45 min Ride", "5 min Ride", "abc", "Zed", "ABD"].map((title, index) =>
      historyRowOf(sampleWorkout(index, { title }), { load: NO_LOAD }),
    );
    const sorted = sortEntries(singleEntries(titled), { column: "title", direction: "ascending" });
    expect(sorted.map((entry) => entry.rows[0]?.workout.title)).toEqual([
      "5 min Ride",
      "45 min Ride",
      "abc",
      "ABD",
      "Zed",
    ]);
  });

  it("ranks a session by the sum of its parts where sums make sense", () => {
    const start = Date.UTC(2025, 10, 1, 8);
    const parts = [
      historyRowOf(sampleWorkout(1, { startedAtMs: start, lengthSec: 1200 }), { load: NO_LOAD }),
      historyRowOf(sampleWorkout(2, { startedAtMs: start + 1_300_000, lengthSec: 1200 }), { load: NO_LOAD }),
      historyRowOf(sampleWorkout(3, { startedAtMs: start - 90_000_000, lengthSec: 1800 }), { load: NO_LOAD }),
    ];
    const sorted = sortEntries(sessionEntries(parts, parts), { column: "length", direction: "descending" });
    expect(sorted.map((entry) => entry.rows.length)).toEqual([2, 1]);
  });

  it("turns round on a second press and starts another column its natural way", () => {
    const first = sortAfterPress({ column: "date", direction: "descending" }, "output");
    expect(first).toEqual({ column: "output", direction: "descending" });
    expect(sortAfterPress(first, "output")).toEqual({ column: "output", direction: "ascending" });
    expect(sortAfterPress(first, "title")).toEqual({ column: "title", direction: "ascending" });
  });
});

function keysOf(
  some: readonly HistoryRow[],
  column: (typeof SORT_COLUMNS)[number],
  direction: "ascending" | "descending",
) {
  return sortEntries(singleEntries(some), { column, direction }).map((entry) => entry.rows[0]?.key);
}
