import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Download, Page } from "playwright-core";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { longestTask } from "../bench/longestTask.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { photograph } from "./photograph.ts";
import { connect, untilUpToDate } from "./signIn.ts";

const PICTURES = resolve(".output/pictures-e2e");

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 12 });
  simulator.peloton.addWorkout({ classKey: "pz30", title: "A Ride to Save" });
  browser = await openBrowser({ simulatorPort: simulator.port });
  await signInTo(browser, simulator);
  page = await browser.open("app.html#/inspector");
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

async function signInTo(to: TestBrowser, { peloton }: Simulator): Promise<void> {
  const options = await to.open("options.html");
  await connect(options, { username: peloton.member.email, password: peloton.member.password });
  await untilUpToDate(options);
  await options.close();
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const saved = async (name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  return download;
};
const tree = () => page.getByRole("tree", { name: "Answer" });

describe("Raw data", () => {
  it("fetches me live, draws it, searches it and saves it without whose it is", async () => {
    const { username, userId, email } = simulator.peloton.member;
    await page.getByRole("heading", { level: 1, name: "Raw data" }).waitFor();
    await page.getByLabel("What").selectOption({ label: "Me" });
    await button("Fetch").click();
    await tree().getByText(username).first().waitFor();
    await page.getByRole("searchbox", { name: "Search in the answer" }).fill("total_workouts");
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.getByLabel("Show it redacted").check();
    await tree().getByText(username).first().waitFor({ state: "detached" });
    const download = await saved("Save JSON");
    expect(download.suggestedFilename()).toBe("peloton-me.json");
    const text = readFileSync(await download.path(), "utf8");
    for (const secret of [username, userId, email]) expect(text).not.toContain(secret);
    const complete = simulator.peloton.member.workouts.filter(({ status }) => status === "COMPLETE");
    expect(JSON.parse(text)).toMatchObject({ total_workouts: complete.length });
    expect(browser.complaints).toEqual([]);
  });

  it("draws a whole graph in no long task, from the archive and live", async () => {
    const ride = simulator.peloton.member.workouts.find(
      (one) => one.graph(1) !== undefined && one.rideId !== "",
    );
    await page.goto(`chrome-extension://${browser.extensionId}/app.html#/workouts/${ride?.id ?? ""}`);
    await page.getByRole("link", { name: "Raw data" }).click();
    await page.getByRole("heading", { level: 1, name: "Raw data" }).waitFor();
    await page.getByLabel("What").selectOption({ label: "Performance graph" });
    const origin = `chrome-extension://${browser.extensionId}`;
    const fetchAndSearch = async (source: string, words: string): Promise<void> => {
      await page.getByLabel(source, { exact: true }).check();
      await button("Fetch").click();
      await page
        .getByRole("status")
        .filter({ hasText: /^Performance graph/ })
        .waitFor();
      await page.getByRole("row", { name: /^metrics\[\]\.values\[\]/ }).waitFor();
      await page.getByRole("searchbox", { name: "Search in the answer" }).fill(words);
      await tree().locator("mark").first().waitFor();
    };
    await fetchAndSearch("Archive", "cadence");
    const longest = await longestTask(page, origin, () => fetchAndSearch("Live", "resistance"), null);
    console.log(`Raw data of a whole graph: longest task ${longest.cpuMs.toFixed(1)} ms of its own`);
    expect(longest.cpuMs).toBeLessThan(50);
    expect(page.url()).not.toMatch(/[0-9a-f]{32}/);
    expect(browser.complaints).toEqual([]);
  });

  it("saves all of a workout so that another vault reads it again", async () => {
    const download = await saved("Save all of this workout");
    const dir = mkdtempSync(join(tmpdir(), "saved-"));
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), bytes);
    }
    const replayed = await startSimulator({ replayDir: dir });
    const other = await openBrowser({ simulatorPort: replayed.port });
    try {
      await signInTo(other, replayed);
      const again = await other.open("app.html#/workouts");
      await again
        .getByText("1 workouts", { exact: true })
        .or(again.getByText("1 workout", { exact: true }))
        .waitFor();
      await again.getByRole("table").getByRole("link").first().click();
      await again.locator("dl dt").first().waitFor();
      await again.getByRole("slider", { name: "Time in workout" }).waitFor();
      expect(other.complaints).toEqual([]);
    } finally {
      await other.close();
      await replayed.close();
    }
  });

  it("is drawn in both themes, wide and narrow", async () => {
    mkdirSync(PICTURES, { recursive: true });
    for (const width of [360, 1280]) {
      const viewport = { width, height: 800 };
      await photograph(browser, {
        name: `raw-data-${width}`,
        path: "app.html#/inspector",
        folder: PICTURES,
        viewport,
      });
    }
    expect(browser.complaints).toEqual([]);
  });
});
