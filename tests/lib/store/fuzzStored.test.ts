import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readMember, readTokens } from "@/lib/store/storedAccount";
import { readArchived, readRaw } from "@/lib/store/storedAnswers";
import { effortsMonthRow, readEfforts, readEffortsMonth } from "@/lib/store/storedEfforts";
import { readGlance } from "@/lib/store/storedGlance";
import { readManifest } from "@/lib/store/storedManifest";
import { readSummary, readSummaryMonth, summaryMonthRow } from "@/lib/store/storedSummary";
import {
  parseItem,
  parseMemory,
  parseProgress,
  readItems,
  readMemory,
  readProgress,
} from "@/lib/store/storedSync";
import { readYours } from "@/lib/store/storedYours";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import { baseOf, changes, mutated } from "../peloton/fuzzMutations";
import { fuzz } from "../peloton/fuzzRun";
import { ACCOUNT, effortsOf, GLANCE, workoutOf } from "./testVault";

vi.setConfig({ testTimeout: 60 * 60_000 });

/** What a schema refuses a row with: the store then sets the row aside. */
const REFUSED = /^\$?Zod(Core)?(Mini)?Error$/;

const { profile, tokens, memberId, generation } = ACCOUNT;
const item = { key: "k1", kind: "workout", tries: 2, notBeforeMs: 0, errorCode: "timedOut", priority: 0 };

/** Each shape with a row of it. */
const SHAPES: readonly {
  readonly name: string;
  readonly read: (value: unknown) => unknown;
  readonly row: unknown;
}[] = [
  { name: "summary", read: readSummary, row: workoutOf("k1") },
  {
    name: "month of this version",
    read: readSummaryMonth,
    row: summaryMonthRow({ workouts: [workoutOf("k1"), workoutOf("k2")], archiveRevs: { k1: 3 } }),
  },
  {
    name: "month of another version",
    read: readSummaryMonth,
    row: { workouts: [workoutOf("k1")], archiveRevs: { k1: 3 } },
  },
  { name: "efforts", read: readEfforts, row: effortsOf("k1") },
  {
    name: "month of efforts of this version",
    read: readEffortsMonth,
    row: effortsMonthRow({ efforts: [effortsOf("k1"), effortsOf("k2")] }),
  },
  { name: "month of efforts", read: readEffortsMonth, row: { efforts: [effortsOf("k1")] } },
  { name: "glance", read: readGlance, row: GLANCE },
  { name: "member", read: readMember, row: { memberId, generation, isSignedIn: true, profile } },
  { name: "tokens", read: readTokens, row: { memberId, generation, tokens } },
  { name: "manifest", read: readManifest, row: { workouts: { m: 1 }, efforts: {}, setAside: [] } },
  { name: "archive", read: readArchived, row: { listItem: { id: "a1" }, detail: null, graph: {} } },
  { name: "class", read: readRaw, row: { raw: { ride: {} } } },
  {
    name: "yours",
    read: readYours,
    row: {
      ftp: [{ from: "2026-01-05", watts: 200 }],
      heartRate: [{ from: "2026-01-05", maxBpm: 190, restingBpm: 50, thresholdBpm: 170 }],
      workouts: { k1: { effort: 7, note: "windy", leftOut: "" } },
      rider: { sex: "male", heartRateBounds: [110, 130, 150, 170] },
    },
  },
  { name: "progress", read: parseProgress, row: NEVER_SYNCED },
  { name: "memory", read: parseMemory, row: NO_MEMORY },
  { name: "item", read: parseItem, row: item },
];

/** What a shape makes of a value, or `refused`; anything else that is thrown gets out. */
function readOrRefused(read: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof Error && REFUSED.test(error.constructor.name)) return "refused";
    throw error;
  }
}

describe("a spoiled row is read or refused by its schema, and by nothing else", () => {
  it.each(SHAPES)("$name", async ({ name, read, row }) => {
    const base = baseOf(name, JSON.parse(JSON.stringify(row)));
    expect(() => read(base.value)).not.toThrow();
    await fuzz(`stored ${name}`, { usual: 200, deep: 20_000 }, [changes, fc.anything()], (made, other) => {
      for (const spoiled of [mutated(base, made), other]) {
        readOrRefused(read, spoiled);
        // As it lies in a vault; what was read can be read again as it is written back.
        const value = readOrRefused(read, json(spoiled));
        const again = value === "refused" || read === readRaw ? value : read(json(value));
        expect(json(again)).toEqual(json(value));
      }
    });
  });

  it("progress, memory and items are never refused: they begin again", async () => {
    const rows = [NEVER_SYNCED, NO_MEMORY, item].map((row) => baseOf("row", row));
    await fuzz(
      "stored sync rows",
      { usual: 300, deep: 30_000 },
      [fc.constantFrom(...rows), changes, fc.anything()],
      (base, made, other) => {
        for (const value of [mutated(base, made), other]) {
          const row = { key: "item:k1", value };
          expect(typeof readProgress(row).phase).toBe("string");
          expect(typeof readMemory(row).isStopped).toBe("boolean");
          expect(readItems([row]).length).toBeLessThanOrEqual(1);
        }
      },
    );
  });
});

/** As it comes out of a row; null for what is no JSON and never gets there. */
function json(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return null;
  }
}
