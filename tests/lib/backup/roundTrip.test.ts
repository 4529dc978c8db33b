import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { isDeep, writeProof } from "../../proof/writeProof";
import { ACCOUNT, MAY_MS } from "../store/testVault";
import { PASSPHRASE, backupOf, contentById, createBrowser, fileOf, restore } from "./backupWorld";
import { fillVault } from "./drawVault";
import { readBackup } from "@/lib/backup/readBackup";
import { openBackup } from "@/lib/backup/sealedChunks";
import { anyVault } from "./anyVault";

vi.setConfig({ testTimeout: 30 * 60_000 });

const RUNS = isDeep ? 500 : 4;

// Secrets that a search can find.
const letters = (length: number) => new Uint8Array(length).fill(65);

describe("a backup", () => {
  it("holds everything, and an empty vault takes it over under names of its own", async () => {
    const from = createBrowser();
    const before = from.store();
    await fillVault(before);
    const bytes = await backupOf(from);

    const to = createBrowser().store();
    expect(await restore(to, bytes)).toEqual({ added: 6, renewed: 0, kept: 0, differed: 0 });
    expect(await contentById(to)).toEqual(await contentById(before));
    expect((await to.summaries())[0]?.key).not.toBe((await before.summaries())[0]?.key);
  });

  it("brings the member, signed out, and what was listed, so that the sync goes on from there", async () => {
    const from = createBrowser();
    await fillVault(from.store());
    const to = createBrowser().store();
    await restore(to, await backupOf(from));
    expect(await to.account()).toEqual({ ...ACCOUNT, tokens: null, generation: 1 });
    expect((await to.memory()).markMs).toBe(MAY_MS);
    expect(await to.progress()).toMatchObject({ phase: "idle", lastSyncedAtMs: MAY_MS });
  });

  it("of a history that was listed in part only does not count as a whole one", async () => {
    const from = createBrowser();
    await fillVault(from.store(), { workouts: [{ id: "a" }], markMs: null });
    const to = createBrowser().store();
    await restore(to, await backupOf(from));
    expect((await to.memory()).markMs).toBeNull();
  });

  it("gives back the same vault, whatever was in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyVault, async (drawn) => {
        const from = createBrowser();
        const before = from.store();
        await fillVault(before, drawn);
        const bytes = await backupOf(from);
        const to = createBrowser().store();
        const { added, differed } = await restore(to, bytes);
        expect([added, differed]).toEqual([drawn.workouts.length, 0]);
        const content = await contentById(to);
        expect(content).toEqual(await contentById(before));

        // And changes nothing where all of it is already.
        expect(await restore(to, bytes)).toEqual({
          added: 0,
          renewed: 0,
          kept: drawn.workouts.length,
          differed: 0,
        });
        expect(await contentById(to)).toEqual(content);
      }),
      { numRuns: RUNS },
    );
    writeProof("backup: round trips", { roundTrips: RUNS });
  });

  it("holds neither tokens nor a key nor a name that the vault gave", async () => {
    const from = createBrowser();
    const store = from.store({ random: letters });
    await fillVault(store);
    const file = fileOf(await backupOf(from));
    let text = "";
    for await (const record of readBackup(await openBackup(file, PASSPHRASE))) text += JSON.stringify(record);
    expect(text).toContain("30 min Hypothetical Ride");
    const keys = (await store.summaries()).flatMap(({ key, ride, instructor }) => [
      key,
      ride?.key ?? key,
      instructor?.key ?? key,
    ]);
    for (const secret of [
      "access-token-of-ann",
      "refresh-token-of-ann",
      "oken",
      "A".repeat(32),
      PASSPHRASE,
      ...keys,
    ])
      expect(text).not.toContain(secret);
  });

  it("tells nobody what is in it", async () => {
    const from = createBrowser();
    await fillVault(from.store());
    const text = new TextDecoder("latin1").decode(await backupOf(from));
    for (const word of ["Hypothetical", "Ann", "workout-1", ACCOUNT.memberId, "listItem", PASSPHRASE])
      expect(text).not.toContain(word);
  });

  it("carries along what a newer version said, and what was said of a workout that is not there", async () => {
    const from = createBrowser();
    const store = from.store();
    await fillVault(store, { workouts: [{ id: "a" }] });
    const key = await store.keyOf("workout", "a");
    const unread = [
      { at: ["workouts", key, "effort"], value: "eleven" },
      { at: ["ftp"], value: { from: "someday", watts: 200 } },
    ];
    const lost = { effort: 3, note: "gone", leftOut: null };
    await store.commit(() => ({
      yours: Object.assign({}, NOTHING_YOURS, { workouts: { ["l".repeat(22)]: lost }, unread }),
    }));
    const to = createBrowser().store();
    await restore(to, await backupOf(from));
    const keyThere = await to.keyOf("workout", "a");
    expect(await to.yours()).toMatchObject({
      workouts: { ["l".repeat(22)]: lost },
      unread: [unread[1], { at: ["workouts", keyThere, "effort"], value: "eleven" }],
    });
  });

  it("of another member is refused and changes nothing", async () => {
    const from = createBrowser();
    await fillVault(from.store());
    const to = createBrowser().store();
    await fillVault(to, { workouts: [{ id: "a" }], memberId: "member-ben" });
    const before = await contentById(to);
    await expect(restore(to, await backupOf(from))).rejects.toMatchObject({ code: "otherMember" });
    expect(await contentById(to)).toEqual(before);
  });

  it("is not made of a vault without a member", async () => {
    await expect(backupOf(createBrowser())).rejects.toMatchObject({ code: "vaultEmpty" });
  });

  it("is stopped when it is asked to", async () => {
    const from = createBrowser();
    await fillVault(from.store());
    const abort = new AbortController();
    const making = backupOf(from, {
      signal: abort.signal,
      onWritten: (done) => {
        if (done === 2) abort.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ code: "stopped" });
  });
});
