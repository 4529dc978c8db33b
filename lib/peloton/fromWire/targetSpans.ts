import type { TargetMetric, TargetSpan } from "@/lib/domain/target";
import type {
  WireInstructorCues,
  WireSegments,
  WireTargetGraphs,
  WireTargetMetrics,
} from "../wire/wireTargets";
import type { Notes } from "./notes";
import type { Quantity } from "./units";
import { siFactor } from "./units";

/** Later than any class lasts; a wrong offset must not make a plan of years. */
const MOST_SECONDS = 48 * 3600;

type TargetKind = {
  readonly metric: TargetMetric;
  readonly quantity: Quantity | null;
  readonly unit: string | null;
};

// PELOTON §4.1. Target speeds come in mph and say so nowhere; the others have one unit or none.
const KIND_BY_NAME: Readonly<Record<string, TargetKind>> = {
  power_zone: { metric: "powerZone", quantity: null, unit: null },
  pace_intensity: { metric: "paceIntensity", quantity: null, unit: null },
  resistance: { metric: "resistance", quantity: "percent", unit: "%" },
  cadence: { metric: "cadence", quantity: "rate", unit: "rpm" },
  speed: { metric: "speed", quantity: "speed", unit: "mph" },
  incline: { metric: "incline", quantity: "percent", unit: "%" },
  stroke_rate: { metric: "strokeRate", quantity: "rate", unit: "spm" },
  pace: { metric: "pace", quantity: "pace", unit: null },
  split_pace: { metric: "splitPace", quantity: "pace", unit: "min/500m" },
};

/** The target metric of Peloton's name; null when it is not known. */
export function targetMetricNamed(name: string | null): TargetMetric | null {
  return name !== null && Object.hasOwn(KIND_BY_NAME, name) ? (KIND_BY_NAME[name]?.metric ?? null) : null;
}

/**
 * Targets on the class clock, both ends inclusive: shifted by the intro and made half-open (PELOTON §3.6).
 * `floor` and `free_mode` ask for nothing; any other segment type counts if its metrics are known.
 */
export function spansOfTargetMetrics(
  entries: WireTargetMetrics,
  pedalingStartOffsetSec: number,
  notes: Notes,
): TargetSpan[] {
  const spans: TargetSpan[] = [];
  for (const entry of entries) {
    if (entry.segment_type === "floor" || entry.segment_type === "free_mode") continue;
    const clock = onPedalingClock(entry.offsets, pedalingStartOffsetSec);
    if (clock === null) continue;
    for (const { name, lower, upper, display_unit: unit } of entry.metrics) {
      const kind = name !== null && Object.hasOwn(KIND_BY_NAME, name) ? KIND_BY_NAME[name] : undefined;
      if (kind === undefined) notes.add("target", name);
      else {
        const factor = kind.quantity === null ? 1 : siFactor(kind.quantity, unit ?? kind.unit);
        if (factor === null) notes.add(`unit of target ${kind.metric}`, unit);
        else addSpan(spans, { metric: kind.metric, ...clock }, scaled(lower, factor), scaled(upper, factor));
      }
    }
  }
  return spans;
}

/** Targets as arrays on the pedaling clock: value i holds from second i·step + 1 on; equal neighbors become one span. */
export function spansOfTargetGraphs(
  graphs: WireTargetGraphs,
  stepSec: (length: number) => number,
  notes: Notes,
): TargetSpan[] {
  const spans: TargetSpan[] = [];
  for (const graph of graphs) {
    const metric = targetMetricNamed(graph.type);
    if (metric !== "cadence" && metric !== "resistance") {
      notes.add("target", graph.type);
      continue;
    }
    const lower = graph.graph_data?.lower ?? [];
    const upper = graph.graph_data?.upper ?? [];
    const length = Math.min(lower.length, upper.length);
    const step = stepSec(length);
    let from = 0;
    for (let at = 1; at <= length; at += 1) {
      if (at < length && lower[at] === lower[from] && upper[at] === upper[from]) continue;
      const asksNothing = lower[from] === 0 && upper[from] === 0;
      if (!asksNothing) {
        const clock = { startSec: from * step + 1, endSec: at * step + 1 };
        addSpan(spans, { metric, ...clock }, lower[from] ?? null, upper[from] ?? null);
      }
      from = at;
    }
  }
  return spans;
}

/** The cues of older cycling classes: class clock, inclusive. */
export function spansOfInstructorCues(
  cues: WireInstructorCues,
  pedalingStartOffsetSec: number,
): TargetSpan[] {
  const spans: TargetSpan[] = [];
  for (const cue of cues) {
    const clock = onPedalingClock(cue.offsets, pedalingStartOffsetSec);
    if (clock === null) continue;
    const { cadence_range: cadence, resistance_range: resistance } = cue;
    addSpan(spans, { metric: "cadence", ...clock }, cadence?.lower ?? null, cadence?.upper ?? null);
    addSpan(spans, { metric: "resistance", ...clock }, resistance?.lower ?? null, resistance?.upper ?? null);
  }
  return spans;
}

/** Power zones that only the class plan names ("Zone 3"): section start + offset, pedaling clock. */
export function spansOfSubsegments(segments: WireSegments): TargetSpan[] {
  const spans: TargetSpan[] = [];
  for (const segment of segments) {
    for (const part of segment.subsegments_v2) {
      const zone = /^zone ([1-7])$/i.exec((part.display_name ?? part.name ?? "").trim());
      const offset = part.offset ?? part.scheduled_offset;
      if (zone === null || segment.start_time_offset === null || offset === null || part.length === null)
        continue;
      const startSec = segment.start_time_offset + offset;
      addSpan(
        spans,
        { metric: "powerZone", startSec, endSec: startSec + part.length },
        Number(zone[1]),
        Number(zone[1]),
      );
    }
  }
  return spans;
}

/** In order of time and metric; where two of one metric overlap, the later one counts. */
export function inOrder(spans: readonly TargetSpan[]): TargetSpan[] {
  const sorted = [...spans].sort((a, b) => a.startSec - b.startSec || a.metric.localeCompare(b.metric));
  const next = new Map<TargetMetric, number>();
  const clipped: TargetSpan[] = [];
  for (const span of sorted.toReversed()) {
    const endSec = Math.min(span.endSec, next.get(span.metric) ?? Infinity);
    if (endSec <= span.startSec) continue;
    next.set(span.metric, span.startSec);
    clipped.push({ ...span, endSec });
  }
  return clipped.toReversed();
}

function onPedalingClock(
  offsets: { readonly start: number | null; readonly end: number | null } | null,
  pedalingStartOffsetSec: number,
): { readonly startSec: number; readonly endSec: number } | null {
  if (offsets === null || offsets.start === null || offsets.end === null) return null;
  return {
    startSec: offsets.start - pedalingStartOffsetSec,
    endSec: offsets.end - pedalingStartOffsetSec + 1,
  };
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function addSpan(
  spans: TargetSpan[],
  clock: { readonly metric: TargetMetric; readonly startSec: number; readonly endSec: number },
  lower: number | null,
  upper: number | null,
): void {
  if (lower === null || upper === null) return;
  const startSec = Math.max(0, Math.round(clock.startSec));
  const endSec = Math.round(clock.endSec);
  if (endSec <= startSec || endSec > MOST_SECONDS) return;
  spans.push({
    metric: clock.metric,
    startSec,
    endSec,
    lower: Math.min(lower, upper),
    upper: Math.max(lower, upper),
  });
}
