import { expect, it } from "vitest";
import * as z from "zod/mini";
import { SUMMARY_SHAPE, readSummaryMonth } from "@/lib/store/storedSummary";

it("a month with nothing where a workout is due is refused by the schema, in its own words", () => {
  for (const hole of [null, undefined, 7]) {
    const row = { shape: SUMMARY_SHAPE, workouts: [hole], archiveRevs: {} };
    expect(() => readSummaryMonth(row)).toThrow(z.core.$ZodError);
  }
});
