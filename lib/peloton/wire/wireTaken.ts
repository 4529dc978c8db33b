import * as z from "zod/mini";
import { flag, listOf, nested, number, text } from "./lenient";

/** What only exports read of a workout (PELOTON §2.4, §2.7). */
export const wireTakenWorkout = z.object({
  timezone: text,
  ride: nested({ original_air_time: number, scheduled_start_time: number }),
});

/** What only exports read of a class's details (PELOTON §2.6). */
export const wireTakenRide = z.object({ class_types: listOf({ name: text }) });

/** What only exports read of a performance graph (PELOTON §3.5). */
export const wireLocation = z.object({
  location_data: listOf({
    is_gap: flag,
    coordinates: listOf({ seconds_offset_from_start: number, latitude: number, longitude: number }),
  }),
});
