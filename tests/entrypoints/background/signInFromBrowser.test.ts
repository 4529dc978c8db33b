import { describe, expect, it, vi } from "vitest";
import type { MemberId } from "@/lib/domain/ids";
import { isOverIn, MIN, newWorld } from "./signInWorld";

vi.setConfig({ testTimeout: 60_000 });

describe("the sign-in that this browser has", () => {
  it("is shown before it is used, and stored once the rider agrees", async () => {
    const { world, rim, fromBrowser, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    expect(rim.stage()).toEqual({ type: "asking", leaderboardName: world.peloton.member.username });
    expect(await account()).toBeNull();
    expect(rim.alarm.atMs).toBe(world.clock.ms + 10 * MIN);
    expect(await agree()).toEqual({ leaderboardName: world.peloton.member.username });
    expect(await account()).toMatchObject({ memberId: world.peloton.member.userId, generation: 1 });
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("tells pages whose it is and nothing else", async () => {
    const { rim, fromBrowser, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    const waiting = JSON.parse(rim.session.get("signInPending") ?? "") as {
      tokens: { refreshToken: string };
    };
    expect(waiting.tokens.refreshToken).toMatch(/^v1\./);
    expect(rim.session.get("signInStage")).not.toContain(waiting.tokens.refreshToken);
  });

  it("is forgotten when it is refused", async () => {
    const { rim, fromBrowser, cancel, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    await cancel();
    isOverIn(rim);
    expect(rim.stage()).toEqual({ type: "none" });
    await expect(agree()).rejects.toMatchObject({ code: "signInExpired" });
    expect(await account()).toBeNull();
  });

  it("is forgotten after ten minutes: pages are told when the alarm rings", async () => {
    const { world, rim, fromBrowser, settle, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    world.clock.ms += 10 * MIN - 1;
    await settle();
    expect(rim.stage()).toMatchObject({ type: "asking" });
    world.clock.ms += 1;
    await settle();
    isOverIn(rim);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInExpired" });
    expect(await account()).toBeNull();
  });

  it("is not stored by an answer that comes too late, even before the alarm", async () => {
    const { world, rim, fromBrowser, agree, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    world.clock.ms += 10 * MIN;
    await expect(agree()).rejects.toMatchObject({ code: "signInExpired" });
    isOverIn(rim);
    expect(await account()).toBeNull();
  });

  it("still waits for the answer after the worker died", async () => {
    const { rim, fromBrowser, nextWorker, account, signInThere } = newWorld();
    await signInThere();
    await fromBrowser();
    const next = nextWorker();
    await next.settle();
    expect(rim.stage()).toMatchObject({ type: "asking" });
    await next.agree();
    expect((await account())?.tokens).not.toBeNull();
  });

  it("is not there when nobody signed in: that is said, and nothing waits", async () => {
    const { rim, fromBrowser } = newWorld();
    await expect(fromBrowser()).rejects.toMatchObject({ code: "noBrowserSession" });
    isOverIn(rim);
  });

  it("is refused before the question when it is another member's than the vault's", async () => {
    const { root, rim, fromBrowser, account, signInThere } = newWorld();
    const other = { memberId: "other" as MemberId, profile: null, tokens: null, generation: 3 };
    await root.store.commit(() => ({ account: other }));
    await signInThere();
    await expect(fromBrowser()).rejects.toMatchObject({ code: "otherMember" });
    isOverIn(rim);
    expect(await account()).toEqual(other);
  });

  it("is not stored when the vault was signed out of, or erased, while the question stood", async () => {
    for (const overtake of ["disconnect", "erase"] as const) {
      const made = newWorld();
      await made.signInThere();
      await made.fromBrowser();
      await made[overtake]();
      isOverIn(made.rim);
      await expect(made.agree()).rejects.toMatchObject({ code: "signInExpired" });
      expect(await made.world.root().store.account()).toBeNull();
    }
  });

  it("asks nobody any more once the vault is locked; without a question, locking is no failure", async () => {
    const { rim, fromBrowser, locked, signInThere } = newWorld();
    await locked();
    expect(rim.stage()).toEqual({ type: "none" });
    await signInThere();
    await fromBrowser();
    await locked();
    isOverIn(rim);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "vaultLocked" });
  });

  it("waits for nothing when it was called off while Peloton was asked", async () => {
    const { world, rim, fromBrowser, cancel, signInThere } = newWorld();
    await signInThere();
    world.peloton.setFaults((request) => (request.path === "/api/me" ? { type: "hang" } : null));
    const going = fromBrowser();
    await vi.waitFor(() =>
      expect(world.peloton.log.entries.at(-1)).toMatchObject({ path: "/api/me", status: null }),
    );
    await cancel();
    world.peloton.releaseHung();
    await expect(going).rejects.toMatchObject({ code: "signInFailed" });
    isOverIn(rim);
  });
});

describe("one sign-in at a time", () => {
  it("holds across all three ways, whichever waits", async () => {
    const made = newWorld();
    await made.signInThere();
    for (const first of ["onPage", "fromBrowser"] as const) {
      await made[first]();
      for (const other of [made.onPage, made.fromBrowser, () => made.connect(made.credentials)]) {
        await expect(other()).rejects.toMatchObject({ code: "signInRunning" });
      }
      await made.cancel();
    }
    await made.connect(made.credentials);
  });

  it("lets the next one begin where the last one waited too long", async () => {
    const { world, rim, onPage, connect, credentials } = newWorld();
    await onPage();
    world.clock.ms += 15 * MIN;
    expect(await connect(credentials)).toHaveProperty("leaderboardName");
    isOverIn(rim);
  });

  it("forgets the failure of the last one when the next begins", async () => {
    const { rim, onPage, closed, connect, credentials } = newWorld();
    await onPage();
    const [tabId = -1] = rim.tabs.keys();
    rim.tabs.delete(tabId);
    await closed(tabId);
    await connect(credentials);
    expect(rim.stage()).toEqual({ type: "none" });
  });
});
