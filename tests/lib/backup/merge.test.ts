import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { OwnWorkout } from "@/lib/domain/yours";
import { NO_RIDER } from "@/lib/domain/yours";
import { isDeep, writeProof } from "../../proof/writeProof";
import { DAY_MS, MAY_MS, damaged, openRaw } from "../store/testVault";
import { anyVault } from "./anyVault";
import type { Content } from "./backupWorld";
import { backupOf, contentById, createBrowser, restore } from "./backupWorld";
import type { DrawnVault } from "./drawVault";
import { fillVault } from "./drawVault";

vi.setConfig({ testTimeout: 30 * 60_000 });

const RUNS = isDeep ? 300 : 4;

/** What becomes of two vaults. */
async function merged(backup: DrawnVault, here: DrawnVault) {
  const from = createBrowser();
  const before = from.store();
  await fillVault(before, backup);
  const to = createBrowser();
  const store = to.store();
  await fillVault(store, here);
  const [ofBackup, ofHere] = [await contentById(before), await contentById(store)];
  const bytes = await backupOf(from);
  const restored = await restore(store, bytes);
  return { restored, ofBackup, ofHere, after: await contentById(store), store, bytes };
}

const said = (more: Partial<OwnWorkout>): OwnWorkout => ({ effort: null, note: "", leftOut: null, ...more });
const OLDER = MAY_MS;
const NEWER = MAY_MS + DAY_MS;
const EMPTY: NonNullable<DrawnVault["yours"]> = { ftp: [], heartRate: [], rider: NO_RIDER };

describe("a backup restored into a vault that is not empty", () => {
  it("adds what is not here and leaves what is", async () => {
    const { restored, after, ofHere } = await merged(
      { workouts: [{ id: "a" }, { id: "b" }] },
      { workouts: [{ id: "b" }, { id: "c" }] },
    );
    expect(restored).toEqual({ added: 1, renewed: 0, kept: 1, differed: 0 });
    expect(Object.keys(after.workouts)).toEqual(["a", "b", "c"]);
    expect(after.workouts).toMatchObject(ofHere.workouts);
  });

  it("keeps a workout complete that is complete in either", async () => {
    for (const [backup, here, renewed] of [
      ["complete", "listed", 1],
      ["listed", "complete", 0],
      ["complete", "unread", 1],
      ["failed", "complete", 0],
    ] as const) {
      const { restored, after } = await merged(
        { workouts: [{ id: "a", state: backup }] },
        { workouts: [{ id: "a", state: here }] },
      );
      expect(after.workouts["a"]).toMatchObject({
        summary: { state: "complete", derived: { activeSec: 1800 } },
        answers: { graph: { of: "a" } },
      });
      expect(Object.keys(after.efforts)).toEqual(["a"]);
      expect(restored.renewed).toBe(renewed);
    }
  });

  it("takes, of two that came equally far, the one whose vault looked at Peloton later", async () => {
    for (const [lookedAtMs, title] of [
      [OLDER - 1, "here"],
      [OLDER, "here"],
      [NEWER, "backup"],
    ] as const) {
      const { after } = await merged(
        { workouts: [{ id: "a", title: "backup", answer: "backup" }], lookedAtMs },
        { workouts: [{ id: "a", title: "here", answer: "here" }], lookedAtMs: OLDER },
      );
      expect(after.workouts["a"]).toMatchObject({
        summary: { title },
        answers: { graph: { answer: title } },
      });
    }
  });

  it("moves a workout, efforts and all, whose month is another one in the copy that is kept", async () => {
    const { after } = await merged(
      { workouts: [{ id: "a", day: 60 }, { id: "b" }], lookedAtMs: NEWER },
      { workouts: [{ id: "a" }, { id: "b" }], lookedAtMs: OLDER },
    );
    expect(after.workouts["a"]?.summary.startedAtMs).toBe(MAY_MS + 60 * DAY_MS);
    expect([Object.keys(after.workouts), Object.keys(after.efforts)]).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("brings back answers that are damaged here, and sets those aside", async () => {
    const from = createBrowser();
    await fillVault(from.store(), { workouts: [{ id: "a", answer: "backup" }] });
    const to = createBrowser();
    const first = to.store();
    await fillVault(first, { workouts: [{ id: "a", answer: "here" }] });
    const key = await first.keyOf("workout", "a");
    first.close();
    const raw = await openRaw(to.options);
    await raw.put("archive", damaged((await raw.get("archive", key)) ?? {}));
    raw.close();

    const store = to.store();
    expect(await restore(store, await backupOf(from))).toMatchObject({ renewed: 1 });
    expect(await store.archived(key)).toMatchObject({ graph: { answer: "backup" } });
    const after = await openRaw(to.options);
    expect(await after.all("archive")).toHaveLength(2);
    after.close();
  });

  it("merges what the rider said entry by entry: notes are joined, of two values the newer holds", async () => {
    const { after, restored } = await merged(
      {
        workouts: [
          { id: "a", said: said({ effort: 3, note: "windy" }) },
          { id: "b", said: said({ note: "cold" }) },
          { id: "c", said: said({ effort: 9, leftOut: "a test" }) },
        ],
        yours: {
          ftp: [
            { from: "2024-01-01", watts: 200 },
            { from: "2024-02-01", watts: 210 },
          ],
          heartRate: [{ from: "2024-01-01", maxBpm: 190, restingBpm: 50, thresholdBpm: null }],
          rider: { ...NO_RIDER, sex: "female" },
        },
        lookedAtMs: OLDER,
      },
      {
        workouts: [
          { id: "a", said: said({ effort: 4, note: "rainy" }) },
          { id: "b", said: said({ note: "cold and windy" }) },
        ],
        yours: {
          ...EMPTY,
          ftp: [
            { from: "2024-02-01", watts: 220 },
            { from: "2024-03-01", watts: 230 },
          ],
          heartRate: [{ from: "2024-01-01", maxBpm: 185, restingBpm: null, thresholdBpm: 160 }],
        },
        lookedAtMs: NEWER,
      },
    );
    expect(after.said).toEqual({
      a: said({ effort: 4, note: "rainy\n\nwindy" }),
      b: said({ note: "cold and windy" }),
      c: said({ effort: 9, leftOut: "a test" }),
    });
    expect(after.ftp.map(({ watts }) => watts)).toEqual([200, 220, 230]);
    expect(after.heartRate).toEqual([{ from: "2024-01-01", maxBpm: 185, restingBpm: 50, thresholdBpm: 160 }]);
    expect(after.rider.sex).toBe("female");
    expect(restored.differed).toBe(3);
  });

  it("never joins notes to more than the rider could still change", async () => {
    const { after, restored } = await merged(
      { workouts: [{ id: "a", said: said({ note: "a".repeat(1500) }) }] },
      { workouts: [{ id: "a", said: said({ note: "b".repeat(1500) }) }] },
    );
    expect(after.said["a"]?.note).toBe("b".repeat(1500));
    expect(restored.differed).toBe(1);
  });

  it("leaves a vault in which every row is the one that the manifest names", async () => {
    const from = createBrowser();
    await fillVault(from.store(), {
      workouts: [
        { id: "a", day: 60, ride: "ride-two", instructor: "instructor-two" },
        { id: "b", state: "listed" },
      ],
      lookedAtMs: NEWER,
    });
    const to = createBrowser();
    const first = to.store();
    await fillVault(first, { workouts: [{ id: "a" }, { id: "b" }] });
    await restore(first, await backupOf(from));
    first.close();
    const { findings, rows } = await to.store().checkRows(async () => await Promise.resolve());
    expect(findings).toEqual([]);
    expect(rows).toBeGreaterThan(10);
  });

  it("leaves the sign-in as it is, and takes the later mark", async () => {
    const { store } = await merged(
      { workouts: [{ id: "a" }], markMs: NEWER },
      { workouts: [{ id: "b" }], markMs: OLDER },
    );
    expect((await store.account())?.tokens?.accessToken).toBe("access-token-of-ann");
    expect((await store.memory()).markMs).toBe(NEWER);
  });

  it("loses nothing of either, whatever was in both, and adds nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(anyVault, anyVault, async (backup, here) => {
        const { restored, ofBackup, ofHere, after, store, bytes } = await merged(backup, here);
        const of = Object.keys(ofBackup.workouts);
        expect(restored.added + restored.renewed + restored.kept).toBe(of.length);
        expect([...lostIn(ofBackup, after), ...lostIn(ofHere, after)]).toEqual([]);
        expect(Object.keys(after.workouts)).toHaveLength(
          new Set([...of, ...Object.keys(ofHere.workouts)]).size,
        );
        expect(after.damaged).toBe(0);
        expect(await restore(store, bytes)).toMatchObject({ added: 0, renewed: 0 });
        expect(await contentById(store)).toEqual(after);
      }),
      { numRuns: RUNS },
    );
    writeProof("backup: merges", { merges: RUNS });
  });
});

const REACHED = ["listed", "failed", "unread", "complete"];

/** What of a vault is not there any more, in words. */
function lostIn(before: Content, after: Content): readonly string[] {
  const lost: string[] = [];
  const look = (isThere: boolean, what: string): void => {
    if (!isThere) lost.push(what);
  };
  for (const [id, { summary, answers }] of Object.entries(before.workouts)) {
    const kept = after.workouts[id];
    const reached = REACHED.indexOf(kept?.summary.state ?? "");
    look(reached >= REACHED.indexOf(summary.state), `${id} was ${summary.state}`);
    look(kept?.isNamedByThisVault === true, `${id} under its name`);
    look(answers === null || kept?.answers != null, `answers of ${id}`);
    look(answers?.graph == null || kept?.answers?.graph != null, `graph of ${id}`);
  }
  for (const id of Object.keys(before.efforts)) look(id in after.efforts, `efforts of ${id}`);
  for (const id of Object.keys(before.rides)) {
    // A class that no workout names any more is not asked for.
    look(!(id in after.rides) || after.rides[id] !== null, `class ${id}`);
  }
  for (const [id, said] of Object.entries(before.said)) {
    const now = after.said[id];
    look(now?.note.includes(said?.note ?? "") === true, `note of ${id}`);
    look(said?.effort == null || now?.effort != null, `effort of ${id}`);
    look(said?.leftOut == null || now?.leftOut != null, `${id} is left out`);
  }
  for (const part of ["ftp", "heartRate"] as const) {
    const days = new Set(after[part].map(({ from }) => from));
    for (const { from } of before[part]) look(days.has(from), `${part} from ${from}`);
  }
  return lost;
}
