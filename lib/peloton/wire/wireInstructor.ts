import * as z from "zod/mini";
import { list, text } from "./lenient";

/** GET /api/instructor/{id} (PELOTON §2.8). */
export const wireInstructor = z.object({
  id: text,
  name: text,
  bio: text,
  short_bio: text,
  quote: text,
  fitness_disciplines: list(z.string()),
});
