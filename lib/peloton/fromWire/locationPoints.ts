import type { LocationPoint } from "@/lib/domain/location";
import { read } from "../wire/lenient";
import { wireLocation } from "../wire/wireTaken";

/**
 * The way of an outdoor workout from its performance graph, in order of time; empty indoors. Points without a place on
 * earth, and the invented one at 0° 0°, are left out; so is what goes back in time. Never throws.
 */
export function locationPoints(graph: unknown): readonly LocationPoint[] {
  const points: LocationPoint[] = [];
  let isAfterGap = false;
  for (const piece of read(wireLocation, graph)?.location_data ?? []) {
    if (points.length > 0) isAfterGap = true;
    if (piece.is_gap === true) continue;
    for (const { seconds_offset_from_start: atSec, latitude, longitude } of piece.coordinates) {
      if (atSec === null || latitude === null || longitude === null) continue;
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0))
        continue;
      if (atSec < 0 || atSec <= (points.at(-1)?.atSec ?? -1)) continue;
      points.push({ atSec, latitude, longitude, isAfterGap });
      isAfterGap = false;
    }
  }
  return points;
}
