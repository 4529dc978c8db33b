import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_TARGETS, type PaceIntensity } from "@/lib/domain/target";
import { MPS_PER_MPH } from "@/lib/domain/units";
import { bandPosition } from "@/lib/training/bandPosition";
import { powerZoneOf } from "@/lib/training/powerZones";
import { closedIntensities, targetBands, targetMetricsOf } from "@/lib/training/targets";
import { spans } from "../../fixtures/drawRide";

const cycling = { ftpWatts: 200, discipline: "cycling" } as const;
const only = (
  metric: Parameters<typeof spans>[0],
  drawing: string,
  rider = cycling as Parameters<typeof targetBands>[1],
) => targetBands({ ...NO_TARGETS, spans: spans(metric, drawing) }, rider);

describe("power zone targets", () => {
  test("become watts of the FTP", () => {
    expect(only("powerZone", "4x300")).toEqual([
      {
        metric: "output",
        startSec: 1,
        endSec: 301,
        lower: 180,
        upper: 210,
        upperIsExclusive: false,
        label: "Zone 4",
        level: 4,
      },
    ]);
  });

  test("have no bottom in zone 1 and no top in zone 7", () => {
    expect(only("powerZone", "1x60 7x60").map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 110],
      [300, null],
    ]);
  });

  test("count a watt on the bound for the lower zone only", () => {
    const [three, four] = only("powerZone", "3x60 4x60");
    expect(three && bandPosition(three, 180)).toBe(0);
    expect(four && bandPosition(four, 180)).toBe(-1);
    expect(four && bandPosition(four, 181)).toBe(0);
    expect(four && bandPosition(four, 210)).toBe(0);
    expect(four && bandPosition(four, 211)).toBe(1);
  });

  test("agree with the zones themselves for every watt, FTP and zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 450 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 7 }),
        (ftpWatts, watts, zone) => {
          const [band] = only("powerZone", `${zone}x60`, { ftpWatts, discipline: "cycling" });
          expect(band && bandPosition(band, watts)).toBe(Math.sign(powerZoneOf(watts, ftpWatts) - zone));
        },
      ),
    );
  });

  test("span two zones where the class says so", () => {
    expect(only("powerZone", "2..3x60")[0]).toMatchObject({
      lower: 110,
      upper: 180,
      label: "Zone 2–3",
      level: null,
    });
  });

  test("have no bands without an FTP, but are known to be asked for", () => {
    expect(only("powerZone", "4x300", { ...cycling, ftpWatts: null })).toEqual([]);
    const targets = { ...NO_TARGETS, spans: spans("powerZone", "4x300") };
    expect(targetMetricsOf(targets, "cycling")).toEqual(["output"]);
  });

  test("are never made of a Tread's output", () => {
    expect(only("powerZone", "4x300", { ...cycling, discipline: "running" })).toEqual([]);
  });
});

describe("cadence and resistance", () => {
  test("cadence holds both ends", () => {
    const [band] = only("cadence", "80..100x60");
    expect(band?.label).toBe("80–100 rpm");
    expect([79, 80, 100, 101].map((rpm) => band && bandPosition(band, rpm))).toEqual([-1, 0, 0, 1]);
  });

  test("resistance leaves its upper end out, unless it is a single value", () => {
    const [range] = only("resistance", "30..40x60");
    expect([29, 30, 39, 40].map((pct) => range && bandPosition(range, pct))).toEqual([-1, 0, 0, 1]);
    const [single] = only("resistance", "40x60");
    expect([39, 40, 41].map((pct) => single && bandPosition(single, pct))).toEqual([-1, 0, 1]);
    expect(single?.label).toBe("40 %");
  });

  test("a gap in the class stays a gap", () => {
    expect(
      only("cadence", "80..90x60 -x30 80..90x60").map(({ startSec, endSec }) => [startSec, endSec]),
    ).toEqual([
      [1, 61],
      [91, 151],
    ]);
  });
});

const mph = (speed: number) => speed * MPS_PER_MPH;

describe("pace targets", () => {
  const running = { ftpWatts: null, discipline: "running" } as const;

  test("fall back on the level table: level 3 Challenging is 4.3 mph up to, not including, Hard's 4.7", () => {
    const [band] = targetBands(
      { ...NO_TARGETS, paceLevel: 3, spans: spans("paceIntensity", "3x60") },
      running,
    );
    expect(band).toMatchObject({ metric: "speed", label: "Challenging", level: 3, upperIsExclusive: true });
    expect([4.2, 4.3, 4.69, 4.7].map((speed) => band && bandPosition(band, mph(speed)))).toEqual([
      -1, 0, 0, 1,
    ]);
  });

  test("leave no hole between printed bounds: 6.0 km/h is 3.73 mph, on level 4 between 3.7 and 3.8", () => {
    const bands = targetBands(
      { ...NO_TARGETS, paceLevel: 4, spans: spans("paceIntensity", "0x60 1x60") },
      running,
    );
    expect(bands.map((band) => bandPosition(band, 6 / 3.6))).toEqual([0, -1]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "level %i is one ladder from standing to open, for runs and walks",
    (paceLevel) => {
      for (const discipline of ["running", "walking"] as const) {
        const ladder = closedIntensities({ paceIntensities: [], paceLevel }, discipline);
        expect(ladder).toHaveLength(discipline === "walking" ? 5 : 7);
        expect(ladder[0]?.lowerMps).toBe(0);
        expect(ladder.at(-1)?.upperMps).toBeNull();
        for (let i = 1; i < ladder.length; i++) {
          expect(ladder[i]?.lowerMps).toBe(ladder[i - 1]?.upperMps);
          expect(ladder[i]?.lowerMps).toBeGreaterThan(ladder[i - 1]?.lowerMps ?? 0);
        }
      }
    },
  );

  test("walks have their own names", () => {
    const names = closedIntensities({ paceIntensities: [], paceLevel: 4 }, "walking").map(({ name }) => name);
    expect(names).toEqual(["Recovery", "Easy", "Brisk", "Power", "Max"]);
  });

  test("the answer's own speeds come before the table", () => {
    const paceIntensities: readonly PaceIntensity[] = [
      { index: 0, name: "Recovery", lowerMps: 0.45, upperMps: 1.6 },
      { index: 1, name: "Easy", lowerMps: 1.7, upperMps: 1.9 },
      { index: 2, name: "Moderate", lowerMps: 2, upperMps: null },
    ];
    const targets = {
      ...NO_TARGETS,
      paceLevel: 4,
      paceIntensities,
      spans: spans("paceIntensity", "0x60 1x60 2x60"),
    };
    expect(targetBands(targets, running).map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 1.7],
      [1.7, 2],
      [2, null],
    ]);
  });

  test("without a level there are no bands", () => {
    expect(only("paceIntensity", "3x60", running)).toEqual([]);
  });

  test("a pace asked of a Tread becomes a speed", () => {
    const targets = {
      ...NO_TARGETS,
      spans: [{ metric: "pace", startSec: 1, endSec: 61, lower: 0.25, upper: 0.5 }],
    } as const;
    expect(targetBands(targets, running)[0]).toMatchObject({ metric: "speed", lower: 2, upper: 4 });
  });
});

describe("rows", () => {
  const rowing = { ftpWatts: null, discipline: "rowing" } as const;

  test("have stroke rates with both ends", () => {
    expect(only("strokeRate", "24..26x60", rowing)[0]).toMatchObject({
      metric: "strokeRate",
      lower: 24,
      upper: 26,
      label: "24–26 spm",
    });
  });

  test("have paces where less is harder", () => {
    const [band] = only("splitPace", "0.24..0.26x60", rowing);
    expect([0.23, 0.25, 0.27].map((pace) => band && bandPosition(band, pace))).toEqual([1, 0, -1]);
  });

  test("turn intensities into paces, the fastest one open", () => {
    const paceIntensities: readonly PaceIntensity[] = [
      { index: 0, name: "Easy", lowerMps: 2, upperMps: 2.5 },
      { index: 1, name: "Max", lowerMps: 4, upperMps: null },
    ];
    const bands = targetBands(
      { ...NO_TARGETS, paceIntensities, spans: spans("paceIntensity", "0x60 1x60") },
      rowing,
    );
    expect(bands.map(({ metric, lower, upper }) => [metric, lower, upper])).toEqual([
      ["splitPace", 0.25, null],
      ["splitPace", 0, 0.25],
    ]);
  });
});
