import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocationPoint } from "@/lib/domain/location";
import { gpxFile } from "@/lib/export/gpx";
import { tcxFile } from "@/lib/export/tcx";
import { xmlText } from "@/lib/export/xmlText";
import { finished } from "@/lib/training/slices";
import { drawGraph, spans } from "../../fixtures/drawRide";
import { anyText } from "./anyText";
import { drawExported } from "./drawExported";
import { childText, elementsOf, readXml } from "./readXml";
import { GPX_ORDER, TCX_ORDER, hasValidator, orderFaults, schemaFaults } from "./xmlFaults";

const HOSTILE = `</name>]]>&<script>"'\u0000\u0007\uD800\uFFFE 🚲 €`;
const point = (atSec: number, isAfterGap = false): LocationPoint => ({
  atSec,
  latitude: 40 + atSec / 10_000,
  longitude: -100,
  isAfterGap,
});
const tcx = (...drawn: Parameters<typeof drawExported>) => finished(tcxFile(drawExported(...drawn)));
const gpx = (...drawn: Parameters<typeof drawExported>) => finished(gpxFile(drawExported(...drawn))) ?? "";
const RUN = drawGraph({ speed: "3x60", heartRate: "140x30 0x10 150x20", altitude: "100..110x60" });
const SAMPLES = [
  drawExported(
    RUN,
    { discipline: "running", title: HOSTILE },
    { location: [1, 6, 11, 40].map((at) => point(at)) },
  ),
  drawExported(
    drawGraph({
      output: "150x60 -x40 150x60",
      cadence: "80x60 -x40 300x60",
      heartRate: "290x60 -x40 120x60",
    }),
  ),
  drawExported(null, {
    discipline: "yoga",
    totals: { workJ: null, distanceM: null, caloriesKcal: 90, elevationM: null, strokes: null },
  }),
] as const;

describe("a TCX file", () => {
  it("keeps the order of its schema, whatever is missing", () => {
    for (const sample of SAMPLES) {
      const file = finished(tcxFile(sample));
      expect(orderFaults(readXml(file), TCX_ORDER)).toEqual([]);
      expect(schemaFaults(file, "tcx")).toBe("");
    }
  });

  it("leaves dropouts out of their points instead of writing 0", () => {
    const points = elementsOf(readXml(tcx(RUN)), "Trackpoint");
    const beats = points.map((one) => childText(elementsOf(one, "HeartRateBpm")[0], "Value"));
    expect(points).toHaveLength(60);
    expect(beats.slice(28, 42)).toEqual(["140", "140", ...Array<string>(10).fill(""), "150", "150"]);
  });

  it("ends a track at a pause and has a lap a block, whose calories add up", () => {
    const graph = drawGraph(
      { output: "150x100 -x50 150x150" },
      { spans: spans("powerZone", "1x99 4x200"), durationSec: 300 },
    );
    const totals = { workJ: null, distanceM: null, caloriesKcal: 101, elevationM: null, strokes: null };
    const root = readXml(tcx(graph, { lengthSec: 300, totals }));
    const laps = elementsOf(root, "Lap");
    expect(laps.map((lap) => [childText(lap, "TotalTimeSeconds"), elementsOf(lap, "Track").length])).toEqual([
      ["100", 1],
      ["150", 2],
    ]);
    const calories = laps.map((lap) => Number(childText(lap, "Calories")));
    expect(calories.reduce((sum, one) => sum + one, 0)).toBe(101);
    expect(elementsOf(root, "Trackpoint")).toHaveLength(250);
  });

  it("carries any title and nothing that XML does not allow", () => {
    fc.assert(
      fc.property(anyText(60), (title) => {
        const [activity] = elementsOf(readXml(tcx(null, { title })), "Activity");
        expect(childText(activity, "Notes").replace(/\s/g, "")).toBe(
          title.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/\s/g, ""),
        );
      }),
      { numRuns: 60 },
    );
    // Each character that XML does not know is a space.
    expect(readXml(`<a>${xmlText(HOSTILE)}</a>`).text).toBe(`</name>]]>&<script>"'     🚲 €`);
  });
});

describe("a GPX file", () => {
  it("is there for a workout with a location only", () => {
    expect(finished(gpxFile(drawExported(RUN)))).toBeNull();
  });

  it("keeps the order of its schema and begins a segment after a gap", () => {
    const location = [point(1), point(6), point(30, true), point(40)];
    const file = gpx(RUN, { discipline: "running", title: HOSTILE }, { location });
    const root = readXml(file);
    expect(orderFaults(root, GPX_ORDER)).toEqual([]);
    expect(schemaFaults(file, "gpx")).toBe("");
    expect(elementsOf(root, "trkseg").map(({ children }) => children.length)).toEqual([2, 2]);
    const [first] = elementsOf(root, "trkpt");
    expect(first?.attributes).toEqual({ lat: "40.0001", lon: "-100" });
    expect(childText(first, "time")).toBe("2026-11-21T12:30:01.000Z");
    expect(elementsOf(root, "tpx:hr").map(({ text }) => text)).toEqual(["140", "140", "140"]);
  });

  it("has the way alone where nothing else was recorded", () => {
    const root = readXml(gpx(null, { discipline: "walking" }, { location: [point(0), point(10)] }));
    expect(elementsOf(root, "trkpt")).toHaveLength(2);
  });
});

describe("the check of an XML file", () => {
  it("sees what is misplaced, missing or too many", () => {
    const lap = "<Lap><DistanceMeters>1</DistanceMeters><TotalTimeSeconds>1</TotalTimeSeconds></Lap>";
    expect(orderFaults(readXml(lap), TCX_ORDER)).toEqual(
      expect.arrayContaining(["0 Calories in Lap", "TotalTimeSeconds misplaced in Lap"]),
    );
    for (const broken of ["<a><b></a>", "<a>&</a>", "<a></a><b></b>", "<a", "<a>\u0001</a>"])
      expect(() => readXml(broken)).toThrow(Error);
  });

  it.runIf(hasValidator)("is made by the schemas too", () => {
    expect(schemaFaults("<TrainingCenterDatabase/>", "tcx")).not.toBe("");
    expect(schemaFaults("<gpx/>", "gpx")).not.toBe("");
  });
});
