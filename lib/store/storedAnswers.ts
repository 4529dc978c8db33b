import * as z from "zod/mini";
import type { ArchivedWorkout } from "@/lib/domain/workout";

// Whatever Peloton answered, null where it was not asked.
const answer = z._default(z.unknown(), null);
const archived = z.looseObject({ listItem: answer, detail: answer, graph: answer });
const raw = z.looseObject({ raw: answer });

/** Reads an archive row. */
export function readArchived(value: unknown): ArchivedWorkout {
  const { listItem, detail, graph } = archived.parse(value);
  return { listItem, detail, graph };
}

/** Reads a class's or instructor's row: the answer as it came. */
export function readRaw(value: unknown): unknown {
  return raw.parse(value).raw;
}
