import { describe, expect, it } from "vitest";

import { detailFigures } from "@/components/detail/detailFigures";
import type { DetailModel } from "@/components/detail/detailModel";
import { detailPlots } from "@/components/detail/detailPlots";
import { reconciliation } from "@/components/detail/reconciliation";
import { timeInHeartRateZones, timeInPowerZones } from "@/components/detail/timeInZones";
import type { UnitSystem } from "@/lib/domain/account";
import type { WorkoutFacts } from "@/lib/domain/workout";
import { DETAIL_CADENCE_RIDE } from "@/components/samples/detailCadenceRide";
import { DETAIL_APP_RUN, DETAIL_MEDITATION, DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { DETAIL_ROW } from "@/components/samples/detailRow";
import { detailSample, type DetailSample } from "@/components/samples/detailSample";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";
import { mostFadedVerdict } from "@/lib/training/verdict";

function modelOf(sample: DetailSample, ftpWatts: number | null = 200, units: UnitSystem = "us"): DetailModel {
  const ftp =
    ftpWatts === null
      ? null
      : {
          watts: ftpWatts,
          source: "test" as const,
          sinceMs: Date.UTC(2026, 2, 3, 12),
          key: null,
          isOld: true,
          isAtLeast: false,
        };
  return detailSampleModel(sample, { ftp, units });
}

function namesOf(sample: DetailSample): readonly string[] {
  return detailFigures(modelOf(sample), null).map((figure) => figure.name);
}

/** Ten minutes at 100 W, then ten at 200 W, on a zone 2 and a zone 4 target. */
const TWO_STEPS = detailSample(
  20,
  {
    lengthSec: 1200,
    totals: { workJ: 181_000, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
  },
  {
    seconds: Array.from({ length: 1200 }, (_, index) => index),
    series: [
      {
        metric: "output",
        values: Array.from({ length: 1200 }, (_, index) => (index < 600 ? 100 : 200)),
        pelotonAverage: 150,
        pelotonMax: 200,
      },
    ],
    targets: {
      spans: [
        { metric: "powerZone", startSec: 0, endSec: 600, lower: 2, upper: 2 },
        { metric: "powerZone", startSec: 600, endSec: 1200, lower: 4, upper: 4 },
      ],
      paceLevel: null,
      paceIntensities: [],
      pelotonInRangePct: { powerZone: 48 },
    },
  },
);

describe("detailFigures", () => {
  it("has only the figures the workout has", () => {
    expect(namesOf(DETAIL_POWER_ZONE_RIDE)).toEqual(
      expect.arrayContaining(["Total output", "Normalized power", "In target", "Held blocks", "FTP", "Load"]),
    );
    expect(namesOf(DETAIL_POWER_ZONE_RIDE)).not.toContain("Average pace");
    expect(namesOf(DETAIL_CADENCE_RIDE)).not.toContain("Average heart rate");
    expect(namesOf(DETAIL_MEDITATION)).toEqual(["Length"]);
  });

  it("speaks of a run in pace and of a row in strokes and pace for 500 m", () => {
    expect(namesOf(DETAIL_TREAD_RUN)).toEqual(
      expect.arrayContaining(["Distance", "Average pace", "Best pace", "Pace level", "Average incline"]),
    );
    expect(namesOf(DETAIL_TREAD_RUN)).not.toContain("Normalized power");
    const row = detailFigures(modelOf(DETAIL_ROW), null);
    expect(row.find((figure) => figure.name === "Average pace")?.figure.unit).toBe("/500 m");
    expect(row.map((figure) => figure.name)).toContain("Form score");
  });

  it("counts repetitions and what was lifted, not seconds held", () => {
    const figures = detailFigures(modelOf(DETAIL_STRENGTH, null, "metric"), null);
    expect(figures.find((figure) => figure.name === "Repetitions")?.figure.value).toBe("73");
    // 14 + 12 + 12 + 10 repetitions at 10 kg and 10 at 8 kg.
    expect(figures.find((figure) => figure.name === "Weight lifted")?.figure).toEqual({
      value: "560",
      unit: "kg",
    });
  });

  it("gives Peloton's total for the whole workout and ours for a range of it", () => {
    const model = modelOf(TWO_STEPS);
    const whole = detailFigures(model, null);
    const range = detailFigures(model, { startSec: 600, endSec: 1199 });
    const value = (figures: typeof whole, name: string) =>
      figures.find((figure) => figure.name === name)?.figure.value;
    expect(value(whole, "Total output")).toBe("181");
    expect(value(range, "Total output")).toBe("120");
    expect(value(whole, "Average output")).toBe("150");
    expect(value(range, "Average output")).toBe("200");
    expect(value(range, "Length")).toBe("9:59");
  });

  it("judges a range by the targets inside of it", () => {
    const model = modelOf(TWO_STEPS);
    const inTarget = (range: { startSec: number; endSec: number } | null) =>
      detailFigures(model, range).find((figure) => figure.name === "In target");
    // 100 W is zone 1 of an FTP of 200, 200 W is zone 4.
    expect(inTarget(null)?.figure.value).toBe("50");
    expect(inTarget(null)?.beside).toBe("Peloton 48 %");
    expect(inTarget({ startSec: 600, endSec: 1199 })?.figure.value).toBe("100");
    expect(inTarget({ startSec: 0, endSec: 599 })?.figure.value).toBe("0");
  });

  it("says where the FTP comes from and that it is old, and links to where it is chosen", () => {
    const ftp = detailFigures(modelOf(TWO_STEPS), null).find((figure) => figure.name === "FTP");
    expect(ftp).toMatchObject({
      beside: "test of 3 Mar, over 10 weeks old",
      href: "options.html#ftp",
      figure: { value: "200", unit: "W" },
    });
  });
});

/** A run second by second from 0 on, m/s, in a class of `lengthSec`. */
function runOf(
  speeds: readonly number[],
  lengthSec: number,
  facts: Partial<WorkoutFacts> = {},
): DetailSample {
  return detailSample(
    21,
    { lengthSec, discipline: "running", disciplineSlug: "running", ...facts },
    {
      seconds: speeds.map((_, index) => index),
      series: [
        {
          metric: "pace",
          values: speeds.map((mps) => (mps > 0 ? 1 / mps : null)),
          pelotonAverage: null,
          pelotonMax: null,
        },
        { metric: "speed", values: speeds, pelotonAverage: null, pelotonMax: null },
        { metric: "output", values: speeds.map((mps) => mps * 80), pelotonAverage: null, pelotonMax: null },
      ],
    },
  );
}

describe("the time axis", () => {
  const steady = Array.from({ length: 2700 }, () => 2.5);

  it("ends with the class, not with the second before it", () => {
    expect(modelOf(runOf(steady, 2700)).whole).toEqual({ startSec: 0, endSec: 2700 });
  });

  it("ends where the rider did, when that was long before or after the class", () => {
    expect(modelOf(runOf(steady.slice(0, 1800), 2700)).whole.endSec).toBe(1799);
    expect(modelOf(runOf(steady, 1800)).whole.endSec).toBe(2699);
  });
});

describe("a standstill", () => {
  // The belt sets off at 0.1 m/s, stops once for 10 s, else runs at 2.5 m/s.
  const model = modelOf(
    runOf([0.1, 0.1, ...Array.from({ length: 88 }, () => 2.5), ...Array.from({ length: 10 }, () => 0)], 100),
  );
  const pace = detailPlots(model).find(({ plot }) => plot.metric === "pace");

  it("is infinite on the pace chart: neither a number of hours nor something not measured", () => {
    expect([...(pace?.plot.values.slice(0, 2) ?? [])]).toEqual([Infinity, Infinity]);
    expect(pace?.plot.values.at(-1)).toBe(Infinity);
    expect(pace?.plot.format(Infinity)).toBe("–");
  });

  it("is no slowest pace in the chart's sentence, whose average is that of the figures", () => {
    const average = detailFigures(model, null).find(({ name }) => name === "Average pace")?.figure.value;
    expect(pace?.label).toBe(`Pace: average ${average ?? ""} min/mi, 10:44 to 10:44`);
  });

  it("has no average pace", () => {
    const still = modelOf(
      runOf(
        Array.from({ length: 60 }, () => 0.1),
        60,
      ),
    );
    expect(detailFigures(still, null).map(({ name }) => name)).not.toContain("Average pace");
  });
});

function zonesOf(facts: Partial<WorkoutFacts>): number | undefined {
  const plots = detailPlots(modelOf(runOf([2, 2, 2], 3, facts)));
  return plots.find(({ plot }) => plot.metric === "output")?.plot.zones.length;
}

describe("power zones at the edge of the output chart", () => {
  it("are there for cycling power only, whatever the FTP", () => {
    expect(zonesOf({ discipline: "cycling" })).toBe(7);
    expect(zonesOf({ discipline: "bikeBootcamp" })).toBe(7);
    for (const discipline of ["running", "walking", "rowing", "treadBootcamp", "rowBootcamp"] as const)
      expect(zonesOf({ discipline })).toBe(0);
  });
});

describe("detailPlots", () => {
  it("numbers the blocks as the table does and notes the one that faded most, as the verdict does", () => {
    const model = modelOf(DETAIL_POWER_ZONE_RIDE);
    const [targeted] = model.targeted;
    const bands = detailPlots(model)[0]?.plot.bands ?? [];
    expect(bands.map(({ number }) => number)).toEqual(targeted?.blocks.map((_, index) => index + 1));
    const noted = bands.filter(({ note }) => note !== null);
    expect(noted).toHaveLength(1);
    const words = mostFadedVerdict(targeted?.blocks ?? []);
    expect(words).toContain(`block ${noted[0]?.number} (${noted[0]?.label}, `);
    expect(words).toContain(`: ${noted[0]?.note?.slice(6)} from start to end.`);
  });

  it("puts the targeted metric first", () => {
    const samples = [DETAIL_POWER_ZONE_RIDE, DETAIL_CADENCE_RIDE, DETAIL_TREAD_RUN, DETAIL_ROW];
    const firsts = samples.map((sample) => detailPlots(modelOf(sample))[0]?.plot.metric);
    expect(firsts).toEqual(["output", "cadence", "pace", "strokeRate"]);
  });

  it("names a chart by its metric, how it went and its target", () => {
    expect(detailPlots(modelOf(TWO_STEPS))[0]?.label).toBe(
      "Output: average 150 W, 100 to 200; held 1 of 2 blocks",
    );
    expect(detailPlots(modelOf(DETAIL_POWER_ZONE_RIDE))[0]?.label).toMatch(
      /^Output: average \d+ W, \d+ to \d+; zone 4 blocks held 3 of 4$/,
    );
  });

  it("draws a pace class's bands the right way round on the pace axis: fast is small", () => {
    const model = modelOf(DETAIL_TREAD_RUN);
    const bands = detailPlots(model)[0]?.plot.bands ?? [];
    const hard = bands.find((band) => band.label === "Hard");
    expect(hard?.lower).toBeLessThan(hard?.upper ?? 0);
    expect(bands.find((band) => band.label === "Recovery")?.upper).toBeNull();
    expect(bands.find((band) => band.label === "Max")?.lower).toBe(0);
  });

  it("compares in the series' own unit: the pace chart and the speed chart agree on every second", () => {
    const plots = detailPlots(modelOf(DETAIL_TREAD_RUN)).map((stacked) => stacked.plot);
    const sides = (metric: string) => plots.find((plot) => plot.metric === metric)?.sides;
    expect(sides("pace")).toEqual(sides("speed"));
  });

  it("draws the plan alone where nothing was measured", () => {
    const [only] = detailPlots(modelOf(DETAIL_APP_RUN));
    expect(only?.label).toBe("Speed: not measured");
    expect(only?.plot.bands).toHaveLength(8);
  });

  it("has no zone bands without an FTP", () => {
    const model = modelOf(DETAIL_POWER_ZONE_RIDE, null);
    expect(model.needsFtp).toBe(true);
    expect(detailPlots(model)[0]?.plot).toMatchObject({ metric: "output", bands: [], zones: [] });
  });

  it("has nothing to draw for a meditation", () => {
    expect(detailPlots(modelOf(DETAIL_MEDITATION))).toEqual([]);
  });
});

describe("time in zones", () => {
  it("sums to the seconds ridden", () => {
    const zones = timeInPowerZones(modelOf(TWO_STEPS), null) ?? [];
    expect(zones.map((zone) => zone.seconds)).toEqual([600, 0, 0, 600, 0, 0, 0]);
  });

  it("is of the selected range where there is one", () => {
    const zones = timeInPowerZones(modelOf(TWO_STEPS), { startSec: 0, endSec: 300 }) ?? [];
    expect(zones[0]).toMatchObject({ seconds: 300, share: 1 });
  });

  it("is not told without heart rate or FTP", () => {
    expect(timeInHeartRateZones(modelOf(TWO_STEPS), null)).toBeNull();
    expect(timeInPowerZones(modelOf(TWO_STEPS, null), null)).toBeNull();
  });
});

describe("reconciliation", () => {
  it("shows Peloton's total, ours and the difference", () => {
    expect(reconciliation(modelOf(TWO_STEPS))).toEqual([
      {
        name: "Total output",
        peloton: "181 kJ",
        ours: "180 kJ",
        difference: "−0.6 %",
        reason: "seconds missing from the series are not in our sum",
      },
    ]);
  });

  it("says nothing where nothing can be compared", () => {
    expect(reconciliation(modelOf(DETAIL_MEDITATION))).toEqual([]);
  });
});
