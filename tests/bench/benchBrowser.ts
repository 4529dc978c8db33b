import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { EXTENSION, openBrowser, type TestBrowser } from "../e2e/openBrowser.ts";
import { connect } from "../e2e/signIn.ts";
import type { Member, MemberWorkout } from "../simulator/member/member.ts";
import { startSimulator } from "../simulator/startSimulator.ts";
import type { BenchOptions } from "./benchOptions.ts";
import { medianOf } from "./median.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROUNDS = 9;

/** A browser whose vault holds the history that pages are measured with. */
export type BenchBrowser = {
  /** The one tab that is measured; no other is open. */
  readonly page: Page;
  readonly origin: string;
  readonly stored: number;
  readonly member: Member;
  readonly longRide: MemberWorkout;
  readonly url: (path: string) => string;
  /** Milliseconds until an empty extension page is painted. */
  readonly emptyMs: number;
  /** Runs an expression over `bench`, the exports of readRows.ts, beside the vault but in no page of ours. */
  readonly beside: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Signs in, lets the real sync list everything and fetch as many details as were asked for, and stops it by its button. */
export async function openBenchBrowser({ workouts, details }: BenchOptions): Promise<BenchBrowser> {
  const simulator = await startSimulator({ workouts });
  const browser = await openBrowser({
    simulatorPort: simulator.port,
    extension: `${EXTENSION},${resolve(HERE, "floor")}`,
  });
  const { member } = simulator.peloton;
  const longRide = member.workouts.find((workout) => longEnough(workout.detail()));
  if (longRide === undefined) throw new Error("the invented member has no ride of 90 minutes");
  const url = (path: string): string => `chrome-extension://${browser.extensionId}/${path}`;

  const options = await browser.open("options.html");
  await connect(options, { username: member.email, password: member.password });
  await options.getByText("Fetching details, newest first").first().waitFor({ timeout: 300_000 });
  const page = await browser.open(`app.html#/workouts/${longRide.id}`);
  await page.getByRole("slider", { name: "Time in workout" }).waitFor({ timeout: 60_000 });
  // A tab in the back is drawn seldom.
  await options.bringToFront();
  const stored = await stoppedAfter(options, details);
  await options.close();
  await page.bringToFront();

  const reader = await bundle(resolve(HERE, "readRows.ts"));
  const floorPage = `chrome-extension://${await floorId(browser)}/page.html`;
  return {
    page,
    origin: url(""),
    stored,
    member,
    longRide,
    url,
    emptyMs: await medianOf(ROUNDS, async () => await paintedMs(page, floorPage, "h1")),
    beside: async (expression) => {
      await page.goto(url("icon/16.png"));
      return await page.evaluate<unknown>(`${reader}; ${expression}`);
    },
    close: async () => {
      await browser.close();
      await simulator.close();
    },
  };
}

/** Milliseconds from asking for an address until something of it is painted. */
export async function paintedMs(page: Page, address: string, painted: string): Promise<number> {
  await page.goto("about:blank");
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(painted).first().waitFor();
  return performance.now() - from;
}

/** Bundles a module as `bench` for a page, where nothing can be imported. */
export async function bundle(entry: string): Promise<string> {
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

/** Presses "Stop" once so many are stored, unless the sync came to its end; gives how many are. */
async function stoppedAfter(options: Page, details: number): Promise<number> {
  await options.waitForFunction(hasStored, details, { timeout: 3_600_000, polling: 250 });
  const stop = options.getByRole("button", { name: "Stop" });
  const end = options.getByText(/^(Stopped\.|Up to date)/).first();
  await stop.or(end).first().waitFor();
  if (await stop.isVisible()) await stop.click();
  await end.waitFor({ timeout: 600_000 });
  return await options.evaluate(() =>
    Number((/([\d,]+) stored/.exec(document.body.textContent ?? "")?.[1] ?? "0").replaceAll(",", "")),
  );
}

/** Runs in the page. */
function hasStored(details: number): boolean {
  const stored = /([\d,]+) stored/.exec(document.body.textContent ?? "")?.[1] ?? "0";
  return Number(stored.replaceAll(",", "")) >= details;
}

async function floorId(browser: TestBrowser): Promise<string> {
  const ids = browser.context.serviceWorkers().map((worker) => new URL(worker.url()).host);
  return ids.find((id) => id !== browser.extensionId) ?? "";
}

function longEnough(detail: unknown): boolean {
  return ((detail as { ride?: { duration?: number } }).ride?.duration ?? 0) >= 5_400;
}
