import * as z from "zod/mini";
import { flag, list, listOf, nested, number, text } from "./lenient";

/** The class as it lies in a workout (PELOTON §2.7); Just Ride and Lanebreak have little more than a title. */
const ride = nested({
  id: text,
  title: text,
  duration: number,
  fitness_discipline: text,
  pedaling_start_offset: number,
  instructor_id: text,
  instructor: nested({ id: text, name: text }),
  class_type_ids: list(z.string()),
  ride_type_ids: list(z.string()),
  content_provider: text,
});

export const wireEffortZones = nested({
  total_effort_points: number,
  heart_rate_zone_durations: nested({
    heart_rate_z1_duration: number,
    heart_rate_z2_duration: number,
    heart_rate_z3_duration: number,
    heart_rate_z4_duration: number,
    heart_rate_z5_duration: number,
  }),
});

/** What a strength class tracked (PELOTON §2.4): repetitions one by one, or newer sums a movement. */
const movementTracker = nested({
  completed_movements_summary_data: nested({
    repetition_summary_data: listOf({
      movement_name: text,
      is_hold: flag,
      completed_number: number,
      offset: number,
      length: number,
      weight: listOf({ weight_data: nested({ weight_value: number, weight_unit: text }) }),
    }),
    movement_aggregate_data: listOf({
      movement_name: text,
      name: text,
      is_hold: flag,
      stats: listOf({ slug: text, name: text, value: number, unit: text, display_unit: text }),
    }),
  }),
});

/** A workout as the list and the detail answer it (PELOTON §2.3, §2.4). */
export const wireWorkout = z.object({
  id: text,
  status: text,
  created_at: number,
  created: number,
  device_time_created_at: number,
  start_time: number,
  end_time: number,
  timezone: text,
  name: text,
  title: text,
  fitness_discipline: text,
  workout_type: text,
  metrics_type: text,
  device_type: text,
  device_type_display_name: text,
  is_outdoor: flag,
  is_peloton_originated_workout: flag,
  is_3p_fit_feed_workout: flag,
  is_power_zone_class: flag,
  is_ftp_test: flag,
  total_work: number,
  leaderboard_rank: number,
  total_leaderboard_users: number,
  ftp_info: nested({ ftp: number, ftp_source: text, ftp_workout_id: text }),
  effort_zones: wireEffortZones,
  movement_tracker_data: movementTracker,
  ride,
});

export type WireWorkout = z.infer<typeof wireWorkout>;
export type WireRide = NonNullable<WireWorkout["ride"]>;
export type WireEffortZones = WireWorkout["effort_zones"];
