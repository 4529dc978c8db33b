import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { sentenceFor, type ErrorCode } from "@/lib/domain/error";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect } from "./signIn.ts";
import { rowsIn } from "./vaultRows.ts";

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 0 });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});
beforeEach(async () => {
  page = await browser.open("options.html");
});
afterEach(async () => {
  await page.close();
  simulator.peloton.setFaults(null);
  simulator.peloton.setSignInTrouble(null);
});

const account = () => ({
  username: simulator.peloton.member.email,
  password: simulator.peloton.member.password,
});

/** Signs in, reads the one alert, and looks whether anything was left behind. */
async function failsWith(code: ErrorCode, given = account()): Promise<void> {
  await connect(page, given);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain(sentenceFor(code));
  expect(await page.getByRole("alert").count()).toBe(1);
  expect(await page.getByLabel("Email or username").inputValue()).toBe(given.username);
  expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("");
  expect(await rowsIn(page, "account")).toBe(0);
  expect(await headerRules(page)).toEqual([]);
}

function headerRules(on: Page): Promise<unknown[]> {
  return on.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { declarativeNetRequest: { getSessionRules(): Promise<unknown[]> } };
      }
    ).chrome.declarativeNetRequest.getSessionRules(),
  );
}

describe("a sign-in that fails says why, keeps the user name and stores nothing:", () => {
  it("wrong password", () => failsWith("wrongPassword", { ...account(), password: "not the password" }));

  it.each([
    ["blocked_user", "accountBlocked"],
    ["too_many_attempts", "accountBlocked"],
    ["password_leaked", "passwordLeaked"],
    ["requires_verification", "captchaAsked"],
    ["mfa_required", "captchaAsked"],
    ["unknown_form", "unknownForm"],
    ["cloudflare", "rateLimited"],
    ["unavailable", "pelotonDown"],
  ] as const)("%s", async (trouble, code) => {
    simulator.peloton.setSignInTrouble(trouble);
    await failsWith(code);
  });

  it("invalid state", async () => {
    const body =
      '{"statusCode":403,"description":"Invalid state","name":"AnomalyDetected","code":"access_denied"}';
    simulator.peloton.setFaults((request) =>
      request.path === "/usernamepassword/login" ? { type: "answer", status: 403, body } : null,
    );
    await failsWith("invalidState");
  });

  it("no user id", async () => {
    simulator.peloton.setFaults((request) =>
      request.path === "/api/me"
        ? { type: "answer", status: 200, body: '{"username":"round_numbers"}' }
        : null,
    );
    await failsWith("noUserId");
  });

  it("Peloton down", async () => {
    simulator.peloton.setFaults((request) =>
      request.path === "/authorize" ? { type: "answer", status: 503, body: "" } : null,
    );
    await failsWith("pelotonDown");
  });

  it("offline", async () => {
    await browser.context.setOffline(true);
    try {
      await failsWith("offline");
    } finally {
      await browser.context.setOffline(false);
    }
  });
});

describe("a sign-in that works", () => {
  it("S7: leaves the browser's own cookies of every partition, its header rules and Peloton's website alone", async () => {
    await browser.context.addCookies([
      {
        name: "auth0",
        value: "someone-else",
        domain: "auth.onepeloton.com",
        path: "/",
        secure: true,
        httpOnly: true,
      },
      { name: "theirs", value: "kept", domain: ".onepeloton.com", path: "/", secure: true },
      {
        name: "partitioned",
        value: "kept",
        domain: "auth.onepeloton.com",
        path: "/",
        secure: true,
        sameSite: "None",
        partitionKey: "https://other.example",
      },
    ]);
    expect((await browser.context.cookies()).map(({ name }) => name)).toContain("partitioned");
    const before = await browser.context.cookies();
    await connect(page, account());
    await page.getByRole("button", { name: "Disconnect" }).waitFor();
    expect(await page.getByText(simulator.peloton.member.username).count()).toBeGreaterThan(0);

    expect(sorted(await browser.context.cookies())).toEqual(sorted(before));
    expect(await headerRules(page)).toEqual([]);
    expect(simulator.log.count({ host: "members.onepeloton.com" })).toBe(0);
    const sent = simulator.log
      .find({ host: "auth.onepeloton.com" })
      .map((request) => request.headers["cookie"] ?? "");
    expect(sent.filter((cookie) => cookie.includes("someone-else"))).toEqual([]);
  });

  it("tests the connection, and says when it no longer holds", async () => {
    await page.getByRole("button", { name: "Test connection" }).click();
    await page.getByRole("status").filter({ hasText: simulator.peloton.member.username }).waitFor();

    simulator.peloton.setFaults((request) =>
      request.path === "/api/me" ? { type: "answer", status: 503, body: "" } : null,
    );
    await page.getByRole("button", { name: "Test connection" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain(sentenceFor("pelotonDown"));
  });

  it("does not let another member into this vault", async () => {
    await disconnect(page);
    const other = simulator.peloton.addMember({ username: "second_rider" });
    await connect(page, { username: other.email, password: other.password });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain(sentenceFor("otherMember"));
    await connect(page, account());
    await page.getByRole("button", { name: "Disconnect" }).waitFor();
  });

  it("erases everything when asked twice", async () => {
    await page.getByRole("button", { name: "Erase everything" }).click();
    await page.getByLabel(/type/i).fill("erase");
    await page.getByRole("button", { name: "Erase both" }).click();
    await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
    for (const table of ["keys", "account", "workouts", "archive", "manifest", "sync"]) {
      expect(await rowsIn(page, table), table).toBe(0);
    }
  });
});

async function disconnect(on: Page): Promise<void> {
  await on.getByRole("button", { name: "Disconnect" }).click();
  await on.getByRole("button", { name: "Yes, forget the sign-in" }).click();
  await on.getByRole("button", { name: "Connect", exact: true }).waitFor();
}

function sorted(
  cookies: readonly { name: string; domain: string; value: string; partitionKey?: string }[],
): string[] {
  return cookies
    .map(({ name, domain, value, partitionKey = "" }) => `${partitionKey} ${domain} ${name}=${value}`)
    .toSorted();
}
