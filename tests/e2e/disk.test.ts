import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isDeep, writeProof } from "../proof/writeProof.ts";
import { bodyFields } from "../simulator/simRequest.ts";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { filesHolding } from "./filesHolding.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { logIn, openPelotonsPage, signInThere } from "./signInThere.ts";
import { untilSettled } from "./untilSettled.ts";

const WORKOUTS = isDeep ? 50 : 20;
const PASSPHRASE = "lantern gravel orchid tram";

type Session = { get(key: string): Promise<{ readonly unlocked?: { readonly root: string } }> };
declare const chrome: { readonly storage: { readonly session: Session } };

let simulator: Simulator;
let browser: TestBrowser;
/** Every code, verifier and token that was ever exchanged. */
let exchanged: Set<string>;

beforeEach(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS });
  exchanged = new Set();
  simulator.peloton.setFaults((request) => {
    if (request.path !== "/oauth/token") return null;
    const fields = bodyFields(request) ?? {};
    for (const name of ["code", "code_verifier", "refresh_token"]) {
      const secret = fields[name];
      if (secret !== undefined) exchanged.add(secret);
    }
    return {
      type: "rewrite",
      rewrite: (answer) => {
        const given = JSON.parse(answer.body) as Record<string, unknown>;
        for (const name of ["access_token", "refresh_token", "id_token"]) exchanged.add(String(given[name]));
        return answer;
      },
    };
  });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterEach(async () => {
  await browser.close();
  await simulator.close();
});

const account = () => {
  const { email, password } = simulator.peloton.member;
  return { username: email, password };
};

const OWN_SESSION = "with the browser's own session";

const WAYS: Readonly<Record<string, (options: Page) => Promise<void>>> = {
  "by the form": async (options) => await connect(options, account()),
  [OWN_SESSION]: async (options) => {
    await signInThere(browser.context, account());
    await options.getByRole("button", { name: "Use my Peloton sign-in in this browser" }).click();
    await options.getByRole("button", { name: "Use this account" }).click();
  },
  "on Peloton's page": async (options) => {
    const tab = await openPelotonsPage(options);
    const closed = tab.waitForEvent("close");
    await logIn(tab, account());
    await closed;
  },
};

/** Every screen by its links, as a rider comes there, and the search. */
async function browse(): Promise<void> {
  const tab = await browser.open("app.html#/");
  const follow = async (name: string) => {
    await tab.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
    await untilSettled(tab);
  };
  await follow("Workouts");
  await tab.getByRole("searchbox", { name: "Search workouts" }).fill("Power Zone");
  await tab.locator("tbody a").first().click();
  await untilSettled(tab);
  for (let turn = 0; turn < 4; turn += 1) {
    const previous = tab.getByRole("link", { name: "Previous workout" });
    if ((await previous.count()) === 0) break;
    await previous.click();
    await untilSettled(tab);
  }
  await follow("Trends");
  for (const name of ["Power", "Zones", "Targets", "Records", "Habits"]) {
    await tab.getByRole("link", { name, exact: true }).first().click();
    await untilSettled(tab);
  }
  for (const list of ["Classes", "Instructors"]) {
    await follow(list);
    await tab.locator("tbody a").first().click();
    await untilSettled(tab);
  }
  await follow("Dashboard");
  await follow("Settings");
  await tab.close();
  const popup = await browser.open("popup.html");
  await untilSettled(popup);
  await popup.close();
}

/** What the browser keeps of a rider's own visit to Peloton's website, without us: in a profile of its own. */
async function leftByPelotonsSite(): Promise<ReadonlySet<string>> {
  const other = await openBrowser({ simulatorPort: simulator.port });
  await signInThere(other.context, account());
  await other.close();
  return new Set(marks().filter((mark) => filesHolding(other.profileDir, [mark]).length > 0));
}

/** Everything that must not lie there readable. */
function marks(): readonly string[] {
  const { member } = simulator.peloton;
  const details = member.workouts.map(
    (workout) => workout.detail() as { ride?: { title?: string; id?: string } },
  );
  const titles = details.map(({ ride }) => ride?.title ?? "");
  const rides = details.map(({ ride }) => ride?.id ?? "").filter((id) => !/^0*$/.test(id));
  const ids = [member.userId, ...member.workouts.map(({ id }) => id), ...rides];
  const names = [member.username, member.email, member.password, ...titles];
  return [...new Set([...exchanged, ...ids, ...names])].filter((mark) => mark.length > 4);
}

describe("S6: the whole profile on the disk, after sign-in, sync, every screen and the end of the browser", () => {
  // The usual run searches once, behind a passphrase, where there is more to be found.
  describe.runIf(isDeep)("without a passphrase", () => {
    it.each(Object.keys(WAYS))("holds nothing readable, %s", async (way) => {
      const options = await browser.open("options.html");
      await WAYS[way]?.(options);
      await untilUpToDate(options);
      await browse();
      await browser.close();
      const theirs = way === OWN_SESSION ? await leftByPelotonsSite() : new Set<string>();
      const searched = marks().filter((mark) => !theirs.has(mark));
      expect(searched.length).toBeGreaterThan(WORKOUTS);
      expect(exchanged.size).toBeGreaterThanOrEqual(4);
      expect(filesHolding(browser.profileDir, searched)).toEqual([]);
      // S12: nor does a console.
      expect(searched.filter((mark) => browser.spoken.some((text) => text.includes(mark)))).toEqual([]);
      // The search itself must be able to find something: the extension's own page names are there.
      expect(filesHolding(browser.profileDir, ["options.html"]).length).toBeGreaterThan(0);
      writeProof(`disk: ${way}`, { marksSearched: searched.length, marksFound: 0 });
    });
  });

  it("holds nothing readable behind a passphrase either, nor the passphrase, nor the key", async () => {
    const options = await browser.open("options.html");
    await options.getByRole("button", { name: "Set a passphrase" }).click();
    await options.getByLabel("New passphrase", { exact: true }).fill(PASSPHRASE);
    await options.getByLabel("New passphrase again").fill(PASSPHRASE);
    await options.getByRole("button", { name: "Set passphrase" }).click();
    await options.getByRole("button", { name: "Lock now" }).waitFor();
    await connect(options, account());
    await untilUpToDate(options);
    await browse();
    const root = await options.evaluate(
      async () => (await chrome.storage.session.get("unlocked")).unlocked?.root,
    );
    const bytes = Buffer.from(root ?? "", "base64");
    expect(bytes).toHaveLength(32);
    await options.getByRole("button", { name: "Lock now" }).click();
    await options.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    await browser.close();
    const searched = [...marks(), PASSPHRASE, root ?? "", bytes.toString("hex")];
    expect(filesHolding(browser.profileDir, [...searched, bytes])).toEqual([]);
    // The search itself must be able to find something: the extension's own page names are there.
    expect(filesHolding(browser.profileDir, ["options.html"]).length).toBeGreaterThan(0);
    // S12: nor does a console hold any of it.
    expect(searched.filter((mark) => browser.spoken.some((text) => text.includes(mark)))).toEqual([]);
    writeProof("disk: behind a passphrase", { marksSearched: searched.length + 1, marksFound: 0 });
  });
});
