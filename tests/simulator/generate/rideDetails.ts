import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";
import type { ClassPlan } from "./classPlan.ts";
import { muscleGroupScore } from "./movements.ts";
import { paceCompliance } from "./paceLevels.ts";
import { rideObject } from "./rideObject.ts";
import { segmentList } from "./segments.ts";
import { instructorCues, targetGraphMetrics, targetMetrics } from "./targets.ts";

/** GET /api/ride/{id}/details (PELOTON §2.6). */
export function rideDetails(plan: ClassPlan, instructors: readonly JsonObject[]): JsonObject {
  const random = seededRandom(`details ${plan.rideId}`);
  const minutes = plan.durationSec / 60;
  const targets = targetMetrics(plan);
  return {
    ride: {
      ...rideObject(plan, instructors, plan.airedAtSec),
      is_favorite: false,
      total_user_workouts: 1,
      total_following_workouts: 0,
      leaderboard_filter_type: "default",
      muscle_group_score: muscleGroupScore(plan.fitnessDiscipline),
    },
    class_types: [{ id: plan.classType.id, name: plan.classType.name }],
    playlist: {
      id: random.hex(32),
      ride_id: plan.rideId,
      songs: ["First Song", "Second Song"].map((title, at) => ({
        id: random.hex(32),
        title,
        artists: [{ artist_id: random.hex(32), artist_name: "The Invented" }],
        album: {},
        cue_time_offset: 60 + at * 240,
        start_time_offset: 60 + at * 240,
      })),
      top_artists: [],
      is_playlist_shown: true,
    },
    averages: {
      average_total_work: Math.round(minutes * 7),
      average_distance: Math.round(minutes * 30) / 100,
      average_calories: Math.round(minutes * 10),
      average_avg_power: 117,
      average_avg_speed: 17.1,
      average_avg_cadence: 78,
      average_avg_resistance: 41,
    },
    segments: {
      segment_list: segmentList(plan),
      segment_category_distribution: {},
      segment_body_focus_distribution: {},
      movements_by_weight_category: {},
    },
    instructor_cues: instructorCues(plan),
    target_class_metrics:
      plan.targets === "cadence_resistance"
        ? {
            target_graph_metrics: targetGraphMetrics(plan, 5),
            total_expected_output: {
              expected_upper_output: Math.round(minutes * 13),
              expected_lower_output: Math.round(minutes * 5),
            },
          }
        : {},
    target_metrics_data:
      targets.length === 0
        ? {}
        : {
            total_expected_output: plan.targets === "power_zone" ? 250 : null,
            target_metrics: targets,
            ...(plan.targets === "pace"
              ? {
                  pace_intensities: paceCompliance(plan.fitnessDiscipline === "walking")[
                    "pace_intensities_mapping"
                  ],
                }
              : {}),
          },
    is_ftp_test: plan.isFtpTest,
    is_power_zone_class: plan.classType.name === "Power Zone",
    excluded_platforms: [],
    disabled_leaderboard_filters: { just_me: false, following: false, age_and_gender: false },
    events: { data: [] },
    related_rides: [],
    sampled_top_tags: null,
  };
}
