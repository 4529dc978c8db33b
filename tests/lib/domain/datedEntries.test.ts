import { expect, it } from "vitest";
import { withEntry, withoutDay } from "@/lib/domain/datedEntries";

const JANUARY = { from: "2026-01-01", watts: 200 };
const MARCH = { from: "2026-03-01", watts: 220 };

it("one entry a day, oldest first; what another version says in an entry stays in it", () => {
  const february = { from: "2026-02-01", watts: 210 };
  expect(withEntry([MARCH, JANUARY], february)).toEqual([JANUARY, february, MARCH]);
  const march = { ...MARCH, bike: "old" };
  expect(withEntry([JANUARY, march], { ...MARCH, watts: 230 })).toEqual([JANUARY, { ...march, watts: 230 }]);
});

it("without a day: the very same list where nothing was of that day", () => {
  const entries = [JANUARY, MARCH];
  expect(withoutDay(entries, "2026-03-01")).toEqual([JANUARY]);
  expect(withoutDay(entries, "2026-03-02")).toBe(entries);
});
