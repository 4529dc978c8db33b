import { dayText } from "@/lib/domain/dateText";
import { dayNumber } from "@/lib/domain/day";
import { numberText } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { ChartColors } from "@/components/chart/chartColors";
import type { FitnessDay, FitnessLine } from "@/lib/training/fitnessLine";
import { LOAD_SOURCES } from "@/lib/training/fitnessSources";
import type { DayLoads, LoadSource } from "@/lib/training/fitnessSources";
import { fitnessTicks } from "./fitnessTicks";
import { formWord } from "./fitnessWords";
import type { TrendPlot } from "./trendChartConfig";

/** The three charts of the fitness page, over the same days. */
export type FitnessPlots = {
  readonly level: TrendPlot;
  readonly form: TrendPlot;
  readonly load: TrendPlot;
};

/** How a source of loads is called in counts, legends and tables. */
export const SOURCE_NAMES: Readonly<Record<LoadSource, string>> = {
  power: "Power",
  heartRate: "Heart rate",
  zones: "Zones ≈",
  effort: "Own effort",
};

const SOURCE_COLORS: Readonly<Record<LoadSource, (colors: ChartColors) => string>> = {
  power: (colors) => colors.series.output,
  heartRate: (colors) => colors.series.heartRate,
  zones: (colors) => colors.lineStrong,
  effort: (colors) => colors.series.cadence,
};

/** Longer lines are drawn a point a week: a day would be narrower than a pixel. */
const MOST_DAYS = 400;

/** One point of the charts: a day, or the last of seven. */
type Point = {
  readonly at: FitnessDay;
  readonly label: string;
  /** The days it stands for. */
  readonly days: readonly FitnessDay[];
};

/** Draws a line from `from` (null = its beginning) to its end. */
export function fitnessPlots(given: {
  readonly line: FitnessLine;
  readonly bySource: DayLoads;
  readonly from: LocalDay | null;
}): FitnessPlots {
  const { line, bySource } = given;
  const today = line.days[line.todayIndex];
  if (today === undefined) throw new RangeError("a line has at least today");
  const points = pointsOf(line, given.from);
  const todayAt = points.findIndex(({ at }) => at === today);
  const isWeekly = points.some(({ days }) => days.length > 1);
  const values = (of: (day: FitnessDay) => number) => points.map(({ at }) => of(at));
  const settledDay = line.days[line.settledIndex]?.day;
  const settling = points.filter(({ at }) => settledDay === undefined || at.day < settledDay).length;
  const settlingTo = Math.min(settling - 1, todayAt);
  const shadesWith = (settling: string, ahead: string) => [
    // A part of one point has no width.
    ...(settlingTo < 1 ? [] : [{ from: 0, to: settlingTo, text: settling }]),
    { from: todayAt, to: points.length - 1, text: ahead },
  ];
  const shared = {
    unit: "",
    labelName: isWeekly ? "7 days to" : "Day",
    labels: points.map(({ label }) => label),
    ticks: fitnessTicks(
      points.map(({ at }) => at.day),
      today.day,
    ),
    format: (value: number) => numberText(value),
    isCentered: true,
  };
  const past = points.slice(0, todayAt + 1);
  const first = past[0]?.at ?? today;
  return {
    level: {
      ...shared,
      name: "Fitness and fatigue",
      sentence: levelSentence(today, past, points.at(-1)?.at ?? today),
      shades: shadesWith("settling", "if you rest"),
      series: [
        {
          name: "Fitness",
          values: values((day) => day.fitness),
          kind: "line",
          color: (colors) => colors.accent,
          isFilled: true,
          dashedFrom: todayAt,
        },
        {
          name: "Fatigue",
          values: values((day) => day.fatigue),
          kind: "line",
          color: (colors) => colors.series.resistance,
          dashedFrom: todayAt,
        },
      ],
    },
    form: {
      ...shared,
      name: "Form",
      note: "above 0 rested, below 0 tired",
      sentence: `Form: ${numberText(today.form)} today, ${formWord(today.form)}; ${spanText(past, (day) => day.form)} since ${dayText(first.day)}.`,
      shades: shadesWith("", ""),
      series: [
        {
          name: "Form",
          values: values((day) => day.form),
          kind: "line",
          color: (colors) => colors.series.cadence,
          isFilled: true,
          dashedFrom: todayAt,
        },
      ],
    },
    load: {
      ...shared,
      name: isWeekly ? "Load of 7 days" : "Load a day",
      sentence: `Load: ${numberText(sumOf(past.flatMap(({ days }) => days)))} since ${dayText(first.day)}, ${numberText(sumOf(line.days.slice(Math.max(0, line.todayIndex - 6), line.todayIndex + 1)))} of it in the last 7 days.`,
      series: LOAD_SOURCES.flatMap((source) => {
        const loads = bySource.get(source);
        if (loads === undefined) return [];
        return [
          {
            name: SOURCE_NAMES[source],
            values: points.map(({ days }) => loadOf(days, loads)),
            kind: "bar" as const,
            color: SOURCE_COLORS[source],
            stack: "load",
          },
        ];
      }),
    },
  };
}

function pointsOf({ days, todayIndex }: FitnessLine, from: LocalDay | null): readonly Point[] {
  const firstDay = days[0]?.day;
  const first =
    from === null || firstDay === undefined ? 0 : Math.max(0, dayNumber(from) - dayNumber(firstDay));
  const step = days.length - first > MOST_DAYS ? 7 : 1;
  const points: Point[] = [];
  let next = first;
  // Counted from today, so that every point but the first stands for as many days and one of them is today.
  for (let index = first + ((todayIndex - first) % step); index < days.length; index += step) {
    const at = days[index];
    if (at === undefined) break;
    const label = index > todayIndex ? `${dayText(at.day)}, if you rest` : dayText(at.day);
    points.push({ at, label, days: days.slice(next, index + 1) });
    next = index + 1;
  }
  return points;
}

/** Null where nothing was done, so that a table is not full of zeros. */
function loadOf(days: readonly FitnessDay[], loads: ReadonlyMap<LocalDay, number>): number | null {
  const sum = days.reduce((all, { day }) => all + (loads.get(day) ?? 0), 0);
  return sum === 0 ? null : sum;
}

function sumOf(days: readonly FitnessDay[]): number {
  return days.reduce((sum, { load }) => sum + load, 0);
}

function levelSentence(today: FitnessDay, past: readonly Point[], last: FitnessDay): string {
  const first = past[0]?.at ?? today;
  return `Fitness: ${numberText(today.fitness)} today, ${spanText(past, (day) => day.fitness)} since ${dayText(first.day)}; fatigue ${numberText(today.fatigue)}. If you rest, fitness ${numberText(last.fitness)} on ${dayText(last.day)}.`;
}

function spanText(points: readonly Point[], of: (day: FitnessDay) => number): string {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { at } of points) {
    low = Math.min(low, of(at));
    high = Math.max(high, of(at));
  }
  return `${numberText(low)} to ${numberText(high)}`;
}
