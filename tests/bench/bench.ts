// How fast what ships is, beside a floor measured in the same run. Prints ratios; asserts nothing.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { build } from "vite";
import { EXTENSION, openBrowser, type TestBrowser } from "../e2e/openBrowser.ts";
import { connect, untilUpToDate } from "../e2e/signIn.ts";
import { startSimulator } from "../simulator/startSimulator.ts";

const WORKOUTS = 5_000;
const ROUNDS = 9;
const HERE = dirname(fileURLToPath(import.meta.url));

type Row = { readonly what: string; readonly ours: string; readonly floor: string; readonly ratio: string };
const rows: Row[] = [];

const reader = await bundle(join(HERE, "readSummaries.ts"));
await benchPages();
await benchSync();
benchScripts();
console.table(rows);
process.exit(0);

/** Popup and history with 5,000 workouts listed by the real sync, and the detail of the longest ride. */
async function benchPages(): Promise<void> {
  const simulator = await startSimulator({ workouts: WORKOUTS });
  const browser = await openBrowser({
    simulatorPort: simulator.port,
    extension: `${EXTENSION},${resolve(HERE, "floor")}`,
  });
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  const bar = options.getByRole("progressbar", { name: "Sync progress" });
  await bar.waitFor();
  await options.getByText("Fetching details, newest first").first().waitFor({ timeout: 300_000 });
  const long = simulator.peloton.member.workouts.find((workout) => longEnough(workout.detail()));
  const page = await browser.open("app.html#/");
  if (long !== undefined) await untilDrawn(page, browser, long.id);
  await options.getByRole("button", { name: "Stop" }).click();
  await options
    .getByText(/^Stopped\./)
    .first()
    .waitFor();

  const floorPage = `chrome-extension://${await floorId(browser)}/page.html`;
  const empty = await median(async () => timed(page, floorPage, "h1"));
  const popup = await median(async () => timed(page, url(browser, "popup.html"), "h1, h2, main a"));
  add(`popup painted, ${WORKOUTS} workouts`, popup, "empty extension page", empty);

  const history = await median(async () => timed(page, url(browser, "app.html#/workouts"), "tbody tr"));
  const blank = await browser.open("icon/16.png");
  const read = await median(async () =>
    Number(await blank.evaluate(`${reader}; bench.readSummaries().then((r) => r.ms)`)),
  );
  add(
    `history of ${WORKOUTS} painted`,
    history,
    "empty page + read, decrypt, parse the same rows",
    empty + read,
  );

  if (long !== undefined) {
    const detail = await median(async () =>
      timed(page, url(browser, `app.html#/workouts/${long.id}`), '[role="slider"]'),
    );
    const graph = JSON.stringify(long.graph(1));
    const parse = await median(async () => await blank.evaluate(parsing, graph));
    add("detail of a 90 minute ride", detail, "empty page + JSON.parse of its graph", empty + parse);
  }
  const kept = Number(await blank.evaluate(`${reader}; bench.sealedBytes("workouts")`));
  rows.push({
    what: "bytes kept per listed workout (summary)",
    ours: `${Math.round(kept / WORKOUTS)} B`,
    floor: "",
    ratio: "",
  });
  await browser.close();
  await simulator.close();
}

/** The first sync of 100 workouts at 50 ms latency. */
async function benchSync(): Promise<void> {
  const latencyMs = 50;
  const simulator = await startSimulator({ workouts: 100, latencyMs });
  const browser = await openBrowser({ simulatorPort: simulator.port });
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  await untilUpToDate(options);
  const requests = simulator.log.find({ host: "api.onepeloton.com" });
  const wallMs = (requests.at(-1)?.atMs ?? 0) - (requests[0]?.atMs ?? 0) + latencyMs;
  const complete = simulator.peloton.member.workouts.filter(
    (workout) => workout.status === "COMPLETE",
  ).length;
  rows.push({
    what: "requests per synced workout",
    ours: (requests.length / complete).toFixed(2),
    floor: "1 (graph only)",
    ratio: (requests.length / complete).toFixed(2),
  });
  add(
    `first sync of ${complete}, ${latencyMs} ms latency`,
    wallMs,
    "max(requests × 100 ms, requests × latency / 3)",
    Math.max(requests.length * 100, (requests.length * latencyMs) / 3),
  );
  const blank = await browser.open("icon/16.png");
  const bytes = await Promise.all(
    ["workouts", "efforts", "archive", "rides", "instructors"].map(async (table) =>
      Number(await blank.evaluate(`${reader}; bench.sealedBytes("${table}")`)),
    ),
  );
  rows.push({
    what: "bytes kept per workout (everything)",
    ours: `${(sum(bytes) / complete / 1024).toFixed(1)} kB`,
    floor: "",
    ratio: "",
  });
  await browser.close();
  await simulator.close();
}

/** Gzipped bytes of every script a page loads before it draws, and of the worker. */
function benchScripts(): void {
  const limits: Readonly<Record<string, number>> = { "popup.html": 60, "background.js": 70 };
  for (const entry of ["popup.html", "options.html", "app.html", "background.js"]) {
    const kB =
      sum([...scriptsOf(entry)].map((path) => gzipSync(readFileSync(join(EXTENSION, path))).length)) / 1024;
    const limit = limits[entry];
    rows.push({
      what: `scripts of ${entry}, gzipped`,
      ours: `${kB.toFixed(1)} kB`,
      floor: limit === undefined ? "" : `limit ${limit} kB`,
      ratio: limit === undefined ? "" : (kB / limit).toFixed(2),
    });
  }
  const chunks = readdirSync(join(EXTENSION, "chunks"));
  const withCharts = chunks.filter(
    (name) => name.endsWith(".js") && /chartArea/.test(readFileSync(join(EXTENSION, "chunks", name), "utf8")),
  );
  rows.push({
    what: "chunks that hold Chart.js",
    ours: withCharts.join(", "),
    floor: "only where drawn",
    ratio: "",
  });
}

function scriptsOf(entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (
      found.has(path) ||
      !existsSync(join(EXTENSION, path)) ||
      statSync(join(EXTENSION, path)).isDirectory()
    )
      return;
    found.add(path);
    const code = readFileSync(join(EXTENSION, path), "utf8");
    // Static imports only: a dynamic one is loaded when it is needed.
    for (const match of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      visit(join(dirname(path), match[1] ?? ""));
  };
  if (entry.endsWith(".js")) visit(entry);
  else {
    const page = readFileSync(join(EXTENSION, entry), "utf8");
    for (const match of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(match[1] ?? "");
  }
  return found;
}

async function timed(page: Page, address: string, painted: string): Promise<number> {
  await page.goto("about:blank");
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(painted).first().waitFor();
  return performance.now() - from;
}

async function untilDrawn(page: Page, browser: TestBrowser, id: string): Promise<void> {
  await page.goto(url(browser, `app.html#/workouts/${id}`));
  await page.getByRole("slider", { name: "Time in workout" }).waitFor({ timeout: 60_000 });
}

function url(browser: TestBrowser, path: string): string {
  return `chrome-extension://${browser.extensionId}/${path}`;
}

async function floorId(browser: TestBrowser): Promise<string> {
  const ids = browser.context.serviceWorkers().map((worker) => new URL(worker.url()).host);
  return ids.find((id) => id !== browser.extensionId) ?? "";
}

function parsing(text: string): number {
  const from = performance.now();
  JSON.parse(text);
  return performance.now() - from;
}

function longEnough(detail: unknown): boolean {
  return ((detail as { ride?: { duration?: number } }).ride?.duration ?? 0) >= 5_400;
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    root: resolve(HERE, "../.."),
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { "@": resolve(HERE, "../..") } },
    build: { write: false, lib: { entry, formats: ["iife"], name: "bench" } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (output === undefined || !("output" in output)) throw new Error("the floor was not bundled");
  return output.output[0].code;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) measured.push(await measure());
  return measured.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

function add(what: string, oursMs: number, floor: string, floorMs: number): void {
  rows.push({
    what,
    ours: `${oursMs.toFixed(0)} ms`,
    floor: `${floorMs.toFixed(0)} ms: ${floor}`,
    ratio: (oursMs / floorMs).toFixed(2),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
