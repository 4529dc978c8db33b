import type { TakenClass } from "@/lib/domain/takenClass";
import type { ArchivedWorkout } from "@/lib/domain/workout";
import { read } from "../wire/lenient";
import { wireTakenRide, wireTakenWorkout } from "../wire/wireTaken";
import { epochMs } from "./epochMs";
import { plainText } from "./plainText";

/** When and as what the class of an archived workout was given. `rideRaw`: its class's details, or null. Never throws. */
export function takenClass(answers: ArchivedWorkout, rideRaw: unknown): TakenClass {
  const detail = read(wireTakenWorkout, answers.detail);
  const listed = read(wireTakenWorkout, answers.listItem);
  const ride = detail?.ride ?? listed?.ride ?? null;
  const names = read(wireTakenRide, rideRaw)?.class_types ?? [];
  return {
    timeZone: plainText(detail?.timezone ?? listed?.timezone ?? null, 64) || null,
    airedAtMs: epochMs(ride?.original_air_time ?? null) ?? epochMs(ride?.scheduled_start_time ?? null),
    typeName: names.map(({ name }) => plainText(name, 80)).find((name) => name !== "") ?? "",
  };
}
