import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { readCsv } from "../lib/export/readCsv.ts";
import { type FitMessage, messagesOf, numberOf, readFit } from "../lib/export/readFit.ts";
import type { JsonObject } from "../simulator/json.ts";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { filesHolding } from "./filesHolding.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { untilSettled } from "./untilSettled.ts";

const WORKOUTS = 30;
const FIT_EPOCH_SEC = 631_065_600;

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS });
  browser = await openBrowser({ simulatorPort: simulator.port });
  const options = await browser.open("options.html");
  const { email, password } = simulator.peloton.member;
  await connect(options, { username: email, password });
  await untilUpToDate(options);
  await options.close();
  page = await browser.open("app.html#/workouts");
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const done = () => simulator.peloton.member.workouts.filter(({ status }) => status === "COMPLETE");
const press = async (name: string) => await page.getByRole("button", { name, exact: true }).click();

async function go(hash: string): Promise<void> {
  await page.goto(`chrome-extension://${browser.extensionId}/app.html${hash}`);
  await untilSettled(page);
}

type Saved = { readonly name: string; readonly bytes: Uint8Array; readonly said: string };

/** Opens the export, chooses, exports, and reads what the browser saved. */
async function exported(choices: readonly string[]): Promise<Saved> {
  await press("Export");
  const dialog = page.getByRole("dialog");
  for (const name of choices) await dialog.getByRole("radio", { name, exact: true }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  const said = dialog.getByText(/^Saved /);
  await said.waitFor();
  const saved = {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await download.path())),
    said: await said.innerText(),
  };
  await dialog.getByRole("button", { name: "Close" }).click();
  return saved;
}

/** The workout that a FIT file is of: it began at the second at which the file was created. */
function workoutOf(file: readonly FitMessage[]): JsonObject {
  const startedSec = numberOf(messagesOf(file, "file_id")[0], 4) + FIT_EPOCH_SEC;
  const details = done().map((workout) => workout.detail());
  const found = details.find((detail) => detail["start_time"] === startedSec);
  if (found === undefined) throw new Error(`nothing began at ${startedSec}`);
  return found;
}

/** How far the work of a file is from Peloton's, as a share of it; 0 where Peloton has none. */
function workApart(file: readonly FitMessage[]): number {
  const peloton = Number(workoutOf(file)["total_work"]);
  return peloton > 0 ? Math.abs(numberOf(messagesOf(file, "session")[0], 48) / peloton - 1) : 0;
}

describe("an export in a real browser", () => {
  it("saves every workout as a line of Peloton's columns", async () => {
    await go("#/workouts");
    const { name, bytes, said } = await exported(["CSV, Peloton’s columns"]);
    const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
    expect(name).toMatch(/^saddlebag-peloton-columns-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(said).toBe(`Saved ${done().length} workouts as ${name}.`);
    expect(head).toHaveLength(18);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([18]));
    const titles = done().map((workout) => {
      const { ride, title } = workout.detail() as { ride?: { title?: string }; title?: string };
      return ride?.title ?? title;
    });
    expect(rows.map((row) => row[6])).toEqual(titles.toReversed());
  });

  it("saves a selection as one zip, every file of it a workout with Peloton's totals", async () => {
    await go("#/workouts");
    await page.getByRole("combobox", { name: "Discipline" }).selectOption({ label: "Cycling" });
    const cycling = done().filter(({ fitnessDiscipline }) => fitnessDiscipline === "cycling");
    const { name, bytes } = await exported(["FIT"]);
    expect(name).toMatch(/^saddlebag-fit-\d{4}-\d{2}-\d{2}\.zip$/);
    const files = Object.values(unzipSync(bytes)).map(readFit);
    expect(files).toHaveLength(cycling.length);
    expect(files.filter((file) => workApart(file) > 0.005)).toEqual([]);
    expect(new Set(files.map((file) => messagesOf(file, "session")[0]?.named["sport"]))).toEqual(
      new Set(["cycling"]),
    );
  });

  it("saves one workout from its page as one file, whose name does not tell its title", async () => {
    const ride = done().find(({ fitnessDiscipline }) => fitnessDiscipline === "cycling");
    await go(`#/workouts/${ride?.id}`);
    const { name, bytes } = await exported([]);
    const file = readFit(bytes);
    expect(name).toMatch(/^saddlebag-\d{4}-\d{2}-\d{2}-\d{4}-cycling\.fit$/);
    expect(workoutOf(file)["id"]).toBe(ride?.id);
    expect(workApart(file)).toBeLessThanOrEqual(0.005);
    expect(messagesOf(file, "record").length).toBeGreaterThan(200);
    expect(messagesOf(file, "lap").length).toBeGreaterThan(0);
  });

  it("leaves nothing in the profile but what it says, and no complaint", async () => {
    expect(browser.complaints).toEqual([]);
    const titles = done().flatMap((workout) => {
      const { title } = (workout.detail() as { ride?: { title?: string } }).ride ?? {};
      return title === undefined || title.length < 12 ? [] : [title];
    });
    await browser.close();
    expect(titles.length).toBeGreaterThan(0);
    expect(filesHolding(browser.profileDir, [...new Set(titles)])).toEqual([]);
  });
});
