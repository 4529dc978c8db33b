import { expect, it } from "vitest";
import { historyCount } from "@/components/history/historyCount";

it("counts workouts plainly when nothing is pending", () => {
  expect(historyCount({ total: 1234, shown: 1234, pending: 0, isNarrowed: false })).toBe("1,234 workouts");
  expect(historyCount({ total: 1, shown: 1, pending: 0, isNarrowed: false })).toBe("1 workout");
  expect(historyCount({ total: 0, shown: 0, pending: 0, isNarrowed: false })).toBe("0 workouts");
});

it("says how many are complete while details come", () => {
  expect(historyCount({ total: 1400, shown: 1400, pending: 988, isNarrowed: false })).toBe(
    "412 of 1,400 workouts complete",
  );
});

it("says how many a filter leaves", () => {
  expect(historyCount({ total: 1400, shown: 12, pending: 988, isNarrowed: true })).toBe(
    "12 of 1,400 workouts",
  );
});
