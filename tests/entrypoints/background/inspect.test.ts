import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Background } from "@/entrypoints/background/background";
import { inspect } from "@/entrypoints/background/handlers/inspect";
import { INSPECTED_LONGEST } from "@/lib/domain/inspected";
import { COMMANDS } from "@/lib/messages/commands";
import type { CommandRequest } from "@/lib/messages/commands";
import { createSyncWorld } from "../../lib/sync/syncWorld";
import type { Root, SyncWorld } from "../../lib/sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

type Request = CommandRequest<"peloton.inspect">;

/** Handlers that throw on what was not expected. */
function ask(root: Root, request: Request) {
  const background = {
    vault: { open: async () => root.store },
    inspect: root.inspect,
    onPhase: async () => undefined,
    now: () => 0,
  };
  return inspect(background as unknown as Background, request);
}

async function synced(workouts = 6): Promise<{ readonly world: SyncWorld; readonly root: Root }> {
  const world = createSyncWorld(workouts);
  const root = await world.signedIn();
  await root.sync();
  world.asked();
  return { world, root };
}

describe("inspecting an answer", () => {
  it("asks for each of them as the simulated Peloton knows it, and gives it as it came", async () => {
    const { world, root } = await synced();
    const summaries = await root.summaries();
    const taken = summaries.find(({ ride, instructor }) => ride !== null && instructor?.key != null);
    const workout = taken?.key ?? "";
    const requests: readonly (readonly [Request, string])[] = [
      [{ endpoint: "me" }, '"username":'],
      [{ endpoint: "overview" }, '"workout_counts":'],
      [{ endpoint: "user" }, '"total_workouts":'],
      [{ endpoint: "settings" }, '"distance_unit":'],
      [{ endpoint: "workouts", page: 1, limit: 2, sort: "created" }, '"page":1'],
      [{ endpoint: "workout", workout }, `"id":"${taken?.id}"`],
      [{ endpoint: "performanceGraph", workout, everyN: 5 }, '"seconds_since_pedaling_start":'],
      [{ endpoint: "rideDetails", workout }, `"id":"${taken?.ride?.id}"`],
      [{ endpoint: "rideDetails", ride: taken?.ride?.key ?? "" }, `"id":"${taken?.ride?.id}"`],
      [{ endpoint: "instructors", page: 0, limit: 3 }, '"limit":3'],
      [
        { endpoint: "instructor", instructor: taken?.instructor?.key ?? "" },
        `"id":"${taken?.instructor?.id}"`,
      ],
    ];
    for (const [request, part] of requests) {
      const { endpoint, status, body, length } = await ask(root, request);
      expect([request.endpoint, endpoint, status, length]).toEqual([
        request.endpoint,
        endpoint,
        200,
        body?.length,
      ]);
      expect(body?.replaceAll(": ", ":")).toContain(part);
    }
    const paths = world.asked().map(({ path }) => path);
    expect(paths).toHaveLength(requests.length);
    expect(paths).toContain(`/api/workout/${taken?.id}/performance_graph`);
  });

  it("takes a typed id as it is, and finds a class by a typed workout", async () => {
    const { world, root } = await synced();
    const taken = (await root.summaries()).find(({ ride }) => ride !== null);
    const { body } = await ask(root, { endpoint: "rideDetails", workout: taken?.id ?? "" });
    expect(body).toContain(taken?.ride?.id);
    expect(world.asked().map(({ path }) => path)).toEqual([
      `/api/workout/${taken?.id}`,
      `/api/ride/${taken?.ride?.id}/details`,
    ]);
    const unknown = await ask(root, { endpoint: "rideDetails", workout: "f".repeat(32) });
    expect(unknown).toMatchObject({ endpoint: "workout", status: 404 });
  });

  it("says that a workout has no class", async () => {
    const world = createSyncWorld(1);
    const added = world.peloton.addWorkout({ classKey: "justRide" });
    const root = await world.signedIn();
    await root.sync();
    const just = (await root.summaries()).find(({ id }) => id === added.id);
    expect(just?.ride).toBeNull();
    await expect(ask(root, { endpoint: "rideDetails", workout: just?.key })).rejects.toMatchObject({
      code: "noClass",
    });
    await expect(ask(root, { endpoint: "rideDetails", workout: added.id })).rejects.toMatchObject({
      code: "noClass",
    });
  });

  it("gives an error's answer with its status, and what is no JSON as it is", async () => {
    const { world, root } = await synced(1);
    const answers = [
      { status: 404, body: '{"status":404}' },
      { status: 403, body: "error code: 1015" },
      { status: 200, body: "<!doctype html><title>Down</title>" },
      { status: 200, body: "" },
    ];
    for (const { status, body } of answers) {
      world.peloton.setFaults([
        { match: ({ path }) => path === "/api/me", fault: { type: "answer", status, body } },
      ]);
      expect(await ask(root, { endpoint: "me" })).toEqual({
        endpoint: "me",
        status,
        body,
        length: body.length,
      });
    }
  });

  it("gives only the length of what is too long to be shown", async () => {
    const { world, root } = await synced(1);
    const body = `"${"x".repeat(INSPECTED_LONGEST)}"`;
    world.peloton.setFaults([{ match: () => true, fault: { type: "answer", status: 200, body } }]);
    expect(await ask(root, { endpoint: "me" })).toEqual({
      endpoint: "me",
      status: 200,
      body: null,
      length: body.length,
    });
  });

  it("refreshes the token when it is old, and never gives it away", async () => {
    const { world, root } = await synced(1);
    const before = (await root.store.account())?.tokens;
    world.peloton.expireAccessTokens();
    const { status, body } = await ask(root, { endpoint: "me" });
    const after = (await root.store.account())?.tokens;
    expect(status).toBe(200);
    expect(after?.accessToken).not.toBe(before?.accessToken);
    for (const tokens of [before, after]) {
      expect(body).not.toContain(tokens?.accessToken);
      expect(body).not.toContain(tokens?.refreshToken);
    }
  });

  it("stores nothing of what it asked for", async () => {
    const { root } = await synced(2);
    const commit = vi.spyOn(root.store, "commit");
    await ask(root, { endpoint: "me" });
    await ask(root, { endpoint: "workouts" });
    expect(commit).not.toHaveBeenCalled();
  });

  it("tells what is missing, what is not here, and that a sign-in is over", async () => {
    await expect(ask(createSyncWorld(1).root(), { endpoint: "me" })).rejects.toMatchObject({
      code: "vaultEmpty",
    });
    const { world, root } = await synced(1);
    const bad: readonly Request[] = [
      { endpoint: "workout" },
      { endpoint: "performanceGraph", everyN: 1 },
      { endpoint: "rideDetails" },
      { endpoint: "instructor" },
      { endpoint: "workout", workout: "k".repeat(22) },
      { endpoint: "rideDetails", ride: "k".repeat(22) },
    ];
    for (const request of bad) await expect(ask(root, request)).rejects.toMatchObject({ code: "badInput" });
    expect(world.asked()).toEqual([]);
    world.network.isOnline = false;
    await expect(ask(root, { endpoint: "me" })).rejects.toMatchObject({ code: "offline" });
    expect(await root.progress()).toMatchObject({ errorCode: null });
    world.network.isOnline = true;
    world.peloton.expireAccessTokens();
    world.peloton.revokeFamily();
    await expect(ask(root, { endpoint: "me" })).rejects.toMatchObject({ code: "signInNeeded" });
    expect(await root.progress()).toMatchObject({ errorCode: "signInNeeded" });
  });
});

describe("a request to inspect", () => {
  const schema = COMMANDS["peloton.inspect"].request;
  const isFine = (request: unknown) => schema.safeParse(request).success;

  it("is one of the known ones, with keys, ids and bounded numbers", () => {
    expect(isFine({ endpoint: "me" })).toBe(true);
    expect(isFine({ endpoint: "workout", workout: "k".repeat(22) })).toBe(true);
    expect(isFine({ endpoint: "workout", workout: "0a".repeat(16) })).toBe(true);
    expect(isFine({ endpoint: "workout", workout: "01234567-89ab-cdef-0123-456789abcdef" })).toBe(true);
    expect(isFine({ endpoint: "workouts", page: 0, limit: 100, sort: "-created" })).toBe(true);
  });

  it.each([
    { endpoint: "https://evil.example/api/me" },
    { endpoint: "me", host: "evil.example" },
    { endpoint: "me", url: "https://evil.example" },
    { endpoint: "me", path: "/api/me" },
    { endpoint: "workout", workout: "../me" },
    { endpoint: "workout", workout: "0A".repeat(16) },
    { endpoint: "workout", workout: ` ${"0a".repeat(16)}` },
    { endpoint: "workout", workout: "0a".repeat(16) + "/../../api/me" },
    { endpoint: "workout", workout: "k".repeat(21) + "/" },
    { endpoint: "workout", workout: { id: "0a".repeat(16) } },
    { endpoint: "workouts", page: -1 },
    { endpoint: "workouts", page: 1.5 },
    { endpoint: "workouts", limit: 0 },
    { endpoint: "workouts", limit: 101 },
    { endpoint: "workouts", sort: "-created&host=evil.example" },
    { endpoint: "performanceGraph", workout: "k".repeat(22), everyN: 0 },
    { endpoint: "performanceGraph", workout: "k".repeat(22), everyN: 601 },
    { endpoint: "performanceGraph", workout: "k".repeat(22), everyN: "1" },
  ])("is refused: %o", (request) => {
    expect(isFine(request)).toBe(false);
  });

  it("never holds anything that could lead elsewhere", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string(), fc.webPath()), (text) => {
        const isName = /^[A-Za-z0-9_-]{22}$|^[0-9a-f]{32}$|^[0-9a-f-]{36}$/.test(text);
        for (const name of ["workout", "ride", "instructor"]) {
          expect(isFine({ endpoint: "workout", [name]: text })).toBe(isName);
        }
      }),
      { numRuns: 500 },
    );
  });
});
