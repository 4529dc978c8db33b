import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createSignedIn } from "./createSignedIn.ts";
import { replayMember } from "./member/replayMember.ts";

let dir = "";

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "replay-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(dir, path, ".."), { recursive: true });
  writeFileSync(join(dir, path), text);
}

function writeWorkout(id: string, createdAt: number): void {
  const ride = {
    id: "c".repeat(32),
    title: "Drawn Ride",
    instructor_id: "d",
    instructor: { id: "d", name: "Ada Quill" },
  };
  // Older captures begin with a byte order mark.
  write(
    `workouts/${id}/workout.json`,
    `\uFEFF${JSON.stringify({ id, created_at: createdAt, status: "COMPLETE", user_id: "u1", ride })}`,
  );
  write(
    `workouts/${id}/performance_graph.json`,
    `{"duration": 60, "effort_zones": {"total_effort_points": 1}}`,
  );
}

describe("a replayed folder", () => {
  it("serves what was captured, newest first", async () => {
    writeWorkout("a".repeat(32), 1_600_000_000);
    writeWorkout("b".repeat(32), 1_700_000_000);
    const { json, userId, call } = await createSignedIn({ members: [replayMember(dir)] });
    expect(userId).toBe("u1");
    const list = await json(`/api/user/${userId}/workouts?joins=ride`);
    expect(list).toMatchObject({
      total: 2,
      data: [{ id: "b".repeat(32), effort_zones: { total_effort_points: 1 } }, { id: "a".repeat(32) }],
    });
    expect(list).not.toHaveProperty("data.0.ride.instructor");
    expect(await json(`/api/workout/${"a".repeat(32)}/performance_graph?every_n=1`)).toMatchObject({
      duration: 60,
    });
    expect(await json("/api/me")).toMatchObject({ id: "u1", total_workouts: 2 });
    expect(await json(`/api/user/u1/overview?version=1`)).toMatchObject({
      workout_counts: { total_workouts: 2 },
    });
    expect((await call(`/api/ride/${"c".repeat(32)}/details`)).status).toBe(404);
  });

  it("takes profile and classes from the folder where they are", async () => {
    writeWorkout("a".repeat(32), 1_600_000_000);
    write("me.json", `{"id": "u2", "username": "kept", "total_workouts": 7}`);
    write("settings.json", `{"distance_unit": "metric"}`);
    write("overview.json", `{"id": "u2"}`);
    write(`rides/${"c".repeat(32)}.json`, `{"ride": {"title": "Drawn Ride"}}`);
    const { json } = await createSignedIn({ members: [replayMember(dir)] });
    expect(await json("/api/me")).toMatchObject({ username: "kept", total_workouts: 7 });
    expect(await json("/api/user/u2/settings")).toEqual({ distance_unit: "metric" });
    expect(await json("/api/user/u2/overview?version=1")).toEqual({ id: "u2" });
    expect(await json(`/api/ride/${"c".repeat(32)}/details`)).toEqual({ ride: { title: "Drawn Ride" } });
  });

  it("says so when there is nothing to replay", () => {
    mkdirSync(join(dir, "workouts"));
    expect(() => replayMember(dir)).toThrow("No captured workouts");
  });
});

const captures = join(process.env["SADDLEBAG_SHARED"] ?? "../shared", "captures");

describe.runIf(existsSync(join(captures, "workouts")))("the captures", () => {
  it("are all served", async () => {
    const { json, userId } = await createSignedIn({ members: [replayMember(captures)] });
    const list = (await json(`/api/user/${userId}/workouts?joins=ride,ride.instructor`)) as {
      readonly data: readonly { readonly id: string }[];
    };
    expect(list.data).toHaveLength(8);
    for (const { id } of list.data) {
      expect(await json(`/api/workout/${id}/performance_graph?every_n=1`)).toHaveProperty("duration");
    }
  });
});
