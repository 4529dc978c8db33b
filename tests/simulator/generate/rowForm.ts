import type { JsonObject } from "../json.ts";
import { meanOf } from "./metrics.ts";
import type { Series } from "./series.ts";
import { rounded } from "./units.ts";

const STROKE_PARTS: readonly (readonly [type: string, percentOfGood: number, errors: readonly string[]])[] = [
  ["catch", 92, ["over_compress", "under_compress"]],
  ["drive", 74, ["shoot_slide", "open_early"]],
  ["finish", 97, ["too_much_layback"]],
  ["recovery", 99, ["knee_bend_early"]],
];

/** `caesar_metrics`: every stroke and the form score of a row (PELOTON §3.8). */
export function caesarMetrics(series: Series): JsonObject {
  const { outputWatts = [], strokeRateSpm = [] } = series;
  const strokes: JsonObject[] = [];
  let part = 0;
  for (const [at, rate] of strokeRateSpm.entries()) {
    part += rate / 60;
    if (part < 1) continue;
    part -= 1;
    strokes.push({
      id: strokes.length + 1,
      seconds_since_pedaling_start: at + 1,
      output: (outputWatts[at] ?? 0) + 0.25,
      stroke_rate: rate,
      errors: strokes.length % 17 === 5 ? [{ type: "open_early" }] : [],
    });
  }
  return {
    output: {
      slug: "stroke_output",
      display_name: "Stroke Output",
      display_unit: "watts",
      max_value: Math.max(...outputWatts),
      average_value: rounded(meanOf(outputWatts), 1),
      data: strokes,
    },
    detail: {
      score: 90,
      user_avg_score: null,
      segments: STROKE_PARTS.map(([type, percentOfGood, errors]) => ({
        type,
        percent_of_good: percentOfGood,
        errors: errors.map((error) => ({
          type: error,
          percent_of_strokes: 100 - percentOfGood,
          media_id: "0".repeat(31).concat("1"),
        })),
        url: `https://example.test/form/${type}.mp4`,
        media_id: "0".repeat(31).concat("2"),
      })),
    },
  };
}
