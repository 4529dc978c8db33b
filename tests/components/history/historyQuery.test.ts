import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASS_TYPES } from "@/lib/training/classType";
import { SORT_COLUMNS } from "@/components/history/historyColumn";
import {
  EMPTY_QUERY,
  formatHistoryQuery,
  historyQueryOf,
  isFiltered,
} from "@/components/history/historyQuery";
import type { HistoryQuery } from "@/components/history/historyQuery";
import { LENGTH_CLASSES } from "@/lib/training/lengthClass";
import { DISCIPLINES } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";

const maybe = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(null, ...values);

const query: fc.Arbitrary<HistoryQuery> = fc.record({
  discipline: maybe(DISCIPLINES),
  instructor: maybe(["RobinHaleiiiiiiiiiiiii-" as BlindKey, "abcdefghijklmnopqrstu_" as BlindKey]).map(
    (key) => (key === null ? null : (key.slice(0, 22) as BlindKey)),
  ),
  length: maybe(LENGTH_CLASSES),
  classType: maybe(CLASS_TYPES),
  device: maybe(["Bike", "Bike+", "Tread", "App", "Fire TV"]),
  from: maybe(["2025-01-31" as LocalDay]),
  to: maybe(["2025-12-31" as LocalDay]),
  hasTargets: fc.boolean(),
  groupSessions: fc.boolean(),
  sort: fc.record({
    column: fc.constantFrom(...SORT_COLUMNS),
    direction: fc.constantFrom("ascending" as const, "descending" as const),
  }),
  page: fc.integer({ min: 1, max: 1000 }),
});

describe("the history's address", () => {
  it("reads back as the query it was made from", () => {
    fc.assert(
      fc.property(query, (given) => {
        expect(historyQueryOf(formatHistoryQuery(given))).toEqual(given);
      }),
    );
  });

  it("is empty for the plain history", () => {
    expect(formatHistoryQuery(EMPTY_QUERY)).toBe("");
    expect(historyQueryOf("")).toEqual(EMPTY_QUERY);
  });

  it("turns whatever it is given into a query", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = historyQueryOf(text);
        expect(historyQueryOf(formatHistoryQuery(read))).toEqual(read);
      }),
    );
  });

  it("leaves out what it does not know", () => {
    const text =
      "discipline=flying&instructor=Robin%20Hale&length=7&class=x&device=%3Cimg%20src%3Dx%3E&from=soon&to=2025-13-45&sort=name&order=sideways&page=-2&search=secret";
    expect(historyQueryOf(text)).toEqual(EMPTY_QUERY);
  });

  it("knows a filter from a sort or a page", () => {
    expect(isFiltered({ ...EMPTY_QUERY, page: 4, groupSessions: true })).toBe(false);
    expect(isFiltered({ ...EMPTY_QUERY, hasTargets: true })).toBe(true);
    expect(isFiltered({ ...EMPTY_QUERY, device: "Bike" })).toBe(true);
  });
});
