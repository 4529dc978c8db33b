import { beforeAll, describe, expect, it, vi } from "vitest";
import { headerOf } from "@/lib/backup/header";
import { checkBackup } from "@/lib/backup/readBackup";
import type { OpenedBackup } from "@/lib/backup/sealedChunks";
import { openBackup, sealChunks } from "@/lib/backup/sealedChunks";
import { writeBackup } from "@/lib/backup/writeBackup";
import { openVaultContent } from "@/lib/store/vaultContent";
import { createBackupSecret } from "@/lib/vault/backupSecret";
import type { Bytes } from "@/lib/vault/bytes";
import { deflateStream } from "@/lib/vault/byteStreams";
import { KDF_MIN_ITERATIONS } from "@/lib/vault/passphraseKey";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { createLockable } from "../store/lockedVault";
import { MAY_MS, damaged, openRaw, workoutOf } from "../store/testVault";
import type { Browser } from "./backupWorld";
import { PASSPHRASE, backupOf, createBrowser, fileOf, restore } from "./backupWorld";
import { fillVault } from "./drawVault";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HEAD = {
  type: "head",
  madeAtMs: 1,
  madeBy: "0.1.0",
  memberId: "member-ann",
  profile: null,
  workouts: 0,
  firstStartedAtMs: null,
  lastStartedAtMs: null,
  markMs: null,
  lookedAtMs: null,
  syncedAtMs: null,
};
const YOURS = { type: "yours", said: {} };

let made: Awaited<ReturnType<typeof createBackupSecret>>;
beforeAll(async () => {
  made = await createBackupSecret(PASSPHRASE, { random: platformRandom, iterations: KDF_MIN_ITERATIONS });
});

/** A backup, whole in every chunk, that says just this. */
async function saying(text: string): Promise<OpenedBackup> {
  const header = await headerOf(made.wrapped);
  const parts: Bytes[] = [header.bytes];
  async function* stream(): AsyncGenerator<Bytes> {
    yield new TextEncoder().encode(text);
    await Promise.resolve();
  }
  for await (const chunk of sealChunks({ header, key: made.key }, deflateStream(stream()))) parts.push(chunk);
  const file = fileOf(new Uint8Array(Buffer.concat(parts)));
  return { header, key: made.key, file };
}

const lines = (...records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join("");

describe("a backup that is whole but says nonsense", () => {
  it("is refused as damaged", async () => {
    const whole = lines(HEAD, YOURS, { type: "end", lines: 2 });
    expect(await checkBackup(await saying(whole))).toMatchObject({ workouts: 0 });
    for (const text of [
      "",
      "\n",
      "{}\n",
      "not json\n",
      lines(HEAD),
      lines(HEAD, YOURS),
      lines(HEAD, YOURS, { type: "end", lines: 3 }),
      lines(YOURS, HEAD, { type: "end", lines: 2 }),
      lines(HEAD, HEAD, { type: "end", lines: 2 }),
      lines(HEAD, { type: "tokens" }, { type: "end", lines: 2 }),
      lines({ ...HEAD, memberId: "" }, { type: "end", lines: 1 }),
      lines({ ...HEAD, workouts: 1 }, YOURS, { type: "end", lines: 2 }),
      `${whole}more\n`,
      `${whole}more`,
      whole.slice(0, -1),
    ])
      await expect(checkBackup(await saying(text)), text).rejects.toMatchObject({ code: "backupDamaged" });
  });

  it("changes nothing where a workout in it cannot be read", async () => {
    const workout = {
      type: "workout",
      summary: { id: "a", ride: null, instructor: null },
      efforts: null,
      answers: null,
      said: null,
    };
    const { file } = await saying(lines({ ...HEAD, workouts: 1 }, YOURS, workout, { type: "end", lines: 3 }));
    const store = createBrowser().store();
    await expect(restore(store, await file.read(0, file.size))).rejects.toMatchObject({
      code: "backupDamaged",
    });
    expect(await store.account()).toBeNull();
  });
});

describe("making a backup", () => {
  it("asks for the vault to be unlocked first", async () => {
    const browser = createLockable();
    const store = browser.store();
    await fillVault(store, { workouts: [{ id: "a" }] });
    await store.setPassphrase(PASSPHRASE);
    await store.lock();
    await expect(backupOf(browser)).rejects.toMatchObject({ code: "vaultLocked" });
  });

  it("ends without a file where the vault gets other keys meanwhile", async () => {
    const browser = createLockable();
    const store = browser.store();
    await fillVault(store, { workouts: [{ id: "a" }, { id: "b" }] });
    const content = await openVaultContent({ ...browser.options, unlocked: browser.session });
    await store.setPassphrase("another set of words");
    // Nothing opens any more under the keys of before, and nothing of it is damaged.
    await store.reseal();
    const making = writeBackup(content, {
      passphrase: PASSPHRASE,
      random: platformRandom,
      iterations: KDF_MIN_ITERATIONS,
      madeAtMs: 1,
      madeBy: "0.1.0",
    });
    await expect(
      (async () => {
        for await (const _bytes of making);
      })(),
    ).rejects.toMatchObject({ code: "vaultChanged" });
    content.close();
  });

  it("leaves out what does not open, and then vouches for no list", async () => {
    const browser = createBrowser();
    const first = browser.store();
    await fillVault(first, { workouts: [{ id: "a" }, { id: "b", day: 60 }] });
    first.close();
    const raw = await openRaw(browser.options);
    const [month] = await raw.all("workouts");
    await raw.put("workouts", damaged(month ?? {}));
    raw.close();
    const bytes = await backupOf(browser);
    const head = await checkBackup(await openBackup(fileOf(bytes), PASSPHRASE));
    expect([head.workouts, head.markMs]).toEqual([1, null]);
  });

  it("vouches for no list either where a row that did not open was written over, until that is settled", async () => {
    const browser = createBrowser();
    await fillVault(browser.store(), { workouts: [{ id: "a" }, { id: "b" }] });
    await change(browser, "workouts", (row) => damaged(row));
    const store = browser.store();
    const key = await store.keyOf("workout", "c");
    await store.commit(() => ({ summaries: [workoutOf(key)] }));
    expect(await vouchedFor(browser)).toEqual({ workouts: 1, markMs: null, damagedRows: 1 });
    const { findings } = await store.checkRows(async () => {});
    await store.commit(() => ({ settled: findings.filter(({ table }) => table === "workouts") }));
    expect(await vouchedFor(browser)).toEqual({ workouts: 1, markMs: MAY_MS, damagedRows: 0 });
  });

  it("vouches for no list where a month is gone", async () => {
    const browser = createBrowser();
    await fillVault(browser.store(), { workouts: [{ id: "a" }, { id: "b", day: 60 }] });
    const raw = await openRaw(browser.options);
    const [month] = await raw.all("workouts");
    await raw.remove("workouts", String(month?.["key"]));
    raw.close();
    expect(await vouchedFor(browser)).toEqual({ workouts: 1, markMs: null, damagedRows: 1 });
  });

  it("vouches for no list while everything is to be checked again", async () => {
    const browser = createBrowser();
    const store = browser.store();
    await fillVault(store);
    expect(await vouchedFor(browser)).toEqual({ workouts: 6, markMs: MAY_MS, damagedRows: 0 });
    await store.commit(async (now) => ({ memory: { ...(await now.memory()), wantsFullCheck: true } }));
    expect(await vouchedFor(browser)).toEqual({ workouts: 6, markMs: null, damagedRows: 0 });
  });

  it("ends without a file where what only the rider knows does not open", async () => {
    const browser = createBrowser();
    await fillVault(browser.store());
    await change(browser, "yours", (row) => damaged(row));
    await expect(backupOf(browser)).rejects.toMatchObject({ code: "vaultDamaged" });
  });
});

async function change(
  { options }: Browser,
  table: string,
  changed: (row: Record<string, unknown>) => object,
): Promise<void> {
  const raw = await openRaw(options);
  for (const row of await raw.all(table)) await raw.put(table, changed(row));
  raw.close();
}

/** What a backup of this vault says of itself, and how many rows the vault says are not in it. */
async function vouchedFor(browser: Browser) {
  const { workouts, markMs } = await checkBackup(
    await openBackup(fileOf(await backupOf(browser)), PASSPHRASE),
  );
  const content = await openVaultContent(browser.options);
  const damagedRows = content.damagedRows();
  content.close();
  return { workouts, markMs, damagedRows };
}
