import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backupFileOf } from "@/lib/backup/backupFile";
import { readBackup } from "@/lib/backup/readBackup";
import type { BackupRecord } from "@/lib/backup/records";
import { openBackup } from "@/lib/backup/sealedChunks";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { filesHolding } from "./filesHolding.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { rowsIn } from "./vaultRows.ts";

const WORKOUTS = 12;
const PASSPHRASE = "seven green kettles hum";

let simulator: Simulator;
let first: TestBrowser;
let second: TestBrowser;
let page: Page;
let file: string;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS });
  first = await openBrowser({ simulatorPort: simulator.port });
  page = await first.open("options.html");
  file = join(await mkdtemp(join(tmpdir(), "saddlebag-backup-")), "one.saddlebag");
});
afterAll(async () => {
  await first.close();
  await second?.close();
  await simulator.close();
});

const complete = () => simulator.peloton.member.workouts.filter((workout) => workout.status === "COMPLETE");
const graphs = () => simulator.log.count({ path: /performance_graph$/ });
const lists = () => simulator.log.count({ path: /^\/api\/user\/[^/]+\/workouts$/ });
const account = () => ({
  username: simulator.peloton.member.email,
  password: simulator.peloton.member.password,
});

async function chooseFile(at: Page, path: string, passphrase: string): Promise<void> {
  if ((await at.getByLabel("Backup file").count()) === 0)
    await at.getByRole("button", { name: "Restore a backup" }).click();
  await at.getByLabel("Backup file").setInputFiles(path);
  const form = at.locator("form", { has: at.getByRole("button", { name: "Look into it" }) });
  await form.getByLabel("Passphrase").fill(passphrase);
  await form.getByRole("button", { name: "Look into it" }).click();
}

describe("a backup", () => {
  it("is a file that the browser downloads, and that opens for the passphrase alone", async () => {
    await connect(page, account());
    await untilUpToDate(page);
    await page.getByRole("button", { name: "Make a backup" }).click();
    await page.getByLabel("New passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByLabel("New passphrase again").fill(PASSPHRASE);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the backup" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^saddlebag-\d{4}-\d\d-\d\d\.saddlebag$/);
    await download.saveAs(file);
    await page.getByText(`The backup is made: ${complete().length} workouts.`).waitFor();
    await page.getByText("Last backup just now. No new workouts since.").waitFor();

    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 10).toString()).toBe("saddlebag\n");
    const { member } = simulator.peloton;
    for (const word of [member.username, member.userId, "performance", "Ride", PASSPHRASE])
      expect(bytes.includes(word), word).toBe(false);
    const opened = await openBackup(backupFileOf(new Blob([bytes])), PASSPHRASE);
    const records: BackupRecord[] = [];
    for await (const record of readBackup(opened)) records.push(record);
    expect(records.filter(({ type }) => type === "workout")).toHaveLength(complete().length);
    expect(records[0]).toMatchObject({ type: "head", memberId: member.userId });
    expect(JSON.stringify(records)).not.toMatch(/access_?token|refresh_?token/i);
  });

  it("is refused damaged or with another passphrase, in the browser as well", async () => {
    second = await openBrowser({ simulatorPort: simulator.port });
    const there = await second.open("options.html");
    const damaged = Buffer.from(readFileSync(file));
    damaged[damaged.length - 9] = (damaged.at(-9) ?? 0) ^ 4;
    const copy = file.replace("one", "damaged");
    writeFileSync(copy, damaged);
    await chooseFile(there, copy, PASSPHRASE);
    await there.getByText("This backup is damaged or cut off. Nothing was changed.").waitFor();
    await chooseFile(there, file, "four other words here");
    await there.getByText("This is not the passphrase. Nothing was changed").waitFor();
    expect(await rowsIn(there, "archive")).toBe(0);
    await there.close();
  });

  it("brings everything back in another browser, before anybody signs in there", async () => {
    const there = await second.open("options.html");
    await chooseFile(there, file, PASSPHRASE);
    const facts = there.getByRole("group", { name: "What is in this backup" });
    await facts.getByText(`${complete().length} workouts`).waitFor();
    await facts.getByText(simulator.peloton.member.username).waitFor();
    await facts.getByRole("button", { name: "Restore" }).click();
    await there.getByText(`${complete().length} workouts restored.`).waitFor();
    expect(await rowsIn(there, "archive")).toBe(complete().length);
    const databases = await there.evaluate(async () =>
      (await indexedDB.databases()).map((database) => database.name),
    );
    expect(databases).toEqual(["vault"]);

    const history = await second.open("app.html#/workouts");
    await history.getByText(`${complete().length} workouts`, { exact: true }).waitFor();
    expect(await history.locator("tbody tr").count()).toBe(complete().length);
    await history.close();
    await there.close();
  });

  it("changes nothing the second time", async () => {
    const there = await second.open("options.html");
    await chooseFile(there, file, PASSPHRASE);
    await there.getByRole("button", { name: "Restore", exact: true }).click();
    await there.getByText(`all ${complete().length} workouts of the backup are here already`).waitFor();
    expect(await rowsIn(there, "archive")).toBe(complete().length);
    await there.close();
  });

  it("lets the sync go on from there: nothing that is here is asked for again", async () => {
    const before = graphs();
    const listed = lists();
    const there = await second.open("options.html");
    await connect(there, account());
    await expect.poll(lists).toBe(listed + 1);
    await there.getByText("Last synced just now").waitFor();
    expect(graphs()).toBe(before);
    expect(await rowsIn(there, "archive")).toBe(complete().length);
    await there.close();
  });

  it("brings everything back after everything was erased", async () => {
    await page.getByRole("button", { name: "Erase everything" }).click();
    await page.getByLabel("Type the word erase to go on").fill("erase");
    await page.getByRole("button", { name: "Erase both" }).click();
    await page.getByText("Everything is erased.").waitFor();
    await chooseFile(page, file, PASSPHRASE);
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await page.getByText(`${complete().length} workouts restored.`).waitFor();
    expect(await rowsIn(page, "archive")).toBe(complete().length);
  });

  it("left nothing in the clear on either disk, and no complaint", async () => {
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.close();
    await second.close();
    for (const { profileDir } of [first, second])
      expect(filesHolding(profileDir, [simulator.peloton.member.username, PASSPHRASE])).toEqual([]);
  });
});
