import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FIGURES } from "@/lib/domain/workout";
import { fitFile } from "@/lib/export/fit";
import { finished } from "@/lib/training/slices";
import { drawGraph, spans } from "../../fixtures/drawRide";
import { derivedOf } from "../training/drawSummary";
import { anyText } from "./anyText";
import { drawExported } from "./drawExported";
import { messagesOf, numberOf, readFit } from "./readFit";

type Drawn = Parameters<typeof drawExported>;

const written = (...drawn: Drawn) => readFit(finished(fitFile(drawExported(...drawn))));
const FIT_EPOCH_SEC = 631_065_600;
const STARTED_SEC = Date.parse("2026-11-21T12:30:00Z") / 1000 - FIT_EPOCH_SEC;
const column = (messages: ReturnType<typeof readFit>, field: number) =>
  messagesOf(messages, "record").map((record) => record.fields.get(field) ?? null);
const lapsOf = (given: Parameters<typeof drawGraph>[1]) =>
  messagesOf(written(drawGraph({ output: "150x60" }, given), { lengthSec: 60 }), "lap");
const point = (atSec: number) => ({ atSec, latitude: 40.5, longitude: -100.25, isAfterGap: false });

describe("a FIT file", () => {
  it("has a record for every second, each at its own second of the workout", () => {
    const file = written(drawGraph({ output: "150x60", cadence: "80x60" }));
    expect(column(file, 253)).toEqual(Array.from({ length: 60 }, (_, i) => STARTED_SEC + 1 + i));
    expect(new Set(column(file, 7))).toEqual(new Set([150]));
    expect(new Set(column(file, 4))).toEqual(new Set([80]));
  });

  it("marks dropouts of the heart rate invalid and keeps coasting at 0", () => {
    const file = written(drawGraph({ output: "150x10 0x10 150x10", heartRate: "120x10 0x10 130x10" }));
    expect(column(file, 3).slice(9, 21)).toEqual([120, ...Array<null>(10).fill(null), 130]);
    expect(column(file, 7).slice(9, 21)).toEqual([150, ...Array<number>(10).fill(0), 150]);
  });

  it("marks machine values invalid on the floor of a bootcamp", () => {
    const segments = [{ name: "Floor", startSec: 21, lengthSec: 20, isFloor: true }];
    const file = written(drawGraph({ output: "150x20 0x20 150x20", heartRate: "120x60" }, { segments }), {
      discipline: "bikeBootcamp",
    });
    expect(column(file, 7).slice(19, 41)).toEqual([150, ...Array<null>(20).fill(null), 150]);
    expect(column(file, 3)).toEqual(Array(60).fill(120));
  });

  it("stops and starts the timer around a pause, and does not count it", () => {
    const file = written(drawGraph({ output: "150x60 -x40 150x60" }), { lengthSec: 160 });
    const events = messagesOf(file, "event").map((event) => [
      event.named["event_type"],
      numberOf(event, 253) - STARTED_SEC,
    ]);
    expect(events).toEqual([
      ["start", 0],
      ["stop_all", 60],
      ["start", 101],
      ["stop_all", 160],
    ]);
    const [session] = messagesOf(file, "session");
    expect(numberOf(session, 7)).toBe(160_000);
    expect(numberOf(session, 8)).toBe(120_000);
    expect(messagesOf(file, "record")).toHaveLength(120);
  });

  it("has a lap for every block of the target, none of the time left out", () => {
    const graph = drawGraph(
      { output: "100x300 190x300 100x300" },
      { spans: spans("powerZone", "1x295 4x300 1x200"), durationSec: 900 },
    );
    const laps = messagesOf(written(graph, { lengthSec: 900 }), "lap");
    const times = laps.map((lap) => [numberOf(lap, 2) - STARTED_SEC, numberOf(lap, 7) / 1000]);
    expect(times).toEqual([
      [0, 296],
      [296, 300],
      [596, 200],
      [796, 104],
    ]);
    expect(numberOf(laps[1], 19)).toBeGreaterThan(185);
  });

  it("has a lap for what lies between two blocks, but not for a breath", () => {
    const graph = drawGraph({ output: "150x300" }, { spans: spans("powerZone", "1x99 -x60 4x100 -x3 1x37") });
    const laps = messagesOf(written(graph, { lengthSec: 300 }), "lap");
    expect(laps.map((lap) => numberOf(lap, 7) / 1000)).toEqual([100, 60, 100, 40]);
  });

  it("falls back on the segments of the class, then on one lap", () => {
    const segments = [
      { name: "Warmup", startSec: 0, lengthSec: 20, isFloor: false },
      { name: "Cycling", startSec: 20, lengthSec: 40, isFloor: false },
    ];
    expect(lapsOf({ segments }).map((lap) => numberOf(lap, 7))).toEqual([20_000, 40_000]);
    expect(lapsOf({}).map((lap) => numberOf(lap, 7))).toEqual([60_000]);
  });

  it("carries Peloton's totals, the sport, the FTP and the heart-rate limits", () => {
    const file = written(
      drawGraph({ output: "150x60", speed: "8x60", heartRate: "130x60" }),
      {
        totals: { workJ: 9_000, distanceM: 500, caloriesKcal: 12, elevationM: null, strokes: null },
        pelotonAverages: { ...NO_FIGURES, outputW: 150, speedMps: 8 },
        derived: derivedOf({ normalizedPowerW: 180 }),
        lengthSec: 60,
      },
      {
        ftpWatts: 200,
        heartRate: {
          maxBpm: 180,
          isMaxDefault: false,
          restingBpm: 50,
          isRestingDefault: false,
          sex: null,
          thresholdBpm: 160,
          ownBounds: null,
        },
        load: { value: 45.5, source: "power", isBikePartOnly: false },
      },
    );
    const [session] = messagesOf(file, "session");
    expect(session?.named).toMatchObject({ sport: "cycling", sub_sport: "indoor_cycling" });
    expect([9, 11, 48, 45, 34, 35, 36, 20].map((field) => numberOf(session, field))).toEqual([
      50_000, 12, 9_000, 200, 180, 455, 900, 150,
    ]);
    const [limits] = messagesOf(file, "zones_target");
    expect([1, 2, 3].map((field) => numberOf(limits, field))).toEqual([180, 160, 200]);
    expect(numberOf(messagesOf(file, "user_profile")[0], 8)).toBe(50);
    expect(column(file, 5).at(-1)).toBe(50_000);
  });

  it("says the rider's own clock", () => {
    const [activity] = messagesOf(written(drawGraph({ output: "150x60" })), "activity");
    expect(numberOf(activity, 5) - numberOf(activity, 253)).toBe(-18_000);
  });

  it("has start, end, one lap and a session for a workout that recorded nothing", () => {
    const file = written(null, { discipline: "meditation", lengthSec: 300 });
    expect(column(file, 253)).toEqual([STARTED_SEC, STARTED_SEC + 300]);
    expect(messagesOf(file, "lap")).toHaveLength(1);
    expect(messagesOf(file, "session")[0]?.named["sport"]).toBe("training");
  });

  it("keeps the output of a Tread out of the power, and writes strokes as cadence for a row", () => {
    const run = written(drawGraph({ output: "200x60", speed: "3x60" }), {
      discipline: "running",
      device: "Tread",
    });
    expect(messagesOf(run, "record")[0]?.fields.has(7)).toBe(false);
    expect(messagesOf(run, "session")[0]?.named).toMatchObject({ sport: "running", sub_sport: "treadmill" });
    const row = written(drawGraph({ output: "120x60", strokeRate: "24x60" }), { discipline: "rowing" });
    expect(new Set(column(row, 4))).toEqual(new Set([24]));
    expect(new Set(column(row, 7))).toEqual(new Set([120]));
  });

  it("has the way of an outdoor workout in its seconds", () => {
    const file = written(
      drawGraph({ speed: "3x20" }),
      { discipline: "running" },
      { location: [1, 6, 11].map(point) },
    );
    const degrees = column(file, 0).map((value) =>
      typeof value === "number" ? (value * 180) / 2 ** 31 : null,
    );
    expect(degrees[0]).toBeCloseTo(40.5, 6);
    expect(degrees.map((value) => value !== null)).toEqual(
      Array.from({ length: 20 }, (_, i) => [0, 5, 10].includes(i)),
    );
    expect(messagesOf(file, "session")[0]?.named["sub_sport"]).toBe("generic");
  });

  it("cuts a title between characters and keeps it readable", () => {
    const file = written(drawGraph({ output: "150x60" }), { title: "Fahrt mit 🚲 ".repeat(12) });
    const name = String(messagesOf(file, "workout")[0]?.fields.get(8));
    expect(name.length).toBeGreaterThan(30);
    expect(name).not.toContain("\uFFFD");
  });

  it("is read without an error whatever was recorded", () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 400 }),
    );
    const series = fc.record({
      metric: fc.constantFrom(
        "output",
        "cadence",
        "heartRate",
        "speed",
        "incline",
        "altitude",
        "resistance",
        "strokeRate",
      ),
      values: fc.array(value, { minLength: 40, maxLength: 40 }),
    });
    const seconds = fc
      .array(fc.integer({ min: 1, max: 20 }), { minLength: 40, maxLength: 40 })
      .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)));
    fc.assert(
      fc.property(
        fc.array(series, { maxLength: 4 }),
        seconds,
        anyText(80),
        fc.constantFrom("cycling", "running", "rowing", "yoga", "other"),
        (all, at, title, discipline) => {
          const graph = {
            ...drawGraph({}),
            seconds: at,
            series: all.map((one) => ({ ...one, pelotonAverage: null, pelotonMax: null })),
          };
          const file = written(graph, { title, discipline: discipline as "cycling" });
          const [session] = messagesOf(file, "session");
          const laps = messagesOf(file, "lap").reduce((sum, lap) => sum + numberOf(lap, 8), 0);
          expect(laps).toBe(numberOf(session, 8));
          const stamps = column(file, 253).map(Number);
          expect(stamps.every((stamp, i) => i === 0 || stamp > Number(stamps[i - 1]))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
