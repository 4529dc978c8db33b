import type { Split } from "@/lib/domain/performance";
import type { WirePerformanceGraph } from "../wire/wirePerformanceGraph";
import type { Notes } from "./notes";
import { siFactor } from "./units";

/** Splits of a run, walk or ride, else those of a row (PELOTON §3.5); SI units, cumulative distances. */
export function splits(graph: WirePerformanceGraph, notes: Notes): Split[] {
  const ofRun = runSplits(graph.splits_data, notes);
  return ofRun.length > 0 ? ofRun : rowSplits(graph.splits_metrics, notes);
}

function runSplits(wire: WirePerformanceGraph["splits_data"], notes: Notes): Split[] {
  if (wire === null || wire.splits.length === 0) return [];
  const metersAUnit = siFactor("distance", wire.distance_marker_display_unit);
  if (metersAUnit === null) {
    notes.add("unit of splits", wire.distance_marker_display_unit);
    return [];
  }
  const elevationFactor = siFactor("distance", wire.elevation_change_display_unit);
  const found: Split[] = [];
  for (const split of [...wire.splits].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    if (split.distance_marker === null || split.seconds === null) continue;
    const { elevation_change: elevation } = split;
    found.push({
      order: found.length + 1,
      distanceM: cumulative(found.at(-1)?.distanceM ?? 0, split.distance_marker * metersAUnit),
      durationSec: split.seconds,
      elevationM: elevation === null || elevationFactor === null ? null : elevation * elevationFactor,
      isBest: split.is_best === true,
    });
  }
  return found;
}

function rowSplits(wire: WirePerformanceGraph["splits_metrics"], notes: Notes): Split[] {
  const found: Split[] = [];
  let elapsedSec = 0;
  for (const split of wire?.metrics ?? []) {
    const figure = (slugs: readonly string[]) => split.data.find((one) => slugs.includes(one.slug ?? ""));
    const distance = figure(["meter", "mi", "km"]);
    const total = figure(["total_time"]);
    if (distance === undefined || distance.value === null || total === undefined || total.value === null)
      continue;
    const meters = siFactor("distance", distance.unit);
    const seconds = siFactor("time", total.unit);
    if (meters === null || seconds === null) {
      notes.add("unit of splits", meters === null ? distance.unit : total.unit);
      continue;
    }
    const elevation = figure(["elevation"]);
    const elevationFactor = siFactor("distance", elevation?.unit ?? null);
    const hasElevation = elevation !== undefined && elevation.value !== null && elevationFactor !== null;
    found.push({
      order: found.length + 1,
      distanceM: cumulative(found.at(-1)?.distanceM ?? 0, distance.value * meters),
      durationSec: total.value * seconds - elapsedSec,
      elevationM: hasElevation ? (elevation.value ?? 0) * elevationFactor : null,
      isBest: split.is_best === true,
    });
    elapsedSec = total.value * seconds;
  }
  return found;
}

// Full markers count up; the last, partial one holds only its own length ("1.0", then "0.66" of 1.66 mi).
function cumulative(beforeM: number, markerM: number): number {
  return markerM > beforeM ? markerM : beforeM + markerM;
}
