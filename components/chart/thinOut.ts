/** A point of a drawn line; `y` NaN is a gap. */
export type PlotPoint = { readonly x: number; readonly y: number };

/**
 * At most about `limit` points that look like all of them: largest triangle three buckets
 * (Steinarsson 2013), each run between gaps for itself, so that a pause stays a gap.
 * Chart.js's own decimation drops gaps, which is why the thinning happens before it.
 */
export function thinOut(points: readonly PlotPoint[], limit: number): readonly PlotPoint[] {
  if (points.length <= limit) return points;
  const kept: PlotPoint[] = [];
  for (const run of runsOf(points)) {
    const share = Math.max(2, Math.round((run.length / points.length) * limit));
    if (kept.length > 0) kept.push({ x: (run[0] as PlotPoint).x, y: Number.NaN });
    kept.push(...largestTriangles(run, share));
  }
  return kept;
}

function runsOf(points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] {
  const runs: PlotPoint[][] = [];
  let open: PlotPoint[] | null = null;
  for (const point of points) {
    if (Number.isNaN(point.y)) {
      open = null;
    } else if (open === null) {
      open = [point];
      runs.push(open);
    } else {
      open.push(point);
    }
  }
  return runs;
}

function largestTriangles(run: readonly PlotPoint[], limit: number): readonly PlotPoint[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length <= limit || limit < 3)
    return run.slice(0, run.length);
  const kept: PlotPoint[] = [first];
  const width = (run.length - 2) / (limit - 2);
  let before = first;
  for (let bucket = 0; bucket < limit - 2; bucket += 1) {
    const from = 1 + Math.floor(bucket * width);
    const to = 1 + Math.floor((bucket + 1) * width);
    const after = meanOf(run, to, Math.min(run.length, 1 + Math.floor((bucket + 2) * width)));
    let best = run[from] ?? last;
    let bestArea = -1;
    for (let index = from; index < to; index += 1) {
      const point = run[index] as PlotPoint;
      const area = Math.abs(
        (before.x - after.x) * (point.y - before.y) - (before.x - point.x) * (after.y - before.y),
      );
      if (area > bestArea) {
        bestArea = area;
        best = point;
      }
    }
    kept.push(best);
    before = best;
  }
  kept.push(last);
  return kept;
}

function meanOf(run: readonly PlotPoint[], from: number, to: number): PlotPoint {
  const end = Math.max(to, from + 1);
  let x = 0;
  let y = 0;
  let count = 0;
  for (let index = from; index < end && index < run.length; index += 1) {
    const point = run[index] as PlotPoint;
    x += point.x;
    y += point.y;
    count += 1;
  }
  return count === 0 ? (run.at(-1) as PlotPoint) : { x: x / count, y: y / count };
}
