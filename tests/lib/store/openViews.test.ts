import { describe, expect, it } from "vitest";
import { VaultDatabase } from "@/lib/store/database";
import { DEVICE, keyIdOfDevice } from "@/lib/store/deviceKeysRow";
import { createVaultOpener } from "@/lib/store/openViews";
import { readVaultSnapshot } from "@/lib/store/vaultSnapshot";
import { ACCOUNT, DAY_MS, MAY_MS, createProfile, workoutOf } from "./testVault";

describe("createVaultOpener", () => {
  it("asks only for months that are newer than those it keeps, of the same vault", async () => {
    const profile = createProfile();
    const store = profile.store();
    const june = workoutOf("k2", { startedAtMs: MAY_MS + 31 * DAY_MS });
    await store.commit(() => ({ account: ACCOUNT, summaries: [workoutOf("k1"), june] }));
    const db = new VaultDatabase(profile.options, () => undefined);
    const opener = createVaultOpener(new Map());
    const keyId = keyIdOfDevice(await db.keys.get(DEVICE));

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
});
