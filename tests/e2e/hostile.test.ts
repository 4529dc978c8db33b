import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { trainingAddresses } from "./addresses.ts";
import { hostileAnswers } from "./hostileStrings.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { untilSettled } from "./untilSettled.ts";

let simulator: Simulator;
let browser: TestBrowser;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 30 });
  simulator.peloton.setFaults(hostileAnswers);
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** Elements that text made, and whether any of it ran. */
async function injectedIn(page: Page): Promise<readonly string[]> {
  const made = await page
    .locator(".injected, iframe, math, [onerror], [onload]")
    .evaluateAll((found) => found.map((element) => element.outerHTML));
  return (await page.title()).includes("run") ? [...made, "a script ran"] : made;
}

describe("S11: text that would be markup elsewhere", () => {
  it("is text on every page: no element, no report of the policy", async () => {
    const { email, password } = simulator.peloton.member;
    const options = await browser.open("options.html");
    await connect(options, { username: email, password });
    await untilUpToDate(options);
    const problems: string[] = [];
    const look = async (page: Page, name: string) => {
      await untilSettled(page);
      problems.push(...(await injectedIn(page)).map((found) => `${name}: ${found}`));
    };
    await look(options, "options");
    await options.close();

    const tab = await browser.open("app.html#/workouts");
    await look(tab, "history");
    // The text is there to be seen: the corpus did reach the page.
    expect(await tab.locator("tbody").innerText()).toContain("class=injected");
    const disciplines = new Set<string>();
    for (const workout of simulator.peloton.member.workouts) {
      const { fitness_discipline: discipline } = workout.detail() as { fitness_discipline?: string };
      if (discipline === undefined || disciplines.has(discipline)) continue;
      disciplines.add(discipline);
      await tab.goto(`chrome-extension://${browser.extensionId}/app.html#/workouts/${workout.id}`);
      await look(tab, `detail of ${discipline}`);
    }
    expect(disciplines.size).toBeGreaterThan(5);
    for (const { name, hash } of [
      { name: "dashboard", hash: "#/" },
      ...trainingAddresses(simulator.peloton.member),
    ]) {
      await tab.goto(`chrome-extension://${browser.extensionId}/app.html${hash}`);
      await look(tab, name);
    }
    await tab.close();
    const popup = await browser.open("popup.html");
    await look(popup, "popup");
    await popup.close();
    expect(problems).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
