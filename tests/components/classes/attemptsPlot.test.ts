import { describe, expect, it } from "vitest";
import { attemptMinutes } from "@/components/classes/attemptMinutes";
import { attemptsConfig } from "@/components/classes/attemptsConfig";
import { attemptsPlot, canShareFtp } from "@/components/classes/attemptsPlot";
import { gapPlot } from "@/components/classes/gapPlot";
import type { OpenedAttempt } from "@/components/classes/openedAttempt";
import { planPlots } from "@/components/classes/planPlots";
import { chartColors } from "@/components/chart/chartColors";
import { sampleWorkout } from "@/components/samples/historySummary";
import type { PerformanceGraph } from "@/lib/domain/performance";
import { NO_TARGETS } from "@/lib/domain/target";
import { METERS_PER_MILE } from "@/lib/domain/units";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { rideAxis } from "@/lib/training/axis";
import { drawGraph, ride, spans } from "@/tests/fixtures/drawRide";

/** An attempt so many weeks ago. */
function attempt(
  week: number,
  graph: PerformanceGraph,
  change: { readonly ftpWatts?: number | null; readonly summary?: Partial<WorkoutSummary> } = {},
): OpenedAttempt {
  return {
    attempt: {
      summary: sampleWorkout(week * 7, {
        ...change.summary,
        totals: {
          workJ: 1000 * (10 - week),
          distanceM: null,
          caloriesKcal: null,
          elevationM: null,
          strokes: null,
        },
      }),
      averageOutputW: null,
      averageHeartRateBpm: null,
      ftpWatts: change.ftpWatts === undefined ? 200 : change.ftpWatts,
      isCounted: true,
      isBest: week === 1,
      isOtherDevice: false,
    },
    graph,
    axis: rideAxis(graph),
  };
}

const TARGETS = { ...NO_TARGETS, spans: spans("powerZone", "2x60 4x60") };
const plotOf = (opened: readonly OpenedAttempt[], isFtpShare = false) =>
  attemptsPlot({ opened, targets: TARGETS, units: "us", isFtpShare });

describe("the overlay of attempts", () => {
  it("has a line an attempt, the latest first, over the latest one's targets", () => {
    const found = plotOf([attempt(0, ride`100x120`), attempt(1, ride`90x120`, { ftpWatts: 100 })]);
    expect(found?.lines.map(({ day, average }) => [day, average])).toEqual([
      ["19 Nov 2025", "100"],
      ["12 Nov 2025", "90"],
    ]);
    expect(found?.plot.values).toBe(found?.lines[0]?.values);
    expect(found?.plot.bands.map(({ lower, upper, label }) => [lower, upper, label])).toEqual([
      [110, 150, "Zone 2"],
      [180, 210, "Zone 4"],
    ]);
    expect(found?.sentence).toBe("Output of 2 attempts: 19 Nov 2025 average 100 W; 12 Nov 2025 average 90 W");
    expect(found?.endSec).toBe(120);
  });

  it("as % of FTP uses the FTP of each attempt's own date and leaves out those without", () => {
    const opened = [
      attempt(0, ride`100x60`),
      attempt(1, ride`90x60`, { ftpWatts: 180 }),
      attempt(2, ride`80x60`, { ftpWatts: null }),
    ];
    const found = plotOf(opened, true);
    expect(found?.lines.map(({ values }) => values[30])).toEqual([50, 50]);
    expect(found?.plot.unit).toBe("% of FTP");
    expect(found?.plot.bands[1]).toMatchObject({ lower: 90, upper: 105 });
    expect(canShareFtp(opened)).toBe(true);
    expect(canShareFtp(opened.slice(2))).toBe(false);
  });

  it("of runs is read as pace, standing as a gap", () => {
    const graph = drawGraph({ speed: `${METERS_PER_MILE / 600}x60 0x60` });
    const run = attempt(0, graph, { summary: { discipline: "running" } });
    const found = attemptsPlot({ opened: [run], targets: NO_TARGETS, units: "us", isFtpShare: false });
    expect(found?.plot).toMatchObject({ name: "Pace", isReversed: true });
    expect(found?.lines[0]?.values[20]).toBeCloseTo(600, 6);
    expect(found?.lines[0]?.values[100]).toBe(Number.NaN);
  });

  it("is none where nothing was measured", () => {
    expect(plotOf([])).toBe(null);
    expect(plotOf([attempt(0, drawGraph({}))])).toBe(null);
  });

  it("draws the latest in the accent, earlier ones grey and dashed, hidden ones not at all", () => {
    const attempts = plotOf([attempt(0, ride`100x60`), attempt(1, ride`90x60`), attempt(2, ride`80x60`)]);
    if (attempts === null) throw new Error("no overlay");
    const colors = chartColors((name) => name);
    const looks = (hidden: readonly string[], raised: string | null = null) =>
      attemptsConfig({
        attempts,
        parts: [],
        colors,
        hidden: new Set(hidden),
        raised,
      }).data.datasets.map(({ borderColor, borderDash }) => [borderColor, borderDash]);
    expect(looks([])).toEqual([
      ["--accent", undefined],
      ["--ink-muted", [8, 4]],
      ["--ink-muted", [3, 3]],
    ]);
    expect(looks([attempts.lines[1]?.key ?? ""])).toEqual([
      ["--accent", undefined],
      ["--ink-muted", [3, 3]],
    ]);
    expect(looks([], attempts.lines[2]?.key)).toEqual([
      ["--accent", undefined],
      ["--ink-muted", [8, 4]],
      ["--ink", [3, 3]],
    ]);
  });

  it("reads minute by minute as a table", () => {
    const lines = plotOf([attempt(0, ride`100x120`), attempt(1, ride`90x60`)])?.lines ?? [];
    expect(attemptMinutes(lines)).toEqual([
      { startSec: 0, values: [100, 90] },
      { startSec: 60, values: [100, 90] },
      { startSec: 120, values: [100, null] },
    ]);
  });
});

describe("the gap", () => {
  it("says what it came to, and where it was widest on the way", () => {
    const opened = [attempt(0, ride`50x60 200x60`), attempt(2, ride`100x120`), attempt(1, ride`150x120`)];
    expect(gapPlot(opened, "previous")?.words).toBe(
      "3 kJ ahead of 5 Nov 2025 at 2:00; furthest behind by 3 kJ at 1:00",
    );
    expect(gapPlot(opened, "best")?.words).toBe(
      "3 kJ behind 12 Nov 2025 at 2:00; furthest behind by 6 kJ at 1:00",
    );
    expect(gapPlot([attempt(0, ride`100x60`), attempt(1, ride`100x60`)], "best")?.sentence).toBe(
      "Gap: Level with 12 Nov 2025 at 1:00",
    );
  });

  it("is in kJ from the first second on", () => {
    const plot = gapPlot([attempt(0, ride`200x10`), attempt(1, ride`100x10`)], "best")?.plot;
    expect(plot?.values[9]).toBe(1);
    expect(plot?.format(1)).toBe("+1.0");
  });

  it("is none alone, without output, and for rows", () => {
    expect(gapPlot([attempt(0, ride`100x60`)], "best")).toBe(null);
    const heart = drawGraph({ heartRate: "120x60" });
    expect(gapPlot([attempt(0, ride`100x60`), attempt(1, heart)], "best")).toBe(null);
    const row = { summary: { discipline: "rowing" } } as const;
    expect(gapPlot([attempt(0, ride`100x60`, row), attempt(1, ride`90x60`, row)], "best")).toBe(null);
  });
});

describe("the plan of a class", () => {
  it("is drawn metric by metric without anything ridden", () => {
    const targets = {
      ...NO_TARGETS,
      spans: [...spans("cadence", "80..100x60 90..110x60"), ...spans("resistance", "30..40x120")],
    };
    const plans = planPlots(targets, { ftpWatts: null, discipline: "cycling", units: "us" });
    expect(plans.map(({ sentence }) => sentence)).toEqual([
      "Cadence plan: 2 blocks, 80–100 rpm, 90–110 rpm",
      "Resistance plan: 1 block, 30–40 %",
    ]);
    expect(plans[0]?.plot.values).toHaveLength(0);
  });

  it("has no zones without an FTP", () => {
    expect(planPlots(TARGETS, { ftpWatts: null, discipline: "cycling", units: "us" })).toEqual([]);
  });
});
