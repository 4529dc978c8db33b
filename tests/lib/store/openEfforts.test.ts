import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { VaultDatabase } from "@/lib/store/database";
import { createEffortsOpener } from "@/lib/store/openEfforts";
import { openReader } from "@/lib/store/openReader";
import { ACCOUNT, DAY_MS, MAY_MS, createProfile, damaged, effortsOf, openRaw, workoutOf } from "./testVault";

const JUNE_MS = MAY_MS + 31 * DAY_MS;

afterEach(() => vi.restoreAllMocks());

/** A clock of which every look costs `lookMs`, and every wait is over at once. */
function clockOf(lookMs = 0) {
  let nowMs = 0;
  const sleeps: number[] = [];
  return {
    sleeps,
    clock: {
      now: () => (nowMs += lookMs),
      sleep: async (ms: number) => void sleeps.push(ms),
    },
  };
}

const at = (startedAtMs: number, key: string, powerCurveW?: readonly number[]) => ({
  ...effortsOf(key, powerCurveW),
  startedAtMs,
  utcOffsetSec: 0,
});

/** A vault with a workout in each of two months, and a page's reader of it. */
async function newVault() {
  const profile = createProfile();
  const store = profile.store();
  await store.commit(() => ({
    account: ACCOUNT,
    summaries: [workoutOf("k1"), workoutOf("k2", { startedAtMs: JUNE_MS })],
    efforts: [at(MAY_MS, "k1"), at(JUNE_MS, "k2")],
  }));
  const reader = openReader({ ...profile.options, clock: clockOf().clock });
  return { profile, store, reader };
}

/** The rows of efforts that were read since the last look. */
function rowsRead() {
  const get = vi.spyOn(IDBObjectStore.prototype, "get");
  return () => {
    const rows = get.mock.contexts.filter((table) => (table as IDBObjectStore).name === "efforts").length;
    get.mockClear();
    return rows;
  };
}

describe("the efforts of all workouts", () => {
  it("are none where there is no vault, and no key is made for them", async () => {
    const profile = createProfile();
    const reader = openReader({ ...profile.options, clock: clockOf().clock });
    expect(await reader.efforts()).toEqual(new Map());
    const raw = await openRaw(profile.options);
    expect(await raw.all("keys")).toEqual([]);
    raw.close();
  });

  it("come by key, of every month", async () => {
    const { reader } = await newVault();
    expect(await reader.efforts()).toEqual(
      new Map([
        ["k1", effortsOf("k1")],
        ["k2", effortsOf("k2")],
      ]),
    );
  });

  it("are read again only of months that changed, and are the very same map while nothing did", async () => {
    const { store, reader } = await newVault();
    const rows = rowsRead();
    const first = await reader.efforts();
    expect(rows()).toBe(2);
    await store.commit(() => ({ summaries: [workoutOf("k3")] }));
    expect(await reader.efforts()).toBe(first);
    expect(rows()).toBe(0);
    await store.commit(() => ({ efforts: [at(MAY_MS, "k1", [500])] }));
    rows();
    const second = await reader.efforts();
    expect(rows()).toBe(1);
    expect([...second.values()].map((one) => one.powerCurveW)).toEqual(
      expect.arrayContaining([[500], [300, 200]]),
    );
  });

  it("asked for twice at once are opened once", async () => {
    const { reader } = await newVault();
    const rows = rowsRead();
    const [one, other] = await Promise.all([reader.efforts(), reader.efforts()]);
    expect(one).toBe(other);
    expect(rows()).toBe(2);
  });

  it("leave out a month that does not open, take it when it was written again, and never a row set aside", async () => {
    const { profile, store, reader } = await newVault();
    const raw = await openRaw(profile.options);
    const spoiled = (await raw.all("efforts"))[0] ?? {};
    await raw.put("efforts", damaged(spoiled));
    const [left] = (await reader.efforts()).keys();
    expect((await reader.efforts()).size).toBe(1);
    const [startedAtMs, lost] = left === "k1" ? [JUNE_MS, "k2"] : [MAY_MS, "k1"];
    await store.commit(() => ({ efforts: [at(startedAtMs, lost)] }));
    expect((await raw.all("efforts")).map((row) => String(row["key"]).startsWith("aside:"))).toContain(true);
    expect(new Set((await reader.efforts()).keys())).toEqual(new Set(["k1", "k2"]));
    const rows = rowsRead();
    await openReader({ ...profile.options, clock: clockOf().clock }).efforts();
    expect(rows()).toBe(2);
    raw.close();
  });

  it("forget a month that is gone, and everything with an erased vault", async () => {
    const { profile, store, reader } = await newVault();
    expect((await reader.efforts()).size).toBe(2);
    const raw = await openRaw(profile.options);
    await raw.remove("efforts", String((await raw.all("efforts"))[0]?.["key"]));
    expect((await reader.efforts()).size).toBe(1);
    raw.close();
    await store.erase();
    expect(await reader.efforts()).toEqual(new Map());
    await profile.store().commit(() => ({ account: ACCOUNT, efforts: [at(MAY_MS, "k9")] }));
    expect([...(await reader.efforts()).keys()]).toEqual(["k9"]);
  });

  it("of a vault that is erased while they are opened are nobody's", async () => {
    const { profile, store } = await newVault();
    const erasing = {
      now: clockOf(20).clock.now,
      sleep: async () => await store.erase(),
    };
    expect(await openReader({ ...profile.options, clock: erasing }).efforts()).toEqual(new Map());
  });

  it("are never those of another vault that lies in the same place", async () => {
    const first = await newVault();
    const second = createProfile();
    await second.store().commit(() => ({ account: ACCOUNT, efforts: [at(MAY_MS, "k9")] }));
    const [one, other] = [first.profile, second].map(
      ({ options }) => new VaultDatabase(options, () => undefined),
    ) as [VaultDatabase, VaultDatabase];
    let here = one;
    const opener = createEffortsOpener(clockOf().clock, () => here);
    expect((await opener.read()).size).toBe(2);
    here = other;
    expect([...(await opener.read()).keys()]).toEqual(["k9"]);
    one.close();
    other.close();
  });

  it("let the page have its turn between slices", async () => {
    const { profile } = await newVault();
    const quick = clockOf();
    await openReader({ ...profile.options, clock: quick.clock }).efforts();
    expect(quick.sleeps).toEqual([]);
    const slow = clockOf(20);
    await openReader({ ...profile.options, clock: slow.clock }).efforts();
    expect(slow.sleeps).toEqual([0, 0]);
  });
});
