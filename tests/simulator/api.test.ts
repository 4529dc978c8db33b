import { describe, expect, it } from "vitest";

import { createSignedIn, TEST_NOW_MS } from "./createSignedIn.ts";
import { ZERO_RIDE_ID } from "./generate/classPlan.ts";

interface List {
  readonly data: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

describe("what the API asks for", () => {
  it("refuses a call without the platform header, and one without a good token", async () => {
    const { call } = await createSignedIn({ workouts: 0 });
    const bare = await call("/api/me", { "peloton-platform": "" });
    expect(bare.status).toBe(403);
    const stale = await call("/api/me", { authorization: "Bearer stale" });
    expect(stale.status).toBe(401);
    expect(await stale.json()).toEqual({
      status: 401,
      error_code: 3020,
      subcode: null,
      message: "Not logged in",
      details: null,
    });
  });

  it("says that the old login is closed", async () => {
    const { call } = await createSignedIn({ workouts: 0 });
    const answer = await call("/auth/login");
    expect(await answer.json()).toEqual({
      status: 403,
      message: "Access forbidden. Endpoint no longer accepting requests.",
    });
  });

  it("shows one member little of another and none of the workouts", async () => {
    const { peloton, call, json } = await createSignedIn({ workouts: 1 });
    const other = peloton.addMember({ username: "second" });
    expect(await json("/api/user/second")).toMatchObject({ id: other.userId, total_workouts: 3 });
    expect(await json("/api/user/second")).not.toHaveProperty("email");
    expect((await call(`/api/user/${other.userId}/workouts`)).status).toBe(403);
  });
});

describe("the list of workouts", () => {
  it("caps the limit at 100 and pages without gap or double", async () => {
    const { json, userId, peloton } = await createSignedIn({ workouts: 230 });
    const ids: unknown[] = [];
    for (let page = 0; ; page += 1) {
      const list = (await json(`/api/user/${userId}/workouts?limit=500&page=${page}`)) as List;
      expect(list).toMatchObject({ limit: 100, page, total: 231, page_count: 3, count: list.data.length });
      ids.push(...list.data.map(({ id }) => id));
      if (list["show_next"] !== true) break;
    }
    expect(ids).toEqual(peloton.member.workouts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(231);
  });

  it("gives 20 by default, nothing behind the end, and counts each month", async () => {
    const { json, userId } = await createSignedIn({ workouts: 30 });
    expect(((await json(`/api/user/${userId}/workouts`)) as List).data).toHaveLength(20);
    const behind = (await json(`/api/user/${userId}/workouts?page=9`)) as List;
    expect(behind).toMatchObject({ data: [], show_next: false, count: 0 });
    const summed = Object.values(behind["summary"] as Record<string, number>).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(summed).toBe(31);
  });

  it("has the one in progress on top, with no end", async () => {
    const { json, userId } = await createSignedIn({ workouts: 3 });
    const { data } = (await json(`/api/user/${userId}/workouts`)) as List;
    expect(data.map(({ status }) => status)).toEqual(["IN_PROGRESS", "COMPLETE", "COMPLETE", "COMPLETE"]);
    expect(data[0]).toMatchObject({ end_time: null });
  });

  it("lacks what only the detail has, and the ride unless it is joined", async () => {
    const { json, userId } = await createSignedIn({ workouts: 1, hasInProgress: false });
    const first = async (query: string): Promise<Record<string, unknown>> =>
      ((await json(`/api/user/${userId}/workouts?${query}`)) as List).data[0] ?? {};
    const bare = await first("");
    for (const field of [
      "ride",
      "ftp_info",
      "leaderboard_rank",
      "achievement_templates",
      "device_type_display_name",
    ]) {
      expect(bare).not.toHaveProperty(field);
    }
    expect(bare).toHaveProperty("effort_zones.total_effort_points");
    expect(await first("joins=ride")).not.toHaveProperty("ride.instructor");
    expect(await first("joins=ride,ride.instructor")).toHaveProperty("ride.instructor.name");
    const detail = await json(`/api/workout/${String(bare["id"])}`);
    expect(detail).toHaveProperty("ride.title");
    expect(detail).toHaveProperty("ftp_info.ftp");
  });

  it("finds all attempts of a class", async () => {
    const { json, userId, peloton } = await createSignedIn({ workouts: 0 });
    const { rideId } = peloton.addWorkout({ classKey: "climb20" });
    peloton.addWorkout({ classKey: "climb20", createdAtSec: TEST_NOW_MS / 1000 - 90_000 });
    expect(await json(`/api/user/${userId}/workouts?ride_id=${rideId}`)).toMatchObject({ total: 2 });
  });

  it("takes from and to without page fields", async () => {
    const { json, userId } = await createSignedIn({ workouts: 30 });
    const from = new Date(TEST_NOW_MS - 7 * 86_400_000).toISOString();
    const list = (await json(`/api/user/${userId}/workouts?from=${from}`)) as List;
    expect(Object.keys(list)).toEqual(["data"]);
    expect(list.data.length).toBeGreaterThan(1);
    expect(list.data.length).toBeLessThan(12);
  });
});

describe("rides, instructors and the rest", () => {
  it("has no details for what is no class", async () => {
    const { call, peloton } = await createSignedIn({ workouts: 0 });
    for (const rideId of [ZERO_RIDE_ID, "f".repeat(32), peloton.addWorkout({ classKey: "gym" }).rideId]) {
      expect((await call(`/api/ride/${rideId}/details`)).status).toBe(404);
    }
    expect((await call(`/api/workout/${"f".repeat(32)}`)).status).toBe(404);
    expect((await call(`/api/workout/${"f".repeat(32)}/performance_graph`)).status).toBe(404);
  });

  it("lists instructors to anybody", async () => {
    const { call, json } = await createSignedIn({ workouts: 0 });
    const list = (await (
      await call("/api/instructor?limit=200&page=0", { authorization: "" })
    ).json()) as List;
    expect(list.data.map(({ name }) => name)).toContain("Ada Quill");
    expect(await json(`/api/instructor/${String(list.data[0]?.["id"])}`)).toEqual(list.data[0]);
  });

  it("has an overview that counts what is there", async () => {
    const { json, userId } = await createSignedIn({ workouts: 50 });
    const overview = await json(`/api/user/${userId}/overview?version=1`);
    expect(overview).toMatchObject({
      workout_counts: { total_workouts: 50 },
      achievements: expect.any(Array),
      streaks: { current_weekly: expect.any(Number) },
    });
    expect(overview).not.toHaveProperty("total_output");
    expect(await json(`/api/user/${userId}/overview?version=2`)).toHaveProperty(
      "achievement_counts.total_count",
    );
    expect(await json("/api/me")).toMatchObject({ total_workouts: 50, username: "round_numbers" });
    expect(await json(`/api/user/${userId}/settings`)).toMatchObject({ distance_unit: "imperial" });
    expect(await json(`/api/user/${userId}/achievements`)).toHaveProperty("categories");
    const calendar = (await json(`/api/user/${userId}/calendar`)) as {
      months: readonly { active_days: number[] }[];
    };
    expect(calendar.months[0]?.active_days.length).toBeGreaterThan(0);
  });
});

describe("changes while it runs", () => {
  it("shows added, edited and removed workouts at once", async () => {
    const { json, userId, peloton, call } = await createSignedIn({ workouts: 2, hasInProgress: false });
    const added = peloton.addWorkout({ title: "A New Ride" });
    const list = async (): Promise<List> => (await json(`/api/user/${userId}/workouts?joins=ride`)) as List;
    expect((await list()).data[0]).toMatchObject({
      id: added.id,
      user_id: userId,
      ride: { title: "A New Ride" },
    });
    expect(await json("/api/me")).toMatchObject({ total_workouts: 3 });
    peloton.editWorkout(added.id, { detail: { total_work: 123_000 }, graph: { duration: 7 } });
    expect((await list()).data[0]).toMatchObject({ total_work: 123_000 });
    expect(await json(`/api/workout/${added.id}/performance_graph?every_n=1`)).toMatchObject({ duration: 7 });
    peloton.removeWorkout(added.id);
    expect((await list())["total"]).toBe(2);
    expect((await call(`/api/workout/${added.id}`)).status).toBe(404);
    expect(peloton.addWorkout().id).not.toBe(peloton.addWorkout().id);
  });
});
