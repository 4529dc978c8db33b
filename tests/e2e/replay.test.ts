import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";

const captures = join(resolve(process.env["SADDLEBAG_SHARED"] ?? "../shared"), "captures");

describe.runIf(existsSync(captures))("real captured workouts", () => {
  let simulator: Simulator;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    simulator = await startSimulator({ replayDir: captures });
    browser = await openBrowser({ simulatorPort: simulator.port });
    const options = await browser.open("options.html");
    await connect(options, {
      username: simulator.peloton.member.email,
      password: simulator.peloton.member.password,
    });
    await untilUpToDate(options);
    page = await browser.open("app.html#/");
  });
  afterAll(async () => {
    await browser.close();
    await simulator.close();
  });

  const detail = async (id: string) => {
    await page.goto(`chrome-extension://${browser.extensionId}/app.html#/workouts/${id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("dl dt").first().waitFor();
    return page.getByRole("main").innerText();
  };

  it("are all synced and all draw", async () => {
    expect(simulator.peloton.member.workouts).toHaveLength(8);
    for (const { id } of simulator.peloton.member.workouts) await detail(id);
    expect(browser.complaints).toEqual([]);
  });

  it("give Peloton's own 42 and 66 percent beside ours", async () => {
    expect(await detail("390769bf2c1f41b5a57d1291f8c6c4c2")).toContain("Peloton says 42 %");
    await page.getByRole("button", { name: "Resistance", exact: true }).click();
    await page.getByText("Peloton says 66 %").waitFor();
  });

  it("give a normalized power within one watt of what another program computes", async () => {
    const text = await detail("19bc665d58024a97a668e930c0a12d15");
    // 149.8 W: Sauce for Strava on the same series.
    expect(text).toMatch(/Normalized power\s+(149|150|151)\s*W/);
  });
});
