import * as z from "zod/mini";
import { flag, list, listOf, nested, number, text } from "./lenient";
import {
  wireInstructorCues,
  wirePaceIntensities,
  wireSegments,
  wireTargetGraphs,
  wireTargetMetrics,
} from "./wireTargets";

/** GET /api/ride/{id}/details (PELOTON §2.6). */
export const wireRideDetails = z.object({
  ride: nested({
    id: text,
    title: text,
    description: text,
    fitness_discipline: text,
    duration: number,
    pedaling_start_offset: number,
    instructor_id: text,
    instructor: nested({ id: text }),
    class_type_ids: list(z.string()),
    difficulty_estimate: number,
    original_air_time: number,
  }),
  class_types: listOf({ id: text, name: text }),
  averages: nested({ average_total_work: number, average_avg_power: number }),
  segments: nested({ segment_list: wireSegments }),
  instructor_cues: wireInstructorCues,
  target_class_metrics: nested({ target_graph_metrics: wireTargetGraphs }),
  target_metrics_data: nested({
    target_metrics: wireTargetMetrics,
    pace_intensities: wirePaceIntensities,
  }),
  is_ftp_test: flag,
  is_power_zone_class: flag,
  playlist: nested({
    songs: listOf({ title: text, artists: listOf({ artist_name: text }) }),
  }),
});

export type WireRideDetails = z.infer<typeof wireRideDetails>;
