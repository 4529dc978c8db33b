// The whole job in a real browser: sign in through the form, sync, look at every screen.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { trainingAddresses } from "../e2e/addresses.ts";
import { openBrowser } from "../e2e/openBrowser.ts";
import { connect } from "../e2e/signIn.ts";
import { photograph } from "../e2e/photograph.ts";
import { startSimulator } from "../simulator/startSimulator.ts";

const PICTURES = ".output/pictures";
const { values: options } = parseArgs({
  options: { replay: { type: "string" }, workouts: { type: "string", default: "100" } },
});

const simulator = await startSimulator(
  options.replay === undefined ? { workouts: countOf(options.workouts) } : { replayDir: options.replay },
);
const isVisible = hasDisplay();
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

const startedAt = Date.now();
const browser = await openBrowser({ simulatorPort: simulator.port, isVisible });
const member = simulator.peloton.member;
console.log(
  `Chromium with Saddlebag, and a simulated Peloton with ${member.workouts.length} workouts on this machine.`,
);

await takePicturesOf("welcome", "app.html#/welcome");
await takePicturesOf("popup-empty", "popup.html", { width: 360, height: 600 });
await takePicturesOf("options-empty", "options.html");

const options_ = await browser.open("options.html");
await connect(options_, { username: member.email, password: member.password });
await options_.getByText(member.username).first().waitFor();
console.log(`Connected as ${member.username}.`);
const syncedFrom = Date.now();
await watchSync(options_);
const syncSeconds = (Date.now() - syncedFrom) / 1000;

await report();
await photographAll();

console.log(`Pictures of every screen: ${PICTURES}/`);
if (browser.complaints.length > 0)
  console.log(`Complaints of the browser:\n${browser.complaints.join("\n")}`);
if (isVisible) {
  console.log("Look around. Close the browser window to end.");
  await browser.open("app.html#/");
  await new Promise<void>((resolve) => browser.context.once("close", () => resolve()));
} else {
  await browser.close();
}
await simulator.close();
process.exit(browser.complaints.length === 0 ? 0 : 1);

/** A progress bar in the terminal from the page's own progress bar, until the page says it is up to date. */
async function watchSync(page: Page): Promise<void> {
  const bar = page.getByRole("progressbar", { name: "Sync progress" });
  const done = page.getByText("Up to date").first();
  let isPictured = false;
  for (;;) {
    await Promise.race([done.waitFor(), page.waitForFunction(progressChanged, null, { polling: 250 })]);
    const now =
      (await bar.count()) > 0
        ? Number(
            await bar
              .first()
              .getAttribute("aria-valuenow")
              .catch(() => "0"),
          )
        : 0;
    const max =
      (await bar.count()) > 0
        ? Number(
            await bar
              .first()
              .getAttribute("aria-valuemax")
              .catch(() => "0"),
          )
        : 0;
    if (await done.isVisible()) break;
    drawBar(now, max);
    if (!isPictured && now > max / 5 && max > 0) {
      isPictured = true;
      await takePicturesOf("options-syncing", "options.html");
      await takePicturesOf("history-syncing", "app.html#/workouts");
    }
  }
  process.stdout.write("\n");
}

/** Runs in the page: true whenever the bar moved or went away. */
function progressChanged(): boolean {
  const bar = document.querySelector('[role="progressbar"]');
  const value = bar?.getAttribute("aria-valuenow") ?? "gone";
  const before = document.documentElement.dataset["seen"];
  document.documentElement.dataset["seen"] = value;
  return before !== undefined && before !== value;
}

function drawBar(now: number, max: number): void {
  const share = max > 0 ? now / max : 0;
  const filled = Math.round(share * 40);
  const line = `Syncing [${"█".repeat(filled)}${"·".repeat(40 - filled)}] ${now} of ${max}`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
}

async function report(): Promise<void> {
  const figures = await options_.locator("#account dl > div").evaluateAll((groups) =>
    groups.map((group) => {
      const name = group.querySelector("dt")?.textContent ?? "";
      const unit = group.querySelector("dd .unit")?.textContent ?? "";
      const value = (group.querySelector("dd")?.textContent ?? "").slice(0, -unit.length || undefined);
      return { name, value: `${value} ${unit}`.trim() };
    }),
  );
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log("\nWhat the options page shows:");
  for (const { name, value } of figures) console.log(`  ${name.padEnd(width)}  ${value}`);
  const requests = simulator.log.count({ host: "api.onepeloton.com" });
  const hops =
    simulator.log.count({ host: "auth.onepeloton.com" }) +
    simulator.log.count({ host: "auth-orca.onepeloton.com" });
  console.log(`\nSynced in ${syncSeconds.toFixed(1)} s with ${requests} requests (and ${hops} to sign in).`);
  const members = simulator.log.count({ host: "members.onepeloton.com" });
  console.log(
    `Requests to Peloton's website: ${members}. Everything took ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`,
  );
}

async function photographAll(): Promise<void> {
  await takePicturesOf("popup", "popup.html", { width: 360, height: 600 });
  await takePicturesOf("options-connected", "options.html");
  await takePicturesOf("privacy", "app.html#/privacy");
  await takePicturesOf("raw-data", "app.html#/inspector");
  await takePicturesOf("dashboard", "app.html#/");
  await takePicturesOf("history", "app.html#/workouts");
  await takePicturesOf("history-narrow", "app.html#/workouts", { width: 400, height: 800 });
  for (const { name, hash } of trainingAddresses(member)) await takePicturesOf(name, `app.html${hash}`);
  for (const [name, id] of workoutsToShow()) {
    await takePicturesOf(`detail-${name}`, `app.html#/workouts/${id}`);
  }
}

/** The newest workout of each kind worth a picture; in a replay, every workout. */
function workoutsToShow(): [name: string, id: string][] {
  if (options.replay !== undefined) {
    return member.workouts.map((workout) => [
      `${workout.fitnessDiscipline}-${workout.id.slice(0, 8)}`,
      workout.id,
    ]);
  }
  const kinds: [name: string, title: RegExp][] = [
    ["power-zone", /Power Zone Ride|Power Zone Endurance/],
    ["cadence-resistance", /Climb Ride|Intervals Ride/],
    ["tread", /Pace Target Run/],
    ["row", /Intervals Row/],
    ["bike-bootcamp", /Bike Bootcamp/],
    ["strength", /Upper Body Strength/],
    ["meditation", /Meditation/],
  ];
  return kinds.flatMap(([name, title]) => {
    const found = member.workouts.find(
      (workout) => workout.status === "COMPLETE" && title.test(titleOf(workout)),
    );
    return found === undefined ? [] : [[name, found.id] as [string, string]];
  });
}

function titleOf(workout: (typeof member.workouts)[number]): string {
  const { ride, title, name } = workout.detail() as {
    ride?: { title?: string };
    title?: string | null;
    name: string;
  };
  return ride?.title ?? title ?? name;
}

async function takePicturesOf(
  name: string,
  path: string,
  viewport?: { width: number; height: number },
): Promise<void> {
  await photograph(browser, {
    name,
    path,
    folder: join(process.cwd(), PICTURES),
    ...(viewport === undefined ? {} : { viewport }),
  });
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 20_000) {
    console.error("--workouts takes a whole number from 0 to 20000.");
    process.exit(2);
  }
  return count;
}

function hasDisplay(): boolean {
  if (process.env["CI"] !== undefined) return false;
  if (process.platform === "linux")
    return (process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"] ?? "") !== "";
  return process.stdout.isTTY;
}
