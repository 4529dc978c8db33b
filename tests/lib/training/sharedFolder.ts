import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { OpenedWorkout } from "@/lib/domain/workout";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";

const folder = resolve(process.env["SADDLEBAG_SHARED"] ?? "../shared");

/** The folder of captures and oracles outside of the repo; null where it is absent. */
export const shared: string | null = existsSync(resolve(folder, "oracles")) ? folder : null;

/** One JSON file of the shared folder. */
export function sharedJson(path: string): unknown {
  // Some captures were saved with a byte order mark.
  return JSON.parse(readFileSync(resolve(folder, path), "utf8").replace(/^\uFEFF/, ""));
}

/** One captured workout, opened as the product opens it. */
export function openCapture(id: string): OpenedWorkout {
  const opened = openWorkout(
    {
      listItem: null,
      detail: sharedJson(`captures/workouts/${id}/workout.json`),
      graph: sharedJson(`captures/workouts/${id}/performance_graph.json`),
    },
    null,
  );
  if (opened === null) throw new Error(`the capture ${id} does not open`);
  return opened;
}
