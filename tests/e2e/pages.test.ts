import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";

const HOSTILE = `<img src=x onerror="document.title='taken'">"'&lt;script&gt;`;

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 60 });
  simulator.peloton.addWorkout({ classKey: "pz30", title: HOSTILE });
  browser = await openBrowser({ simulatorPort: simulator.port });
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  await untilUpToDate(options);
  await options.close();
  page = await browser.open("app.html#/");
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const complete = () => simulator.peloton.member.workouts.filter((workout) => workout.status === "COMPLETE");
const go = (hash: string) => page.goto(`chrome-extension://${browser.extensionId}/app.html${hash}`);

describe("the full tab", () => {
  it("opens on the dashboard with its headings", async () => {
    await go("#/");
    for (const name of ["Last workout", "This week", "Recent workouts"]) {
      await page.getByRole("heading", { name }).waitFor();
    }
    const rail = page.getByRole("navigation", { name: "Main" });
    expect(await rail.getByRole("link").allInnerTexts()).toEqual([
      "Dashboard",
      "Workouts",
      "Trends",
      "Classes",
      "Instructors",
      "Settings",
    ]);
  });

  it("filters, sorts and pages the history, and keeps the search out of the address", async () => {
    await go("#/workouts");
    await page.getByText(`${complete().length} workouts`, { exact: true }).waitFor();
    await page.getByRole("combobox", { name: "Discipline" }).selectOption({ label: "Strength" });
    await page.getByText(/^\d+ of \d+ workouts$/).waitFor();
    expect(page.url()).toContain("strength");
    await page.getByRole("searchbox", { name: "Search workouts" }).fill("arms");
    expect(page.url()).not.toContain("arms");
    await go("#/workouts");
    await page.reload();
    await page.getByRole("button", { name: "Length" }).click();
    await page
      .locator('th[aria-sort="ascending"], th[aria-sort="descending"]')
      .filter({ hasText: "Length" })
      .waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("Page 2 of 2").waitFor();
  });

  it("draws the detail of every workout without a complaint, under a blind address", async () => {
    const kinds = new Map(
      complete().map((workout) => [`${workout.fitnessDiscipline} ${workout.name}`, workout]),
    );
    expect(kinds.size).toBeGreaterThan(12);
    for (const [kind, workout] of kinds) {
      await go(`#/workouts/${workout.id}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator("dl dt").first().waitFor();
      expect(page.url(), kind).not.toContain(workout.id);
      const measured = (workout.graph(1) as { metrics?: unknown[] } | undefined)?.metrics?.length ?? 0;
      if (measured > 0) await page.getByRole("slider", { name: "Time in workout" }).waitFor();
      expect(await page.locator('canvas[role="img"]').count(), kind).toBeGreaterThanOrEqual(measured);
    }
    expect(browser.complaints).toEqual([]);
  });

  it("moves the cursor by keyboard and selects a block's range", async () => {
    const ride = complete().find(
      (workout) => /Power Zone/.test(titleOf(workout)) && !titleOf(workout).includes("<"),
    );
    await go(`#/workouts/${ride?.id ?? ""}`);
    const slider = page.getByRole("slider", { name: "Time in workout" });
    await slider.focus();
    const before = await slider.getAttribute("aria-valuenow");
    await page.keyboard.press("ArrowRight");
    expect(Number(await slider.getAttribute("aria-valuenow"))).toBe(Number(before) + 1);
    await page.keyboard.press("PageUp");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/Zone|zone/);
    await page.getByRole("heading", { name: "Blocks" }).waitFor();
    await page.getByRole("table").filter({ hasText: "Target" }).first().getByRole("button").first().click();
    await page.getByRole("button", { name: "Clear range" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear range" }).waitFor({ state: "detached" });
  });

  it("selects a range by dragging across a chart", async () => {
    const canvas = page.locator('canvas[role="img"]').first();
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    const at = (share: number) => (box?.x ?? 0) + (box?.width ?? 0) * share;
    await page.mouse.move(at(0.4), y);
    await page.mouse.down();
    await page.mouse.move(at(0.6), y, { steps: 5 });
    await page.mouse.up();
    await page
      .getByText(/^\d+:\d\d–\d+:\d\d$/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Clear range" }).click();
    expect(await page.getByRole("button", { name: "Clear range" }).count()).toBe(0);
  });

  it("keeps hostile titles text", async () => {
    await go("#/workouts");
    await page.getByText(HOSTILE).first().waitFor();
    await page.getByText(HOSTILE).first().click();
    await page.getByRole("heading", { level: 1, name: HOSTILE }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).not.toContain("taken");
    expect(await page.title()).not.toContain("onerror");
    expect(browser.complaints).toEqual([]);
  });

  it("answers an unknown address with a way back", async () => {
    await go("#/workouts/ffffffffffffffffffffffffffffffff");
    await page.getByRole("main").getByRole("link").first().waitFor();
    await go("#/nowhere");
    await page.getByRole("main").getByRole("link").first().waitFor();
    expect(browser.complaints).toEqual([]);
  });
});

describe("the popup", () => {
  it("shows the last workout, the week and the sync at its real size", async () => {
    const popup = await browser.open("popup.html", { width: 320, height: 600 });
    await popup.getByText(HOSTILE).first().waitFor();
    await popup.getByRole("button", { name: "Sync now" }).waitFor();
    await popup.getByRole("link", { name: "Open dashboard" }).waitFor();
    const size = await popup.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(size[0]).toBeLessThanOrEqual(320);
    expect(size[1]).toBeLessThanOrEqual(600);
    // Nothing reaches into the margin.
    const edges = await popup
      .locator("main *")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...edges)).toBeLessThanOrEqual(320 - 12);
    await popup.close();
    expect(browser.complaints).toEqual([]);
  });
});

function titleOf(workout: { detail(): unknown; name: string }): string {
  return (workout.detail() as { ride?: { title?: string } }).ride?.title ?? workout.name;
}
