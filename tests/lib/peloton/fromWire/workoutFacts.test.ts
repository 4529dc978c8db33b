import { describe, expect, it } from "vitest";
import type { WorkoutFacts } from "@/lib/domain/workout";
import { mergeFacts, workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";

const ZERO = "0".repeat(32);
const RIDE = "b".repeat(32);

const bikeClass = {
  id: "a".repeat(32),
  status: "COMPLETE",
  created_at: 1_700_000_000,
  device_time_created_at: 1_700_000_000 - 18_000,
  start_time: 1_700_000_060,
  end_time: 1_700_001_860,
  fitness_discipline: "cycling",
  workout_type: "class",
  metrics_type: "cycling",
  device_type: "home_bike_plus",
  total_work: 300_000,
  name: "Cycling Workout",
  title: null,
  ride: {
    id: RIDE,
    title: "30 min Power Zone Ride",
    duration: 1800,
    pedaling_start_offset: 60,
    instructor_id: "c".repeat(32),
    instructor: { id: "c".repeat(32), name: "Ada Example" },
    class_type_ids: ["665395ff3abf4081bf315686227d1a51"],
  },
};

function facts(changes: object): WorkoutFacts {
  const read = workoutFacts({ ...bikeClass, ...changes });
  if (read === null) throw new Error("not read");
  return read;
}

describe("workoutFacts", () => {
  it("reads a class", () => {
    expect(facts({})).toMatchObject({
      id: "a".repeat(32),
      createdAtMs: 1_700_000_000_000,
      startedAtMs: 1_700_000_060_000,
      endedAtMs: 1_700_001_860_000,
      utcOffsetSec: -18_000,
      discipline: "cycling",
      kind: "class",
      title: "30 min Power Zone Ride",
      instructor: { id: "c".repeat(32), name: "Ada Example" },
      rideId: RIDE,
      isPowerZone: true,
      isFtpTest: false,
      isPelotonOriginated: true,
      lengthSec: 1800,
      device: "Bike+",
      pedalingStartOffsetSec: 60,
    });
    expect(facts({}).totals.workJ).toBe(300_000);
  });

  it.each([
    {},
    { id: "" },
    { id: "../x" },
    { id: 5 },
    { created_at: 0 },
    { created_at: "1700000000" },
    { created_at: 1e20 },
  ])("reads nothing without an id and a time: %j", (changes) => {
    expect(workoutFacts(Object.keys(changes).length === 0 ? {} : { ...bikeClass, ...changes })).toBeNull();
  });

  it("reads every optional field of a wrong type as not there", () => {
    const wrong = Object.fromEntries(
      Object.keys(bikeClass)
        .filter((key) => key !== "id" && key !== "created_at")
        .map((key) => [key, [{ wrong: true }]]),
    );
    expect(workoutFacts({ ...bikeClass, ...wrong })).toMatchObject({
      title: "",
      discipline: "other",
      instructor: null,
      rideId: null,
      lengthSec: null,
      startedAtMs: 1_700_000_000_000,
    });
  });

  it.each([
    ["class", {}],
    ["scenic", { workout_type: "scenic" }],
    [
      "justRide",
      {
        workout_type: "freestyle",
        ride: { id: ZERO, title: "Just Ride", instructor: { name: "JUST RIDE" } },
      },
    ],
    [
      "game",
      {
        workout_type: "freestyle",
        name: "Lanebreak Ride",
        ride: { id: ZERO, instructor: { name: "LANEBREAK" } },
      },
    ],
    [
      "outdoor",
      {
        workout_type: "freestyle",
        is_outdoor: true,
        fitness_discipline: "walking",
        metrics_type: null,
        ride: { id: ZERO, instructor: { name: "JUST WALK" } },
      },
    ],
    [
      "import",
      {
        workout_type: "freestyle",
        is_3p_fit_feed_workout: true,
        is_peloton_originated_workout: false,
        device_type: "apple_health",
      },
    ],
    [
      "other",
      {
        workout_type: "freestyle",
        fitness_discipline: "strength",
        metrics_type: null,
        title: "Gym Workout",
        ride: { id: "301aabb0-7139-4a1b-8c2d-000000000001", title: "Gym Workout" },
      },
    ],
    ["class", { workout_type: undefined }],
  ] as const)("knows a %s workout", (kind, changes) => {
    const read = facts(changes);
    expect(read.kind).toBe(kind);
    // Only classes and scenic rides have a class, and nobody teaches a free ride.
    expect(read.rideId).toBe(kind === "class" || kind === "scenic" ? RIDE : null);
    expect(read.instructor === null).toBe(["justRide", "game", "outdoor", "other"].includes(kind));
    expect(read.isPelotonOriginated).toBe(kind !== "import");
  });

  it("names a device the same from list and detail", () => {
    expect(facts({ device_type: "home_bike_v1" }).device).toBe("Bike");
    expect(facts({ device_type: "home_bike_v1", device_type_display_name: "Bike" }).device).toBe("Bike");
    expect(facts({ device_type: "home_tread" }).device).toBe("Tread");
    expect(facts({ device_type: "caesar" }).device).toBe("Row");
    expect(facts({ device_type: "iPhone" }).device).toBe("App");
    expect(facts({ device_type: "new_thing", device_type_display_name: "Thing" }).device).toBe("Thing");
    expect(facts({ device_type: "apple_health", is_3p_fit_feed_workout: true }).device).toBe("Import");
  });

  it.each([
    ["ftp_workout_source", "test"],
    ["ftp_manual_source", "manual"],
    ["ftp_estimated_source", "estimated"],
    [null, "unknown"],
    ["constructor", "unknown"],
  ])("maps the FTP source %s", (slug, source) => {
    expect(facts({ ftp_info: { ftp: 200, ftp_source: slug, ftp_workout_id: "d1" } }).ftp).toEqual({
      watts: 200,
      source,
      workoutId: "d1",
    });
  });

  it("takes an FTP of 0 and a rank of 0 for not known", () => {
    const read = facts({ ftp_info: { ftp: 0 }, leaderboard_rank: 0, total_leaderboard_users: 100 });
    expect(read.ftp).toBeNull();
    expect(read.leaderboard).toBeNull();
    expect(facts({ leaderboard_rank: 7, total_leaderboard_users: 100 }).leaderboard).toEqual({
      rank: 7,
      users: 100,
    });
  });

  it.each([
    ["Etc/GMT+5", -18_000],
    ["Etc/GMT-2", 7200],
    ["America/Chicago", -21_600],
    ["Asia/Kolkata", 19_800],
    ["Nowhere/Land", 0],
    ["Etc/GMT+99", 0],
  ])("takes the offset from the zone %s where the device says none", (timezone, seconds) => {
    expect(facts({ device_time_created_at: undefined, timezone }).utcOffsetSec).toBe(seconds);
  });

  it("believes the device before the zone, to the quarter of an hour, and no impossible offset", () => {
    expect(
      facts({ device_time_created_at: 1_700_000_000 + 20_697, timezone: "America/Chicago" }).utcOffsetSec,
    ).toBe(20_700);
    expect(facts({ device_time_created_at: 1_700_900_000, timezone: "America/Chicago" }).utcOffsetSec).toBe(
      -21_600,
    );
    expect(Object.is(facts({ device_time_created_at: 1_699_999_999 }).utcOffsetSec, 0)).toBe(true);
  });

  it.each([
    ["20 min FTP Test Ride", 1200, true],
    ["10 min FTP Warm Up Ride", 600, false],
    ["20 min FTP Test Warm-Up", 1200, false],
    ["45 min FTP Test Prep", 2700, false],
  ])("knows whether %s is an FTP test", (title, duration, isTest) => {
    expect(facts({ ride: { ...bikeClass.ride, title, duration } }).isFtpTest).toBe(isTest);
  });

  it("does not call an FTP test that was given up a test", () => {
    const ride = { ...bikeClass.ride, title: "20 min FTP Test Ride", duration: 1200 };
    expect(facts({ ride, end_time: 1_700_000_060 + 600 }).isFtpTest).toBe(false);
  });

  it("takes the time that was spent for the length of a class without one", () => {
    const ride = { ...bikeClass.ride, duration: null };
    expect(facts({ ride, end_time: 1_700_000_660 }).lengthSec).toBe(600);
    expect(facts({ ride, end_time: null }).lengthSec).toBeNull();
  });

  it("reads Strive Score and zones of the list", () => {
    const effort_zones = {
      total_effort_points: 9.5,
      heart_rate_zone_durations: { heart_rate_z1_duration: 60, heart_rate_z5_duration: 5 },
    };
    expect(facts({ effort_zones })).toMatchObject({ striveScore: 9.5, heartRateZoneSec: [60, 0, 0, 0, 5] });
    expect(facts({ effort_zones: null }).heartRateZoneSec).toBeNull();
  });

  it("keeps hostile texts as one plain, bounded line", () => {
    const ride = { ...bikeClass.ride, title: `  <b>\u0000\u202Egnp</b>\n\t${"🚲".repeat(300)}` };
    const { title } = facts({ ride });
    expect(title.startsWith("<b> gnp</b> 🚲")).toBe(true);
    expect(Array.from(title)).toHaveLength(200);
    expect(/\p{Cc}|\p{Cs}/u.test(title)).toBe(false);
  });
});

describe("mergeFacts", () => {
  it("lets the detail fill what the list lacks, and blanks nothing", () => {
    const listItem = {
      ...bikeClass,
      effort_zones: { total_effort_points: 12 },
      ride: { ...bikeClass.ride, pedaling_start_offset: 15 },
    };
    const detail = {
      ...bikeClass,
      title: "",
      effort_zones: null,
      ftp_info: { ftp: 210, ftp_source: "ftp_workout_source" },
      ride: { id: RIDE, title: "30 min Power Zone Ride" },
    };
    expect(mergeFacts(listItem, detail)).toMatchObject({
      striveScore: 12,
      ftp: { watts: 210, source: "test" },
      instructor: { name: "Ada Example" },
      lengthSec: 1800,
      pedalingStartOffsetSec: 15,
      isPowerZone: true,
    });
  });

  it("needs only one of the two", () => {
    expect(mergeFacts(bikeClass, null)).toEqual(workoutFacts(bikeClass));
    expect(mergeFacts(null, bikeClass)).toEqual(workoutFacts(bikeClass));
    expect(mergeFacts(null, null)).toBeNull();
  });
});
