import { join } from "node:path";
import type { Page } from "playwright-core";
import { trainingAddresses } from "../e2e/addresses.ts";
import { untilSettled } from "../e2e/untilSettled.ts";
import type { BenchBrowser } from "./benchBrowser.ts";
import type { BenchTable } from "./benchTable.ts";
import { longestTask } from "./longestTask.ts";
import { median, medianOf } from "./median.ts";

const ROUNDS = 5;
const TASK_ROUNDS = 3;
/** A longer task than this is felt. */
const LONG_TASK_MS = 50;

/** These open the efforts too; the others only the summaries. */
const WITH_EFFORTS: ReadonlySet<string> = new Set([
  "trends-power",
  "trends-zones",
  "trends-targets",
  "trends-records",
  "week",
]);

/** Every page over many workouts, opened anew each time, until nothing on it is still being put together. */
export async function benchTrainingPages(
  table: BenchTable,
  browser: BenchBrowser,
  options: { readonly workouts: number; readonly tracesDir: string | null },
): Promise<void> {
  const { page, url, origin, member, stored, emptyMs, beside } = browser;
  const readMs = async (tables: string): Promise<number> =>
    await medianOf(ROUNDS, async () =>
      Number(await beside(`bench.readRows(${tables}).then(({ ms }) => ms)`)),
    );
  const summariesMs = await readMs('["workouts"]');
  const withEffortsMs = await readMs('["workouts", "efforts"]');
  for (const { name, hash } of trainingAddresses(member)) {
    const hasEfforts = WITH_EFFORTS.has(name);
    const open = async (): Promise<number> => await settledMs(page, url(`app.html${hash}`));
    const oursMs = await medianOf(ROUNDS, open);
    table.time(
      `${name}, ${options.workouts} workouts, ${stored} with details`,
      oursMs,
      `empty page + read, decrypt, parse the same rows${hasEfforts ? " and efforts" : ""}`,
      emptyMs + (hasEfforts ? withEffortsMs : summariesMs),
    );
    const kept = options.tracesDir === null ? null : join(options.tracesDir, `${name}.json`);
    const tasks = [];
    for (let round = 0; round < TASK_ROUNDS; round += 1) {
      tasks.push(await longestTask(page, origin, open, kept));
    }
    const cpuMs = median(tasks.map((task) => task.cpuMs));
    const wallMs = median(tasks.map((task) => task.wallMs));
    table.note({
      what: `${name}, longest task of its opening`,
      ours: `${cpuMs.toFixed(0)} ms (${wallMs.toFixed(0)} by the clock)`,
      floor: `limit ${LONG_TASK_MS} ms`,
      ratio: (cpuMs / LONG_TASK_MS).toFixed(2),
    });
  }
}

/** Milliseconds until a page stands as it stays. */
async function settledMs(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await untilSettled(page);
  return performance.now() - from;
}
