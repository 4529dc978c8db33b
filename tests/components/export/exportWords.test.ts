import { describe, expect, it } from "vitest";
import { EXPORT_CHOOSING, exportReducer } from "@/components/export/exportState";
import type { ExportEvent, ExportState } from "@/components/export/exportState";
import { exportSentences } from "@/components/export/exportWords";
import type { ExportCounts } from "@/lib/domain/exported";

const COUNTS: ExportCounts = {
  asked: 1_234,
  written: 1_234,
  totalsOnly: 0,
  waiting: 0,
  withoutLocation: 0,
  unreadable: 0,
};

describe("what an export says of itself", () => {
  it("names the file, and every workout that is not in it as it could be", () => {
    expect(exportSentences("fit", COUNTS, "a.zip")).toEqual(["Saved 1,234 workouts as a.zip."]);
    const some = { ...COUNTS, written: 1_220, totalsOnly: 1, waiting: 12, withoutLocation: 1, unreadable: 2 };
    expect(exportSentences("fit", some, "a.zip")).toEqual([
      "Saved 1,220 of 1,234 workouts as a.zip.",
      "1 workout is there with totals only: nothing second by second.",
      "Left out: 12 workouts waiting for details from Peloton.",
      "Left out: 1 workout without a location.",
      "Left out: 2 workouts that could not be read.",
    ]);
  });

  it("says when there was nothing to write, and does not miss seconds in a table", () => {
    expect(exportSentences("gpx", { ...COUNTS, asked: 2, written: 0, withoutLocation: 2 }, null)).toEqual([
      "There was nothing to write, so no file was saved.",
      "Left out: 2 workouts without a location.",
    ]);
    expect(exportSentences("pelotonCsv", { ...COUNTS, totalsOnly: 9 }, "a.csv")).toHaveLength(1);
  });
});

const after = (...events: readonly ExportEvent[]): ExportState =>
  events.reduce(exportReducer, EXPORT_CHOOSING);

describe("the state of an export", () => {
  const started: ExportEvent = { type: "started", total: 5 };
  const finished: ExportEvent = { type: "finished", format: "fit", counts: COUNTS, fileName: "a.zip" };

  it("runs from choosing to done, and again", () => {
    expect(after(started, { type: "progressed", done: 3 })).toEqual({ type: "running", done: 3, total: 5 });
    expect(after(started, finished).type).toBe("done");
    expect(after(started, finished, started)).toEqual({ type: "running", done: 0, total: 5 });
  });

  it("hears nothing of a run that was cancelled or failed", () => {
    const failed: ExportEvent = { type: "failed", sentence: "It failed." };
    for (const end of [{ type: "stopped" }, failed] as const)
      for (const late of [{ type: "progressed", done: 4 }, finished, failed, { type: "stopped" }] as const)
        expect(after(started, end, late)).toEqual(after(started, end));
    expect(after(finished)).toEqual(EXPORT_CHOOSING);
  });
});
