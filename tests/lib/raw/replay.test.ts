import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MemberId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { createRedactor } from "@/lib/raw/redact";
import { replayFiles } from "@/lib/raw/replayFiles";
import type { ReplayFile, WorkoutAnswers } from "@/lib/raw/replayFiles";
import { zipOf } from "@/lib/raw/zip";
import { finished } from "@/lib/training/slices";
import { replayMember } from "../../simulator/member/replayMember";
import { createSyncWorld } from "../sync/syncWorld";
import type { Root, SyncWorld } from "../sync/syncWorld";

vi.setConfig({ testTimeout: 60_000 });

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "saved-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** All that Peloton answers about one workout, asked for as "Raw data" asks. */
async function answersOf(
  { inspect }: Root,
  world: SyncWorld,
  summary: WorkoutSummary,
): Promise<WorkoutAnswers> {
  const json = async (inspection: Parameters<Root["inspect"]>[0]): Promise<unknown> => {
    const { status, body } = await inspect(inspection);
    return status === 200 ? JSON.parse(body) : null;
  };
  const member = world.peloton.member.userId as MemberId;
  return {
    workout: await json({ endpoint: "workout", id: summary.id }),
    graph: await json({ endpoint: "performanceGraph", id: summary.id, everyN: 1 }),
    ride: summary.ride === null ? null : await json({ endpoint: "rideDetails", id: summary.ride.id }),
    me: await json({ endpoint: "me" }),
    overview: await json({ endpoint: "overview", member }),
    settings: await json({ endpoint: "settings", member }),
  };
}

async function redacted(answers: WorkoutAnswers): Promise<WorkoutAnswers> {
  const [workout, graph, ride, me, overview, settings] = finished(
    createRedactor().redact([
      answers.workout,
      answers.graph,
      answers.ride,
      answers.me,
      answers.overview,
      answers.settings,
    ]),
  );
  return { workout, graph, ride, me, overview, settings };
}

/** Zipped as it is saved, and unpacked into a folder as a rider would. */
async function saved(files: readonly ReplayFile[]): Promise<string[]> {
  const entries = unzipSync(await zipBytes(files));
  for (const [path, bytes] of Object.entries(entries)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), strFromU8(bytes));
  }
  return Object.keys(entries);
}

async function zipBytes(files: readonly ReplayFile[]): Promise<Uint8Array> {
  return new Uint8Array(await finished(zipOf(files)).arrayBuffer());
}

async function syncedFrom(folder: string): Promise<readonly WorkoutSummary[]> {
  const world = createSyncWorld(0, { members: [replayMember(folder)] });
  const root = await world.signedIn();
  await root.sync();
  return await root.summaries();
}

/** What must be the same; ids and keys are those of another vault, and may be stand-ins. */
function told(summary: WorkoutSummary) {
  const { key: _key, id: _id, ride, instructor, classTypeIds: _types, ftp, derived, ...rest } = summary;
  return {
    ...rest,
    hasRide: ride !== null,
    instructor: instructor?.name ?? null,
    ftpWatts: ftp?.watts ?? null,
    derived: derived === null ? null : { ...derived, heartRateLoad: derived.heartRateLoad?.load ?? null },
  };
}

describe("all of a workout, saved and replayed", () => {
  it.each([
    { isRedacted: false, how: "as it came" },
    { isRedacted: true, how: "redacted" },
  ])("is the same workout again when it is saved $how", async ({ isRedacted }) => {
    const world = createSyncWorld(30);
    const root = await world.signedIn();
    await root.sync();
    const originals = (await root.summaries()).filter(
      ({ discipline, isPowerZone }) => isPowerZone || discipline === "running" || discipline === "rowing",
    );
    const chosen = [
      originals.find(({ isPowerZone }) => isPowerZone),
      originals.find((one) => !one.isPowerZone),
    ];
    expect(chosen).not.toContain(undefined);
    for (const original of chosen as WorkoutSummary[]) {
      rmSync(dir, { recursive: true });
      mkdirSync(dir);
      const answers = await answersOf(root, world, original);
      const files = replayFiles(isRedacted ? await redacted(answers) : answers) ?? [];
      const paths = await saved(files);
      expect(paths.map((path) => path.replaceAll(/[0-9a-f]{32}/g, "<id>")).sort()).toEqual([
        "me.json",
        "overview.json",
        "rides/<id>.json",
        "settings.json",
        "workouts/<id>/performance_graph.json",
        "workouts/<id>/workout.json",
      ]);
      const again = await syncedFrom(dir);
      expect(again).toHaveLength(1);
      expect(again.map(told)).toEqual([told(original)]);
      if (!isRedacted) continue;
      const text = files.map((file) => file.path + file.text).join("\n");
      const { userId, username, email } = world.peloton.member;
      for (const secret of [userId, username, email, original.id, original.ride?.id ?? userId]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it("is a workout again with nothing but what its list and graph said", async () => {
    const world = createSyncWorld(12);
    const root = await world.signedIn();
    await root.sync();
    const original = (await root.summaries()).find(({ state }) => state === "complete");
    if (original === undefined) throw new Error("nothing was synced");
    const archived = await root.store.archived(original.key);
    const files = replayFiles({
      workout: archived?.detail ?? archived?.listItem ?? null,
      graph: archived?.graph ?? null,
      ride: original.ride === null ? null : await root.store.ride(original.ride.key),
      me: null,
      overview: null,
      settings: null,
    });
    await saved(files ?? []);
    const again = await syncedFrom(dir);
    expect(again.map(({ title, totals, state }) => ({ title, totals, state }))).toEqual([
      { title: original.title, totals: original.totals, state: "complete" },
    ]);
  });

  it("writes no file outside its folder, whatever an id says", () => {
    const strange = { id: "../../etc", ride: { id: "a/b" } };
    const none = { graph: null, ride: { ride: { id: ".." } }, me: null, overview: null, settings: null };
    expect(replayFiles({ workout: strange, ...none })).toBeNull();
    const paths = replayFiles({ workout: { ...strange, id: "fine" }, ...none })?.map(({ path }) => path);
    expect(paths).toEqual(["workouts/fine/workout.json"]);
  });

  it("does not say when it was saved", async () => {
    const files = [{ path: "me.json", text: "{}\n" }];
    // Time and date of the first entry: midnight, 1 January 1980.
    expect([...(await zipBytes(files)).subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
