import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { rowsIn } from "./vaultRows.ts";

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 8 });
  browser = await openBrowser({ simulatorPort: simulator.port });
  page = await browser.open("options.html");
  const { email, password } = simulator.peloton.member;
  await connect(page, { username: email, password });
  await untilUpToDate(page);
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** Alters the first row of the archive and takes the second away, as another program could. */
async function tamper(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("vault");
        opening.addEventListener("error", () => reject(new Error("cannot open the vault")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("archive", "readwrite");
          const archive = transaction.objectStore("archive");
          const reading = archive.getAll();
          reading.addEventListener("success", () => {
            const [altered, gone] = reading.result as { key: string; env: { ct: Uint8Array } }[];
            if (altered === undefined || gone === undefined) throw new Error("nothing to alter");
            altered.env.ct[0] = (altered.env.ct[0] ?? 0) ^ 1;
            archive.put(altered);
            archive.delete(gone.key);
          });
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}

const check = () => page.getByRole("button", { name: "Check the vault" }).click();

describe("Check the vault", () => {
  it("finds nothing in a vault as it was left", async () => {
    await check();
    await page.getByText(/All well/).waitFor();
    expect(await page.getByRole("button", { name: "Repair" }).count()).toBe(0);
  });

  it("names what was altered or taken away outside, and Repair brings it back from Peloton", async () => {
    const rows = await rowsIn(page, "archive");
    await tamper();
    await check();
    await page.getByRole("button", { name: "Repair" }).waitFor();
    const words = await page.locator(".integrity").innerText();
    expect(words).toMatch(/altered/);
    expect(words).toMatch(/missing/);
    const before = simulator.log.count({ path: /performance_graph$/ });
    await page.getByRole("button", { name: "Repair" }).click();
    await expect
      .poll(() => simulator.log.count({ path: /performance_graph$/ }), { timeout: 30_000, interval: 50 })
      .toBe(before + 2);
    // Both are back, and the altered one lies beside.
    await expect.poll(() => rowsIn(page, "archive"), { timeout: 30_000, interval: 50 }).toBe(rows + 1);
    await check();
    await page.getByText(/All well/).waitFor();
  });
});
