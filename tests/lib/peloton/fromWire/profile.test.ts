import { describe, expect, it } from "vitest";
import { instructor } from "@/lib/peloton/fromWire/instructor";
import { profile } from "@/lib/peloton/fromWire/profile";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";

const me = {
  id: "m1",
  username: "rider_one",
  total_workouts: 400,
  total_pedaling_metric_workouts: 300,
  total_non_pedaling_metric_workouts: 100,
  workout_counts: [{ name: "Cycling", slug: "cycling", count: 300 }],
  cycling_ftp: 0,
  cycling_workout_ftp: 200,
  estimated_cycling_ftp: 190,
  cycling_ftp_source: "ftp_workout_source",
  cycling_ftp_workout_id: "w1",
  default_max_heart_rate: 180,
  customized_max_heart_rate: 0,
};

describe("profile", () => {
  it("joins me, overview and settings; 0 is not known", () => {
    const overview = {
      workout_counts: {
        total_workouts: 401,
        workouts: [{ name: "Yoga", slug: "yoga", count: 5 }, { slug: "broken" }],
      },
      streaks: { current_weekly: 4, best_weekly: 20, current_daily: 2 },
      achievements: [{ id: "a" }, { id: "b" }],
    };
    expect(profile({ me, overview, settings: { distance_unit: "imperial" } }, 5)).toEqual({
      memberId: "m1",
      leaderboardName: "rider_one",
      totalWorkouts: 401,
      pedalingMetricWorkouts: 300,
      otherWorkouts: 100,
      workoutCounts: [{ slug: "yoga", name: "Yoga", count: 5 }],
      streaks: { currentWeekly: 4, bestWeekly: 20, currentDaily: 2 },
      achievementCount: 2,
      units: "us",
      ftp: { source: "test", manualWatts: null, testWatts: 200, estimatedWatts: 190, workoutId: "w1" },
      maxHeartRateBpm: { customized: null, default: 180 },
      readAtMs: 5,
    });
  });

  it("takes counts from me, and counts of achievements as they are told, where the overview is another version", () => {
    const read = profile({ me, overview: { achievement_counts: { total_count: 77 } }, settings: {} }, 0);
    expect(read).toMatchObject({ totalWorkouts: 400, achievementCount: 77, units: null });
    expect(read?.workoutCounts).toEqual([{ slug: "cycling", name: "Cycling", count: 300 }]);
  });

  it.each([{}, null, { id: "" }, { id: 7 }, { id: "../x" }])("is nobody's without an id: %j", (nobody) => {
    expect(profile({ me: nobody, overview: {}, settings: {} }, 0)).toBeNull();
  });
});

describe("instructor", () => {
  it("is read with the long text before the short one", () => {
    expect(
      instructor({
        id: "i1",
        name: "Ada Example",
        bio: "",
        short_bio: "Short",
        quote: "Go",
        fitness_disciplines: ["cycling", 7],
      }),
    ).toEqual({
      id: "i1",
      name: "Ada Example",
      bio: "Short",
      quote: "Go",
      disciplineSlugs: ["cycling"],
    });
  });

  it("needs an id and a name", () => {
    expect(instructor({ id: "i1" })).toBeNull();
    expect(instructor({ name: "Ada Example" })).toBeNull();
  });
});

describe("rideDetails", () => {
  const ride = {
    id: "b1",
    title: "30 min Power Zone Ride",
    description: "Zones.",
    fitness_discipline: "cycling",
    duration: 1800,
    pedaling_start_offset: 15,
    instructor_id: "i1",
    difficulty_estimate: 7.5,
    original_air_time: 1_600_000_000_000,
  };

  it("reads a class with its targets, on its own intro", () => {
    const target_metrics = [
      {
        offsets: { start: 15, end: 74 },
        segment_type: "power_zone",
        metrics: [{ name: "power_zone", lower: 3, upper: 3 }],
      },
    ];
    const read = rideDetails({
      ride,
      class_types: [{ id: "t1", name: "Power Zone" }],
      target_metrics_data: { target_metrics },
      averages: { average_total_work: 250, average_avg_power: 140 },
      playlist: { songs: [{ title: "Song", artists: [{ artist_name: "One" }, { artist_name: "Two" }] }] },
      segments: {
        segment_list: [{ name: "Warm Up", start_time_offset: 0, length: 300, metrics_type: "cycling" }],
      },
    });
    expect(read).toMatchObject({
      id: "b1",
      lengthSec: 1800,
      instructorId: "i1",
      // Some answers hold ms.
      originalAirTimeMs: 1_600_000_000_000,
      isPowerZone: true,
      averageOutputW: 140,
      averageWorkKj: 250,
      songs: [{ title: "Song", artist: "One, Two" }],
      segments: [{ name: "Warm Up", startSec: 0, lengthSec: 300, isFloor: false }],
    });
    expect(read?.targets.spans).toEqual([
      { metric: "powerZone", startSec: 0, endSec: 60, lower: 3, upper: 3 },
    ]);
  });

  it.each([{}, { ride: {} }, { ride: { id: "0".repeat(32) } }, []])(
    "is no class without a real id: %j",
    (raw) => {
      expect(rideDetails(raw)).toBeNull();
    },
  );
});
