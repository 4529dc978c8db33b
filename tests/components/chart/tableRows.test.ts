import { describe, expect, it } from "vitest";

import { tableRows, tableText } from "@/components/chart/tableRows";
import { drawnPlot } from "./drawnPlot";

const plot = drawnPlot([
  ...Array.from({ length: 60 }, () => 100),
  ...Array.from({ length: 60 }, (_, index) => (index < 30 ? 200 : 220)),
]);
const range = { startSec: 1, endSec: 121 };

describe("tableRows", () => {
  it("gives a row for every minute, cut at the range", () => {
    const rows = tableRows({ plot, step: "minutes", blocks: [], range });
    expect(rows.map(({ startSec, endSec }) => [startSec, endSec])).toEqual([
      [1, 60],
      [60, 120],
      [120, 121],
    ]);
    expect(rows[0]).toMatchObject({ average: 100, smallest: 100, largest: 100 });
  });

  it("gives a row for every ten seconds", () => {
    expect(tableRows({ plot, step: "tenSeconds", blocks: [], range })).toHaveLength(13);
  });

  it("gives a row for every block with its name and share in target", () => {
    const sides = plot.values.length;
    const rows = tableRows({
      plot: { ...plot, sides: Array.from({ length: sides }, (_, index) => (index < 90 ? "in" : "above")) },
      step: "blocks",
      blocks: [{ startSec: 61, endSec: 121, label: "Zone 4" }],
      range,
    });
    expect(rows).toEqual([
      { startSec: 61, endSec: 121, label: "Zone 4", average: 210, smallest: 200, largest: 220, inShare: 0.5 },
    ]);
  });

  it("averages a pace by distance: whoever stands covers none, is no slowest pace and is out of target", () => {
    const pace = drawnPlot([400, 600, Number.POSITIVE_INFINITY], {
      isTime: true,
      isReversed: true,
      sides: ["in", "in", "below"],
    });
    const [row] = tableRows({ plot: pace, step: "minutes", blocks: [], range: { startSec: 1, endSec: 4 } });
    // 3 s over 1/400 + 1/600 miles.
    expect(row?.average).toBeCloseTo(720, 9);
    expect(row).toMatchObject({ smallest: 400, largest: 600 });
    expect(row?.inShare).toBeCloseTo(2 / 3, 9);
  });

  it("has no pace for a minute of standing", () => {
    const pace = drawnPlot([Number.POSITIVE_INFINITY], { isTime: true });
    const [row] = tableRows({ plot: pace, step: "minutes", blocks: [], range: { startSec: 1, endSec: 2 } });
    expect(row).toMatchObject({ average: null, smallest: null, largest: null });
  });

  it("has nothing to say of a pause", () => {
    const rows = tableRows({
      plot: drawnPlot([Number.NaN, Number.NaN]),
      step: "minutes",
      blocks: [],
      range: { startSec: 1, endSec: 3 },
    });
    expect(rows[0]).toMatchObject({ average: null, smallest: null, largest: null, inShare: null });
  });
});

describe("tableText", () => {
  it("is what a spreadsheet takes from the clipboard", () => {
    expect(tableText(["From", "Average"], [["0:00", "100"]])).toBe("From\tAverage\n0:00\t100");
  });
});
