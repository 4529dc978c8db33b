import type { JsonObject } from "../json.ts";
import { METERS_A_MILE, type Series } from "./series.ts";
import { rounded, type ShownUnits } from "./units.ts";

/** A lap of this many meters around a round pair of numbers, nobody's home. */
const LAP_M = 1_000;
const CENTER = { latitude: 40, longitude: -100 };
const METERS_A_DEGREE = 111_320;

/** `location_data`: a round track, a point each five seconds. */
export function locationData(series: Series, units: ShownUnits, everyN: number): JsonObject[] {
  const { speedMph = [] } = series;
  const radiusDeg = LAP_M / (2 * Math.PI) / METERS_A_DEGREE;
  const coordinates: JsonObject[] = [];
  let meters = 0;
  for (const [at, mph] of speedMph.entries()) {
    meters += (mph * METERS_A_MILE) / 3600;
    if (at % Math.max(5, everyN) !== 0) continue;
    const angle = (meters / LAP_M) * 2 * Math.PI;
    coordinates.push({
      seconds_offset_from_start: at,
      latitude: rounded(CENTER.latitude + radiusDeg * Math.sin(angle), 6),
      longitude: rounded(CENTER.longitude + radiusDeg * Math.cos(angle), 6),
      accuracy: 5,
      distance: rounded(meters / units.distance.meters, 4),
      distance_display_unit: units.distance.unit,
    });
  }
  return [{ segment_id: null, is_gap: false, coordinates }];
}
