import { mkdtempSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { BackupFile } from "@/lib/backup/backupFile";
import { checkBackup } from "@/lib/backup/readBackup";
import { restoreBackup } from "@/lib/backup/restoreBackup";
import { openBackup } from "@/lib/backup/sealedChunks";
import { writeBackup } from "@/lib/backup/writeBackup";
import type { BlindKey, InstructorId, RideId, WorkoutId } from "@/lib/domain/ids";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import type { WorkoutEfforts } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { NO_BACKUP } from "@/lib/domain/backup";
import type { StoreReads } from "@/lib/store/store";
import type { VaultContent } from "@/lib/store/vaultContent";
import { KDF_MIN_ITERATIONS } from "@/lib/vault/passphraseKey";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { isDeep, writeProof } from "../../proof/writeProof";
import { DAY_MS, MAY_MS, PROFILE, workoutOf } from "../store/testVault";
import { heldBytes } from "../sync/proof/scaleHeap";
import { PASSPHRASE } from "./backupWorld";

vi.setConfig({ testTimeout: 30 * 60_000 });

const COUNT = isDeep ? 5000 : 300;
/** Memory is looked at so often. */
const EVERY = COUNT / 10;
const MB = 1_048_576;

const keyOf = (id: string) => id.padEnd(22, "k") as BlindKey;

const atOf = (key: BlindKey) => Number.parseInt(key.slice(1), 10);
const answer = async <T>(value: T) => await Promise.resolve(value);
const nothing = async () => await Promise.resolve(null);

/** 45 minutes at five values a second's sample. */
function graphOf(at: number): unknown {
  const values = (base: number) =>
    Array.from({ length: 2700 }, (_unused, sec) => base + ((sec * (at + 7)) % 97));
  return { seconds: values(0), output: values(150), cadence: values(80), resistance: values(40) };
}

function effortsAt(at: number): WorkoutEfforts {
  return {
    key: keyOf(`w${at}`),
    version: 1,
    powerCurveW: Array.from({ length: 30 }, (_unused, step) => 400 - step * 5),
    wattSeconds: Array.from(
      { length: 200 },
      (_unused, step) => [step % 8, 80 + step, 10 + (at % 5)] as const,
    ),
    bpmSeconds: Array.from({ length: 60 }, (_unused, step) => [100 + step, 45] as const),
  };
}

function contentOf(count: number): VaultContent {
  const summaries = Array.from({ length: count }, (_unused, at) => ({
    ...workoutOf(`w${at}`),
    key: keyOf(`w${at}`),
    id: `w${at}` as WorkoutId,
    createdAtMs: MAY_MS - at * DAY_MS,
    startedAtMs: MAY_MS - at * DAY_MS,
    ride: { id: `r${at % 900}` as RideId, key: keyOf(`r${at % 900}`) },
    instructor: { id: "i" as InstructorId, key: keyOf("i"), name: "Ann Example" },
  }));
  return {
    member: async () => await answer({ memberId: PROFILE.memberId, profile: PROFILE }),
    summaries: async () => await answer(summaries),
    monthOf: async (key) => {
      const start = Math.floor(atOf(key) / 30) * 30;
      const month = summaries.slice(start, start + 30);
      return await answer({
        summaries: month,
        efforts: month.map((_unused, step) => effortsAt(start + step)),
      });
    },
    archived: async (key) => {
      // As a database takes a turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      return { listItem: { key }, detail: null, graph: graphOf(atOf(key)) };
    },
    ride: async (key) => await answer({ ride: key, plan: "x".repeat(2000) }),
    instructor: async (key) => await answer({ key }),
    yours: async () => await answer(NOTHING_YOURS),
    memory: async () => await answer(NO_MEMORY),
    progress: async () => await answer(NEVER_SYNCED),
    damagedRows: () => 0,
    checkKeys: async () => await answer(undefined),
    close: () => {},
  };
}

/** An empty vault that takes everything and keeps nothing. */
function sink(onPut: () => void) {
  const now = {
    summaries: async () => await Promise.resolve([]),
    account: nothing,
    archived: nothing,
    ride: nothing,
    instructor: nothing,
    yours: async () => await Promise.resolve(NOTHING_YOURS),
    memory: async () => await Promise.resolve(NO_MEMORY),
    progress: async () => await Promise.resolve(NEVER_SYNCED),
    backup: async () => await Promise.resolve(NO_BACKUP),
  } as unknown as StoreReads;
  return {
    keyOf: async (_kind: string, id: string) => await Promise.resolve(keyOf(id)),
    commitAhead: async (build: (now: StoreReads, put: () => Promise<void>) => Promise<unknown>) => {
      await build(now, async () => await Promise.resolve(onPut()));
    },
  };
}

function createPeak() {
  const before = heldBytes();
  let peak = 0;
  let calls = 0;
  return {
    look: () => {
      calls += 1;
      if (calls % EVERY === 0) peak = Math.max(peak, heldBytes() - before);
    },
    bytes: () => peak,
  };
}

describe("a large history", () => {
  it("is backed up, looked through and restored without ever being held", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "saddlebag-backup-")), "large.saddlebag");
    const content = contentOf(COUNT);
    const made = createPeak();
    const handle = await open(path, "w");
    let startedAtMs = performance.now();
    for await (const bytes of writeBackup(content, {
      passphrase: PASSPHRASE,
      random: platformRandom,
      iterations: KDF_MIN_ITERATIONS,
      madeAtMs: MAY_MS,
      madeBy: "0.1.0",
      onWritten: made.look,
    }))
      await writeFile(handle, bytes);
    const size = (await handle.stat()).size;
    await handle.close();
    const makeMs = performance.now() - startedAtMs;

    const reading = await open(path, "r");
    const file: BackupFile = {
      size,
      read: async (start, end) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        await reading.read(bytes, 0, bytes.length, start);
        return bytes;
      },
    };
    const opened = await openBackup(file, PASSPHRASE);
    const checked = createPeak();
    let chunks = 0;
    startedAtMs = performance.now();
    await checkBackup(opened, {
      onRead: () => {
        chunks += 1;
        if (chunks % 20 === 0) for (let at = 0; at < EVERY; at += 1) checked.look();
      },
    });
    const checkMs = performance.now() - startedAtMs;

    const restored = createPeak();
    startedAtMs = performance.now();
    expect(await restoreBackup(sink(restored.look), opened)).toMatchObject({ added: COUNT });
    const restoreMs = performance.now() - startedAtMs;
    await reading.close();

    const figures = {
      backupWorkouts: COUNT,
      backupMb: size / MB,
      madeMb: made.bytes() / MB,
      checkedMb: checked.bytes() / MB,
      restoredMb: restored.bytes() / MB,
      makeMs,
      checkMs,
      restoreMs,
    };
    writeProof("backup: memory", figures);
    // Nothing of any workout is held but, while it is restored, summary and efforts.
    expect(figures.madeMb).toBeLessThan(6);
    expect(figures.checkedMb).toBeLessThan(6);
    expect(figures.restoredMb).toBeLessThan(6 + (COUNT * 28) / 1024);
  });
});
