import type { ExportFormat } from "@/lib/domain/exported";
import type { Slices } from "@/lib/training/slices";
import type { ExportedWorkout } from "./exportedWorkout";
import { fitFile } from "./fit";
import { gpxFile } from "./gpx";
import { tcxFile } from "./tcx";
import { workoutJson } from "./workoutJson";

/** A format in which each workout is a file of its own. */
export type FileFormat = Exclude<ExportFormat, "pelotonCsv" | "extendedCsv">;

/** One workout as one file; null where the format has nothing to say of it (GPX without a way). */
export function* workoutFile(workout: ExportedWorkout, format: FileFormat): Slices<Uint8Array | null> {
  if (format === "fit") return yield* fitFile(workout);
  if (format === "tcx") {
    const text = yield* tcxFile(workout);
    yield;
    return bytesOf(text);
  }
  if (format === "json") return bytesOf(workoutJson(workout));
  const text = yield* gpxFile(workout);
  return text === null ? null : bytesOf(text);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
