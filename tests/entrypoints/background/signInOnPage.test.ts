import { describe, expect, it, vi } from "vitest";
import type { MemberId } from "@/lib/domain/ids";
import { isOverIn, MIN, newWorld, RESUME } from "./signInWorld";

vi.setConfig({ testTimeout: 60_000 });

describe("a sign-in on Peloton's page", () => {
  it("ends with the code of its tab: the tab is closed, tokens and profile are stored", async () => {
    const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    expect(rim.stage()).toEqual({ type: "waiting" });
    expect([...rim.tabs.keys()]).toEqual([rim.guard.tabId]);
    expect(rim.alarm.atMs).toBe(world.clock.ms + 15 * MIN);
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(await account()).toMatchObject({ memberId: world.peloton.member.userId, generation: 1 });
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("asks for the login page even where somebody is signed in, and tells the tab no secret", async () => {
    const { rim, onPage } = newWorld();
    await onPage();
    const [page] = [...rim.tabs.values()];
    expect(page?.searchParams.get("prompt")).toBe("login");
    const { verifier, state } = JSON.parse(rim.session.get("signInPending") ?? "") as Record<string, string>;
    expect(page?.searchParams.get("state")).toBe(state);
    expect(page?.href).not.toContain(verifier);
  });

  it("goes on in another worker when the first one died meanwhile", async () => {
    const { rim, onPage, nextWorker, account, signInInTab } = newWorld();
    await onPage();
    const next = nextWorker();
    await next.settle();
    expect(rim.guard.tabId).not.toBeNull();
    const { tabId, to } = await signInInTab();
    await next.redirected(tabId, to);
    expect((await account())?.tokens).not.toBeNull();
    isOverIn(rim);
  });

  type Change = (tabId: number, to: string) => readonly [tabId: number, to: string, from: string];
  const elsewhere: readonly [string, Change][] = [
    ["another tab", (tabId, to) => [tabId + 1, to, RESUME]],
    ["another address", (tabId, to) => [tabId, to.replace("/callback", "/other"), RESUME]],
    ["an http address", (tabId, to) => [tabId, to.replace("https:", "http:"), RESUME]],
    ["another host's page", (tabId, to) => [tabId, to, "https://evil.example/resume"]],
  ];
  it.each(elsewhere)("S13: takes no notice of a redirect of %s, and goes on", async (_, change) => {
    const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    const [otherTab, otherTo, from] = change(tabId, to);
    const asked = world.peloton.log.total;
    await redirected(otherTab, otherTo, from);
    expect(rim.stage()).toEqual({ type: "waiting" });
    expect(world.peloton.log.total).toBe(asked);
    expect(await account()).toBeNull();
    await redirected(tabId, to);
    expect((await account())?.tokens).not.toBeNull();
  });

  it.each([
    ["another state", (to: string) => to.replace(/state=[^&]+/, "state=forged"), "invalidState"],
    ["a code in the fragment", (to: string) => to.replace("?", "#"), "invalidState"],
    ["a refusal", (to: string) => to.replace(/code=[^&]+/, "error=access_denied"), "signInFailed"],
  ] as const)(
    "S13: ends for good at a callback with %s, and exchanges nothing",
    async (_, change, errorCode) => {
      const { world, rim, onPage, redirected, account, signInInTab } = newWorld();
      await onPage();
      const { tabId, to } = await signInInTab();
      const asked = world.peloton.log.total;
      await redirected(tabId, change(to));
      expect(rim.stage()).toMatchObject({ type: "failed", errorCode });
      isOverIn(rim);
      await redirected(tabId, to);
      expect(world.peloton.log.total).toBe(asked);
      expect(await account()).toBeNull();
    },
  );

  it("S13: stores nothing when the id token answers to another nonce", async () => {
    const { rim, onPage, redirected, account, signInInTab } = newWorld();
    await onPage();
    const pending = JSON.parse(rim.session.get("signInPending") ?? "") as Record<string, unknown>;
    rim.session.set("signInPending", JSON.stringify({ ...pending, nonce: "another" }));
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInFailed" });
    expect(await account()).toBeNull();
    isOverIn(rim);
  });

  it("S13: is over after fifteen minutes: the tab is closed, a late code is not taken", async () => {
    for (const isAlarm of [true, false]) {
      const { world, rim, onPage, redirected, settle, account, signInInTab } = newWorld();
      await onPage();
      const { tabId, to } = await signInInTab();
      world.clock.ms += 15 * MIN;
      if (isAlarm) await settle();
      else await redirected(tabId, to);
      expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInExpired" });
      isOverIn(rim);
      await redirected(tabId, to);
      expect(await account()).toBeNull();
    }
  });

  it("is cancelled by closing its tab, and by no other tab", async () => {
    const { rim, onPage, closed } = newWorld();
    await onPage();
    const [tabId = -1] = rim.tabs.keys();
    await closed(tabId + 1);
    expect(rim.stage()).toEqual({ type: "waiting" });
    rim.tabs.delete(tabId);
    await closed(tabId);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "pageClosed" });
    isOverIn(rim);
  });

  it("closes its tab when it is cancelled, signed out of or erased", async () => {
    for (const ending of ["cancel", "disconnect", "erase"] as const) {
      const made = newWorld();
      await made.onPage();
      await made[ending]();
      isOverIn(made.rim);
      expect(made.rim.stage()).toEqual({ type: "none" });
    }
  });

  it("stores nothing when it was called off while the code was exchanged", async () => {
    const { world, rim, onPage, redirected, cancel, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    const going = redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    await cancel();
    world.peloton.releaseHung();
    await going;
    expect(await account()).toBeNull();
    expect(rim.stage()).toEqual({ type: "none" });
    isOverIn(rim);
  });

  it("is said to have failed when the worker died while the code was exchanged", async () => {
    const { world, rim, onPage, redirected, nextWorker, account, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    void redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    expect([...rim.session.values()].join("")).not.toContain("verifier");
    const next = nextWorker();
    await next.settle();
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "signInFailed" });
    isOverIn(rim);
    expect(await account()).toBeNull();
  });

  it("is looked after by an alarm while its own worker still finishes it", async () => {
    const { world, rim, onPage, redirected, settle, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    world.peloton.setFaults((request) => (request.path === "/oauth/token" ? { type: "hang" } : null));
    const going = redirected(tabId, to);
    await vi.waitFor(() => expect(rim.stage()).toEqual({ type: "finishing" }));
    world.clock.ms += 30_000;
    await settle();
    expect(rim.stage()).toEqual({ type: "finishing" });
    expect(rim.alarm.atMs).toBe(world.clock.ms + 30_000);
    world.peloton.releaseHung();
    await going;
    expect(rim.stage()).toEqual({ type: "none" });
  });

  it("exchanges a code that is told twice only once", async () => {
    const { world, rim, onPage, redirected, signInInTab } = newWorld();
    await onPage();
    const { tabId, to } = await signInInTab();
    await Promise.all([redirected(tabId, to), redirected(tabId, to)]);
    expect(world.peloton.log.count({ path: "/oauth/token" })).toBe(1);
    expect(rim.stage()).toEqual({ type: "none" });
  });

  it("is not even opened while the browser keeps us from Peloton", async () => {
    const { rim, onPage } = newWorld();
    rim.access.has = false;
    await expect(onPage()).rejects.toMatchObject({ code: "accessTakenBack" });
    isOverIn(rim);
  });

  it("changes nothing in another member's vault, and says so", async () => {
    const { root, rim, onPage, redirected, account, signInInTab } = newWorld();
    const other = { memberId: "other" as MemberId, profile: null, tokens: null, generation: 3 };
    await root.store.commit(() => ({ account: other }));
    await onPage();
    const { tabId, to } = await signInInTab();
    await redirected(tabId, to);
    expect(rim.stage()).toMatchObject({ type: "failed", errorCode: "otherMember" });
    expect(await account()).toEqual(other);
  });
});
