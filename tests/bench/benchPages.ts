import type { BenchBrowser } from "./benchBrowser.ts";
import { paintedMs, ROUNDS } from "./benchBrowser.ts";
import type { BenchTable } from "./benchTable.ts";
import { medianOf } from "./median.ts";

/** Popup and history with everything listed, and the detail of the longest ride. */
export async function benchPages(table: BenchTable, browser: BenchBrowser, workouts: number): Promise<void> {
  const { page, url, emptyMs, beside, longRide } = browser;
  const painted = async (path: string, selector: string): Promise<number> =>
    await medianOf(ROUNDS, async () => await paintedMs(page, url(path), selector));

  const popup = await painted("popup.html", "h1, h2, main a");
  table.time(`popup painted, ${workouts} workouts`, popup, "empty extension page", emptyMs);

  const history = await painted("app.html#/workouts", "tbody tr");
  const read = await medianOf(ROUNDS, async () =>
    Number(await beside(`bench.readRows(["workouts"]).then(({ ms }) => ms)`)),
  );
  table.time(
    `history of ${workouts} painted`,
    history,
    "empty page + read, decrypt, parse the same rows",
    emptyMs + read,
  );

  const detail = await painted(`app.html#/workouts/${longRide.id}`, '[role="slider"]');
  const graph = JSON.stringify(longRide.graph(1));
  const parse = await medianOf(ROUNDS, async () => await page.evaluate(parsing, graph));
  table.time("detail of a 90 minute ride", detail, "empty page + JSON.parse of its graph", emptyMs + parse);

  const kept = Number(await beside(`bench.sealedBytes("workouts")`));
  table.note({ what: "bytes kept per listed workout (summary)", ours: `${Math.round(kept / workouts)} B` });
}

/** Runs in the page. */
function parsing(text: string): number {
  const from = performance.now();
  JSON.parse(text);
  return performance.now() - from;
}
