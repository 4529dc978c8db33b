import * as z from "zod/mini";
import { list, listOf, nested, number, text } from "./lenient";

const count = { slug: text, name: text, count: number };

/** GET /api/me (PELOTON §2.1). */
export const wireMe = z.object({
  id: text,
  username: text,
  total_workouts: number,
  total_pedaling_metric_workouts: number,
  total_non_pedaling_metric_workouts: number,
  workout_counts: listOf(count),
  cycling_ftp: number,
  cycling_ftp_source: text,
  cycling_ftp_workout_id: text,
  cycling_workout_ftp: number,
  estimated_cycling_ftp: number,
  default_max_heart_rate: number,
  customized_max_heart_rate: number,
});

/** GET /api/user/{id}/overview (PELOTON §2.2): versions 1 and 2. */
export const wireOverview = z.object({
  workout_counts: nested({ total_workouts: number, workouts: listOf(count) }),
  streaks: nested({ current_weekly: number, best_weekly: number, current_daily: number }),
  achievements: list(z.object({ id: text })),
  achievement_counts: nested({ total_count: number }),
});

/** GET /api/user/{id}/settings (PELOTON §2.9). */
export const wireSettings = z.object({ distance_unit: text });
