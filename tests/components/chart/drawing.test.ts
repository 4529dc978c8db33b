import { describe, expect, it } from "vitest";

import { drawBands } from "@/components/chart/drawBands";
import { drawMarks } from "@/components/chart/drawMarks";
import { drawParts } from "@/components/chart/drawParts";
import { drawZones } from "@/components/chart/drawZones";
import type { PlotBand } from "@/components/chart/metricPlot";
import type { Pen } from "@/components/chart/pen";
import { visibleSpan, type PlotArea } from "@/components/chart/plotArea";
import { NAMED_COLORS } from "./drawnPlot";

// One pixel a second, value 0 at the bottom (y 200), one pixel a unit.
const AREA: PlotArea = {
  left: 0,
  right: 100,
  top: 0,
  bottom: 200,
  x: (sec) => sec,
  y: (value) => 200 - value,
};
const NOTHING_RIDDEN = { startSec: 0, values: new Float64Array(0) };
const BAND: PlotBand = {
  startSec: 10,
  endSec: 60,
  lower: 50,
  upper: 80,
  zone: 4,
  mark: "below",
  number: null,
  note: null,
  label: "Zone 4",
};

type Drawn = { readonly what: string; readonly color: unknown; readonly at: readonly (number | string)[] };

function nothing(): void {
  // Only what leaves a mark is recorded.
}

function recordingPen(): { readonly pen: Pen; readonly drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const pen: Pen = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineJoin: "miter",
    globalAlpha: 1,
    font: "",
    textAlign: "left",
    textBaseline: "top",
    save: nothing,
    restore: nothing,
    beginPath: nothing,
    closePath: nothing,
    fill: nothing,
    setLineDash: nothing,
    moveTo: (x, y) => drawn.push({ what: "move", color: pen.strokeStyle, at: [x, y] }),
    lineTo: (x, y) => drawn.push({ what: "line", color: pen.strokeStyle, at: [x, y] }),
    stroke: () => drawn.push({ what: "stroke", color: pen.strokeStyle, at: [] }),
    fillRect: (...at) => drawn.push({ what: "rect", color: pen.fillStyle, at }),
    strokeText: nothing,
    fillText: (text, x, y) => drawn.push({ what: "text", color: pen.fillStyle, at: [text, x, y] }),
    measureText: (text) => ({ width: text.length * 6 }) as TextMetrics,
  };
  return { pen, drawn };
}

describe("drawBands", () => {
  it("fills the band from its lower to its upper bound in its zone's color", () => {
    const { pen, drawn } = recordingPen();
    drawBands({ context: pen, area: AREA, bands: [BAND], colors: NAMED_COLORS, ownColor: "own" });
    expect(drawn[0]).toEqual({ what: "rect", color: "--zone-4", at: [10, 120, 49, 30] });
  });

  it("cuts an open end at the axis and takes the metric's own color without a zone", () => {
    const { pen, drawn } = recordingPen();
    drawBands({
      context: pen,
      area: AREA,
      bands: [{ ...BAND, upper: null, zone: null }],
      colors: NAMED_COLORS,
      ownColor: "own",
    });
    expect(drawn[0]).toEqual({ what: "rect", color: "own", at: [10, 0, 49, 150] });
  });

  it("draws nothing of a band outside of the visible range", () => {
    const { pen, drawn } = recordingPen();
    const bands = [{ ...BAND, startSec: 120, endSec: 180 }];
    drawBands({ context: pen, area: AREA, bands, colors: NAMED_COLORS, ownColor: "own" });
    expect(drawn).toEqual([]);
    expect(visibleSpan(AREA, 50, 150)).toEqual({ left: 50, right: 100 });
  });
});

// A second a pixel: the mark is in the middle of seconds 10 to 60.
const riddenAt = (sec: number, watts: number) => {
  const values = new Float64Array(100).fill(60);
  values[sec] = watts;
  return { startSec: 0, values };
};

const heightOf = (ridden: Parameters<typeof drawMarks>[0]["ridden"]) => {
  const { pen, drawn } = recordingPen();
  drawMarks({ context: pen, area: AREA, bands: [{ ...BAND, number: 7 }], ridden, colors: NAMED_COLORS });
  return Number(drawn.find(({ what }) => what === "text")?.at[2]);
};

describe("drawMarks", () => {
  it("marks a missed block with an arrow and a held one with a tick: different shapes, not only colors", () => {
    const missed = recordingPen();
    drawMarks({
      context: missed.pen,
      area: AREA,
      bands: [BAND],
      ridden: NOTHING_RIDDEN,
      colors: NAMED_COLORS,
    });
    const held = recordingPen();
    drawMarks({
      context: held.pen,
      area: AREA,
      bands: [{ ...BAND, mark: "held" }],
      ridden: NOTHING_RIDDEN,
      colors: NAMED_COLORS,
    });
    expect(missed.drawn.at(-1)?.color).toBe("--warn");
    expect(held.drawn.at(-1)?.color).toBe("--good");
    expect(missed.drawn.map((one) => one.at)).not.toEqual(held.drawn.map((one) => one.at));
  });

  it("writes the block's number before its sign where both fit, and else the sign alone", () => {
    const wide = recordingPen();
    drawMarks({
      context: wide.pen,
      area: AREA,
      bands: [{ ...BAND, number: 12 }],
      ridden: NOTHING_RIDDEN,
      colors: NAMED_COLORS,
    });
    const [number, ...sign] = wide.drawn;
    expect(number).toMatchObject({ what: "text", at: ["12", expect.any(Number), expect.any(Number)] });
    const numberEnd = Number(number?.at[1]) + 2 * 6;
    const signStart = Math.min(...sign.flatMap(({ what, at }) => (what === "stroke" ? [] : [Number(at[0])])));
    expect(signStart).toBeGreaterThan(numberEnd);

    const narrow = recordingPen();
    const bands = [{ ...BAND, number: 12, endSec: 30 }];
    drawMarks({ context: narrow.pen, area: AREA, bands, ridden: NOTHING_RIDDEN, colors: NAMED_COLORS });
    expect(narrow.drawn.filter(({ what }) => what === "text")).toEqual([]);
    expect(narrow.drawn).not.toEqual([]);
  });

  it("numbers a block that could not be judged", () => {
    const { pen, drawn } = recordingPen();
    drawMarks({
      context: pen,
      area: AREA,
      bands: [{ ...BAND, mark: null, number: 3 }],
      ridden: NOTHING_RIDDEN,
      colors: NAMED_COLORS,
    });
    expect(drawn.map(({ at }) => at[0])).toEqual(["3"]);
  });

  it("never leaves out the note, draws it last and keeps it inside the plot", () => {
    const { pen, drawn } = recordingPen();
    const noted: PlotBand = { ...BAND, startSec: 90, endSec: 100, number: 5, note: "faded 6 %" };
    drawMarks({
      context: pen,
      area: AREA,
      bands: [noted, { ...BAND, number: 6 }],
      ridden: NOTHING_RIDDEN,
      colors: NAMED_COLORS,
    });
    const texts = drawn.filter(({ what }) => what === "text").map(({ at }) => at);
    expect(texts.map(([text]) => text)).toEqual(["6", "5", "faded 6 %"]);
    const [text, x] = texts[2] ?? [];
    expect(Number(x) + String(text).length * 6).toBeLessThanOrEqual(AREA.right);
    expect(drawn.at(-1)?.at[0]).toBe("faded 6 %");
  });

  it("stands above what was ridden under it, but never out of the plot", () => {
    expect(heightOf(NOTHING_RIDDEN)).toBe(200 - 80 - 8);
    expect(heightOf(riddenAt(35, 120))).toBe(200 - 120 - 8);
    expect(heightOf(riddenAt(12, 120))).toBe(200 - 80 - 8);
    expect(heightOf(riddenAt(35, 199))).toBe(5);
    expect(heightOf(riddenAt(35, Infinity))).toBe(200 - 80 - 8);
  });

  it("leaves blocks alone that could not be judged or are too narrow", () => {
    const { pen, drawn } = recordingPen();
    const bands: PlotBand[] = [
      { ...BAND, mark: null },
      { ...BAND, endSec: 15 },
    ];
    drawMarks({ context: pen, area: AREA, bands, ridden: NOTHING_RIDDEN, colors: NAMED_COLORS });
    expect(drawn).toEqual([]);
  });
});

describe("drawZones", () => {
  it("writes each zone's number at the right edge", () => {
    const { pen, drawn } = recordingPen();
    drawZones({
      context: pen,
      area: AREA,
      zones: [
        { zone: 1, lower: 0, upper: 110 },
        { zone: 2, lower: 110, upper: 150 },
      ],
      colors: NAMED_COLORS,
    });
    const texts = drawn.filter((one) => one.what === "text");
    expect(texts.map((one) => [one.at[0], one.color])).toEqual([
      ["1", "--zone-1"],
      ["2", "--zone-2"],
    ]);
    expect(texts.every((one) => Number(one.at[1]) > AREA.right)).toBe(true);
  });
});

describe("drawParts", () => {
  const parts = [
    { name: "Warm Up", startSec: 0, endSec: 60, isFloor: false },
    { name: "Cycling", startSec: 20, endSec: 60, isFloor: false },
    { name: "Strength", startSec: 60, endSec: 100, isFloor: true },
  ];

  it("shades the floor in every chart and names the parts in the first", () => {
    const first = recordingPen();
    drawParts({ context: first.pen, area: AREA, parts, colors: NAMED_COLORS, hasNames: true });
    const other = recordingPen();
    drawParts({ context: other.pen, area: AREA, parts, colors: NAMED_COLORS, hasNames: false });
    const floor = { what: "rect", color: "--sunken", at: [60, 0, 40, 200] };
    expect(first.drawn).toContainEqual(floor);
    expect(other.drawn).toEqual([floor]);
    expect(first.drawn.filter((one) => one.what === "text").map((one) => one.at[0])).toEqual([
      "Warm Up",
      "Cycli…",
      // The last one may reach into the margin.
      "Strength",
    ]);
  });
});
