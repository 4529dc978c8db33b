import { join } from "node:path";
import type { Page } from "playwright-core";
import { trainingAddresses } from "../e2e/addresses.ts";
import { untilSettled } from "../e2e/untilSettled.ts";
import type { BenchBrowser } from "./benchBrowser.ts";
import type { BenchTable } from "./benchTable.ts";
import { longestTask } from "./longestTask.ts";
import type { LongestTask } from "./longestTask.ts";
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
  const traceOf = (name: string): string | null =>
    options.tracesDir === null ? null : join(options.tracesDir, `${name}.json`);
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
    const tasks = await tasksOf(browser, hash, traceOf(name));
    noteTask(table, `${name}, longest task of going there inside the tab`, tasks);
  }
  // What is on every page's way: opening the vault and putting the history together.
  const opening: LongestTask[] = [];
  for (let round = 0; round < TASK_ROUNDS; round += 1) {
    await page.goto("about:blank");
    opening.push(
      await longestTask(page, origin, async () => await settledMs(page, url("app.html#/")), traceOf("tab")),
    );
  }
  noteTask(table, "longest task of opening the tab, on the dashboard", opening);
}

async function tasksOf(
  { page, origin, url }: BenchBrowser,
  hash: string,
  keepAs: string | null,
): Promise<readonly LongestTask[]> {
  const tasks: LongestTask[] = [];
  for (let round = 0; round < TASK_ROUNDS; round += 1) {
    await settledMs(page, url("app.html#/"));
    tasks.push(await longestTask(page, origin, async () => await goInside(page, hash), keepAs));
  }
  return tasks;
}

/** From the dashboard to another page of the same tab. */
async function goInside(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => location.assign(next), hash);
  await page.getByRole("heading", { level: 1, name: "Dashboard" }).waitFor({ state: "detached" });
  await untilSettled(page);
}

function noteTask(table: BenchTable, what: string, tasks: readonly LongestTask[]): void {
  const cpuMs = median(tasks.map((task) => task.cpuMs));
  const wallMs = median(tasks.map((task) => task.wallMs));
  table.note({
    what,
    ours: `${cpuMs.toFixed(0)} ms (${wallMs.toFixed(0)} by the clock)`,
    floor: `limit ${LONG_TASK_MS} ms`,
    ratio: (cpuMs / LONG_TASK_MS).toFixed(2),
  });
}

/** Milliseconds until a page stands as it stays. */
async function settledMs(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await untilSettled(page);
  return performance.now() - from;
}
