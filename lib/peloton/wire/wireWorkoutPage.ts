import * as z from "zod/mini";
import { flag, number } from "./lenient";

/** The envelope of GET /api/user/{id}/workouts (PELOTON §2.3). */
export const wireWorkoutPage = z.object({
  data: z.array(z.unknown()),
  total: number,
  page: number,
  page_count: number,
  show_next: flag,
});
