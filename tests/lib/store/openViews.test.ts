import { describe, expect, it } from "vitest";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { VaultDatabase } from "@/lib/store/database";
import { keyIdOfKeys, readKeyRows } from "@/lib/store/keyRows";
import { createVaultOpener } from "@/lib/store/openViews";
import type { VaultView } from "@/lib/store/vaultReader";
import { readVaultSnapshot } from "@/lib/store/vaultSnapshot";
import { ACCOUNT, DAY_MS, MAY_MS, createProfile, workoutOf } from "./testVault";

type Open = Extract<VaultView, { readonly type: "open" }>;

describe("createVaultOpener", () => {
  it("asks only for months that are newer than those it keeps, of the same vault", async () => {
    const profile = createProfile();
    const store = profile.store();
    const june = workoutOf("k2", { startedAtMs: MAY_MS + 31 * DAY_MS });
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1"), june] }));
    const db = new VaultDatabase(profile.options, () => undefined);
    const opener = createVaultOpener(new Map());
    const keyId = keyIdOfKeys(await readKeyRows(db));

    expect(opener.seenRev(keyId)).toBe(-1);
    const first = await readVaultSnapshot(db, opener.seenRev);
    expect(first.changed).toHaveLength(2);
    const view = await opener.open(first);
    expect(opener.seenRev(keyId)).toBe(1);
    expect(opener.seenRev("another")).toBe(-1);

    await store.commit(() => ({ summaries: [workoutOf("k3")] }));
    const second = await readVaultSnapshot(db, opener.seenRev);
    expect(second.changed).toHaveLength(1);
    expect(second.months).toHaveLength(2);
    expect(await opener.open(second)).toMatchObject({ summaries: { length: 3 } });

    // An older moment does not bring back what was there before.
    const late = await opener.open({ ...first, manifest: second.manifest });
    expect(late).toMatchObject({ summaries: { length: 3 }, damagedRows: 0 });
    expect(view).toMatchObject({ summaries: { length: 2 }, damagedRows: 0 });
    db.close();
  });

  it("gives the very same parts while their rows are the same", async () => {
    const profile = createProfile();
    const store = profile.store();
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1")], yours: NOTHING_YOURS }));
    const db = new VaultDatabase(profile.options, () => undefined);
    const opener = createVaultOpener(new Map());
    const look = async () => (await opener.open(await readVaultSnapshot(db, opener.seenRev))) as Open;
    const first = await look();

    await store.commit(() => ({ progress: { ...NEVER_SYNCED, heartbeatAtMs: 1 } }));
    const second = await look();
    expect(second.progress.heartbeatAtMs).toBe(1);
    expect(second.summaries).toBe(first.summaries);
    expect(second.yours).toBe(first.yours);
    expect(second.profile).toBe(first.profile);

    const ftp = [{ from: "2026-01-01", watts: 200 }];
    await store.commit(() => ({ summaries: [workoutOf("k2")], yours: { ...NOTHING_YOURS, ftp } }));
    const third = await look();
    expect(third.summaries).toHaveLength(2);
    expect(third.yours.ftp).toEqual(ftp);
    expect(third.profile).toBe(first.profile);
    db.close();
  });

  it("counts from the summaries, not from the row of the progress, which is a little behind", async () => {
    const profile = createProfile();
    const store = profile.store();
    const listed = workoutOf("k2", { state: "listed" });
    const behind = { ...NEVER_SYNCED, phase: "details" as const, listed: 3, stored: 0, remaining: 3 };
    await store.commit(() => ({
      account: ACCOUNT,
      summaries: [workoutOf("k1", { state: "complete" }), listed, workoutOf("k3", { state: "failed" })],
      progress: behind,
    }));
    const db = new VaultDatabase(profile.options, () => undefined);
    const opener = createVaultOpener(new Map());
    const look = async () => (await opener.open(await readVaultSnapshot(db, opener.seenRev))) as Open;
    expect((await look()).progress).toEqual({ ...behind, stored: 1, failed: 1, remaining: 1 });
    await store.commit(() => ({ summaries: [{ ...listed, state: "complete" }] }));
    expect((await look()).progress).toMatchObject({ phase: "details", stored: 2, remaining: 0 });
    db.close();
  });
});
