import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";

let simulator: Simulator;
let browser: TestBrowser;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 12, units: "metric" });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

it("follow the account, and the rider's own choice at once on every page", async () => {
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  await untilUpToDate(options);
  const totals = options.locator("#account dl");
  await totals.getByText("km", { exact: true }).waitFor();
  const dashboard = await browser.open("app.html#/");
  await dashboard.getByText("km", { exact: true }).filter({ visible: true }).first().waitFor();

  await options.getByRole("combobox", { name: "Units" }).selectOption({ value: "us" });
  await totals.getByText("mi", { exact: true }).waitFor();
  await dashboard.getByText("mi", { exact: true }).filter({ visible: true }).first().waitFor();
  expect(await dashboard.getByText("km", { exact: true }).count()).toBe(0);
  expect(browser.complaints).toEqual([]);
});
