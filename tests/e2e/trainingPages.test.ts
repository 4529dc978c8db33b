import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { trainingAddresses } from "./addresses.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { photograph } from "./photograph.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { untilSettled } from "./untilSettled.ts";

const PICTURES = resolve(".output/pictures-e2e");
const WIDTHS = [360, 1280, 2560];

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 100 });
  browser = await openBrowser({ simulatorPort: simulator.port });
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  await untilUpToDate(options);
  await options.close();
  page = await browser.open("app.html#/");
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const go = async (hash: string): Promise<void> => {
  await page.goto(`chrome-extension://${browser.extensionId}/app.html${hash}`);
  await untilSettled(page);
};
const addresses = () => trainingAddresses(simulator.peloton.member);
const heading = async (): Promise<string> =>
  (await page.getByRole("heading", { level: 1 }).innerText()).trim();

/**
 * The heading of each page, and headings under it that only a filled page has, whatever the invented member happened
 * to do lately.
 */
const HEADINGS: Readonly<Record<string, { readonly first: RegExp; readonly more: readonly string[] }>> = {
  "trends-fitness": { first: /^Fitness$/, more: ["Where the loads come from"] },
  "trends-power": { first: /^Power$/, more: ["Power curve", "Critical power", "FTP", "Best efforts"] },
  "trends-zones": { first: /^Zones$/, more: ["Power", "Heart rate", "Asked and ridden"] },
  "trends-targets": { first: /^Targets$/, more: ["In target", "Held blocks"] },
  "trends-records": { first: /^Records$/, more: ["Best efforts", "Longest and farthest"] },
  "trends-habits": { first: /^Habits$/, more: ["When", "What"] },
  week: { first: /\d{4}$/, more: ["Disciplines"] },
  year: { first: /\d{4}$/, more: ["Totals", "Disciplines"] },
  classes: { first: /^Classes$/, more: [] },
  instructors: { first: /^Instructors$/, more: [] },
  class: { first: /\S/, more: ["Your attempts"] },
  instructor: { first: /\S+ \S+/, more: ["Last workouts"] },
};

describe("the way between the pages", () => {
  it("leads by the rail to every page, each with its heading", async () => {
    for (const [link, first] of [
      ["Dashboard", "Dashboard"],
      ["Workouts", "Workouts"],
      ["Trends", "Fitness"],
      ["Classes", "Classes"],
      ["Instructors", "Instructors"],
      ["Settings", "Saddlebag settings"],
    ] as const) {
      await go("#/");
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link }).click();
      await page.getByRole("heading", { level: 1, name: first, exact: true }).waitFor();
      if (link === "Settings") continue;
      const current = page.getByRole("navigation", { name: "Main" }).locator('[aria-current="page"]');
      expect(await current.innerText()).toBe(link);
    }
  });

  it("leads by the tabs of Trends from page to page and keeps the range", async () => {
    await go("#/trends/fitness");
    await page.getByRole("combobox", { name: "Range" }).selectOption({ label: "90 days" });
    for (const tab of ["Power", "Zones", "Targets", "Records", "Habits", "Fitness"]) {
      await page.getByRole("navigation", { name: "Trends" }).getByRole("link", { name: tab }).click();
      await page.getByRole("heading", { level: 1, name: tab, exact: true }).waitFor();
      await untilSettled(page);
      const range = page.getByRole("combobox", { name: "Range" }).locator("option:checked");
      expect(await range.innerText(), tab).toBe("90 days");
    }
  });

  it("leads from the lists to one class and one instructor, under blind addresses", async () => {
    for (const list of ["classes", "instructors"]) {
      await go(`#/${list}`);
      const link = page.getByRole("main").getByRole("table").getByRole("link").first();
      const name = (await link.innerText()).trim();
      await link.click();
      await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
      expect(page.url()).toMatch(new RegExp(`#/${list}/[A-Za-z0-9_-]{22}$`));
    }
  });
});

describe("every page over many workouts", () => {
  it("has its headings and shows no real id in its address", async () => {
    expect(addresses().map(({ name }) => name)).toEqual(Object.keys(HEADINGS));
    for (const { name, hash } of addresses()) {
      await go(hash);
      const { first, more } = HEADINGS[name] ?? { first: /^$/, more: [] };
      expect(await heading(), name).toMatch(first);
      const others = await page.getByRole("main").getByRole("heading").allInnerTexts();
      expect(
        others.map((text) => text.trim()),
        name,
      ).toEqual(expect.arrayContaining([...more]));
      expect(page.url(), name).not.toMatch(/[0-9a-f]{32}/);
    }
    expect(browser.complaints).toEqual([]);
  });

  it("scrolls sideways at no width", async () => {
    const faults: string[] = [];
    const places = [
      { name: "dashboard", hash: "#/" },
      { name: "history", hash: "#/workouts" },
      ...addresses(),
      ...onePerKind(),
    ];
    for (const { name, hash } of places) {
      await go(hash);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await untilSettled(page);
        const wide = await page.evaluate(reach);
        if (wide > width) faults.push(`${name} at ${width}: ${wide}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(faults).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  it("is drawn in both themes, wide and narrow", async () => {
    for (const { name, hash } of addresses()) {
      const path = `app.html${hash}`;
      await photograph(browser, { name, path, folder: PICTURES });
      await photograph(browser, {
        name: `${name}-360`,
        path,
        folder: PICTURES,
        viewport: { width: 360, height: 800 },
      });
    }
    expect(browser.complaints).toEqual([]);
  });
});

/** One workout of every discipline, with and without a heart rate: more figures are wider tables. */
function onePerKind(): readonly { readonly name: string; readonly hash: string }[] {
  const kinds = new Map<string, string>();
  for (const workout of simulator.peloton.member.workouts) {
    if (workout.status !== "COMPLETE") continue;
    const { metrics = [] } = (workout.graph(1) ?? {}) as { metrics?: readonly { slug: string }[] };
    const kind = `${workout.fitnessDiscipline}: ${metrics.map(({ slug }) => slug).join(", ")}`;
    if (!kinds.has(kind)) kinds.set(kind, workout.id);
  }
  return [...kinds].map(([name, id]) => ({ name, hash: `#/workouts/${id}` }));
}

/** Runs in the page: how far it reaches. The rail is fixed where it is narrow, so that the page does not grow with it. */
function reach(): number {
  const links = [...document.querySelectorAll("nav a")].map((link) => link.getBoundingClientRect().right);
  return Math.ceil(Math.max(document.documentElement.scrollWidth, ...links) - 0.5);
}
