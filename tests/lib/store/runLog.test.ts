import { describe, expect, it } from "vitest";
import { SAMPLE_RUN_LOG, sampleRun } from "@/components/samples/runLogSamples";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { VaultDatabase } from "@/lib/store/database";
import { createVaultOpener } from "@/lib/store/openViews";
import { readRunLog } from "@/lib/store/storedRunLog";
import { readVaultSnapshot } from "@/lib/store/vaultSnapshot";
import { ACCOUNT, createProfile, damaged, openRaw } from "./testVault";

/** What a page sees. */
async function viewOf(profile: ReturnType<typeof createProfile>) {
  const db = new VaultDatabase(profile.options, () => undefined);
  const opener = createVaultOpener(new Map());
  const view = await opener.open(await readVaultSnapshot(db, opener.seenRev));
  db.close();
  if (view.type !== "open") throw new Error("The vault is not open");
  return view;
}

describe("the log of runs", () => {
  it("comes back as it was written, to the background and to a page, and stays through other commits", async () => {
    const profile = createProfile();
    const store = profile.store();
    expect(await store.log()).toEqual([]);
    await store.commit(() => ({ account: ACCOUNT, log: SAMPLE_RUN_LOG }));
    await store.commit(() => ({ progress: { ...NEVER_SYNCED, listed: 3 } }));
    expect(await profile.store().log()).toEqual(SAMPLE_RUN_LOG);
    expect((await viewOf(profile)).log).toEqual(SAMPLE_RUN_LOG);
  });

  it("lies sealed beside the rows in the clear", async () => {
    const profile = createProfile();
    const log = [sampleRun(1, { errorCode: "forbidden", version: "9.8.7", requests: 314_159 })];
    await profile.store().commit(() => ({ account: ACCOUNT, progress: NEVER_SYNCED, log }));
    const raw = await openRaw(profile.options);
    const row = (await raw.get("sync", "log")) ?? {};
    expect(Object.keys(row).toSorted()).toEqual(["env", "key", "rev"]);
    const { ct } = row["env"] as { readonly ct: Uint8Array };
    const text = new TextDecoder("latin1").decode(ct);
    for (const plain of ["forbidden", "9.8.7", "314159", "requests"]) expect(text).not.toContain(plain);
    expect(await raw.get("sync", "progress")).toMatchObject({ value: { phase: "idle" } });
  });

  it("that does not open is set aside and begun again, and nothing else suffers", async () => {
    const profile = createProfile();
    const store = profile.store();
    const item = {
      key: "k1" as never,
      kind: "workout",
      tries: 1,
      notBeforeMs: 0,
      errorCode: null,
      priority: 0,
    } as const;
    await store.commit(() => ({ account: ACCOUNT, items: [item], log: SAMPLE_RUN_LOG }));
    const raw = await openRaw(profile.options);
    await raw.put("sync", damaged((await raw.get("sync", "log")) ?? {}));
    expect(await viewOf(profile)).toMatchObject({ log: [], damagedRows: 1, items: [item] });
    const fresh = [sampleRun(1)];
    await profile.store().commit(async (now) => ({ log: [...(await now.log()), ...fresh] }));
    expect(await viewOf(profile)).toMatchObject({ log: fresh, items: [item] });
    const keys = (await raw.all("sync")).map((row) => String(row["key"]));
    expect(keys.filter((key) => key.startsWith("aside:log:"))).toHaveLength(1);
  });

  it("refuses a number that could not be read back", async () => {
    const log = [sampleRun(1, { requests: Number.NaN })];
    await expect(
      createProfile()
        .store()
        .commit(() => ({ log })),
    ).rejects.toMatchObject({ code: "badInput" });
  });

  it("of another version is read for what this one knows of it", () => {
    const run = { startedAtMs: 1, endedAtMs: 2, reason: "moonrise", outcome: "exploded", added: 3, tides: 4 };
    expect(readRunLog({ runs: [run] }).runs).toEqual([
      {
        ...sampleRun(1),
        ...run,
        reason: "other",
        outcome: "interrupted",
        pages: 0,
        requests: 0,
        version: "",
      },
    ]);
    expect(readRunLog({}).runs).toEqual([]);
  });
});
