import { dayText } from "@/lib/domain/dateText";
import { clockText, numberText, signedText } from "@/lib/domain/format";
import { kilojoules } from "@/lib/domain/units";
import { bestOf } from "@/lib/training/attempts";
import { cumulativeGap } from "@/lib/training/attemptsGap";
import { workoutDay } from "@/lib/training/workoutTime";

import type { MetricPlot } from "../chart/metricPlot";
import { plotScale } from "../chart/plotScale";
import type { OpenedAttempt } from "./openedAttempt";

/** Which earlier attempt the latest one is held against. */
export type GapAgainst = "best" | "previous";

/** How far the latest attempt was ahead of another, second by second. */
export type GapPlot = {
  readonly plot: MetricPlot;
  /** "12 kJ ahead of 12 Mar 2026 at 45:00, …": begins with what it came to. */
  readonly words: string;
  readonly sentence: string;
  readonly endSec: number;
};

/** The other attempt: the one before the latest, or of all others the one with most work; null where there is none. */
export function gapOther(opened: readonly OpenedAttempt[], against: GapAgainst): OpenedAttempt | null {
  const others = opened.slice(1).filter(({ axis }) => axis.series.output !== undefined);
  if (against === "previous") return others[0] ?? null;
  const best = bestOf(others.map(({ attempt }) => attempt));
  return others.find(({ attempt }) => attempt === best) ?? null;
}

/** The gap of the latest attempt (the first one) on another; null for rows and where one of the two has no output. */
export function gapPlot(opened: readonly OpenedAttempt[], against: GapAgainst): GapPlot | null {
  const latest = opened[0];
  const other = gapOther(opened, against);
  if (latest === undefined || other === null) return null;
  const { discipline } = latest.attempt.summary;
  if (discipline === "rowing" || discipline === "rowBootcamp") return null;
  const gap = cumulativeGap(latest.axis, other.axis);
  if (gap === null) return null;
  const values = gap.gapJ.map(kilojoules);
  const scale = plotScale({ metric: "output", values, bands: [], isPace: false, lines: 4 });
  const words = wordsOf(values, gap.startSec, dayText(workoutDay(other.attempt.summary)));
  return {
    plot: {
      metric: "output",
      name: "Gap",
      unit: "kJ",
      startSec: gap.startSec,
      values,
      bands: [],
      sides: [],
      zones: [],
      // Even an attempt that was ahead all along is seen against the line of the other.
      scale: { ...scale, max: Math.max(scale.max, scale.step / 2) },
      isReversed: false,
      isTime: false,
      format: (value) => signedText(value, 1),
      formatTick: (value) => signedText(value, Number.isInteger(scale.step) ? 0 : 1),
    },
    words,
    sentence: `Gap: ${words}`,
    endSec: gap.startSec + values.length - 1,
  };
}

function wordsOf(values: Float64Array, startSec: number, day: string): string {
  const end = values.at(-1) ?? 0;
  let [most, least] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if ((values[i] as number) > (values[most] as number)) most = i;
    if ((values[i] as number) < (values[least] as number)) least = i;
  }
  const last = values.length - 1;
  const peaks = [
    ...(most !== last && (values[most] as number) >= 1 ? [placeWords("ahead", values, most, startSec)] : []),
    ...(least !== last && (values[least] as number) <= -1
      ? [placeWords("behind", values, least, startSec)]
      : []),
  ];
  const size = Math.abs(end);
  const came =
    size < 0.5
      ? `Level with ${day} at ${clockText(startSec + last)}`
      : `${numberText(size)} kJ ${end > 0 ? "ahead of" : "behind"} ${day} at ${clockText(startSec + last)}`;
  return peaks.length === 0 ? came : `${came}; ${peaks.join(", ")}`;
}

function placeWords(side: "ahead" | "behind", values: Float64Array, index: number, startSec: number): string {
  const size = numberText(Math.abs(values[index] as number));
  return `furthest ${side} by ${size} kJ at ${clockText(startSec + index)}`;
}
