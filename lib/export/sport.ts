import type { Discipline } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";

/** A sport and sub-sport of the FIT profile, and the nearest of the three that TCX knows. */
export type Sport = {
  readonly fit: { readonly sport: number; readonly subSport: number };
  readonly tcx: "Biking" | "Running" | "Other";
  /** The word that GPX readers know. */
  readonly gpx: string;
};

const GENERIC = 0;
const RUNNING = 1;
const CYCLING = 2;
const TRAINING = 10;
const WALKING = 11;
const ROWING = 15;

const TREADMILL = 1;
const INDOOR_CYCLING = 6;
const INDOOR_ROWING = 14;
const FLEXIBILITY = 19;
const STRENGTH = 20;
const CARDIO = 26;
const INDOOR_WALKING = 27;
const YOGA = 43;
const BREATHING = 62;

// A bootcamp is filed under its machine: that is where its distance and power come from.
const INDOORS: Readonly<Record<Discipline, Sport>> = {
  cycling: { fit: { sport: CYCLING, subSport: INDOOR_CYCLING }, tcx: "Biking", gpx: "cycling" },
  bikeBootcamp: { fit: { sport: CYCLING, subSport: INDOOR_CYCLING }, tcx: "Biking", gpx: "cycling" },
  running: { fit: { sport: RUNNING, subSport: TREADMILL }, tcx: "Running", gpx: "running" },
  treadBootcamp: { fit: { sport: RUNNING, subSport: TREADMILL }, tcx: "Running", gpx: "running" },
  walking: { fit: { sport: WALKING, subSport: INDOOR_WALKING }, tcx: "Other", gpx: "walking" },
  rowing: { fit: { sport: ROWING, subSport: INDOOR_ROWING }, tcx: "Other", gpx: "rowing" },
  rowBootcamp: { fit: { sport: ROWING, subSport: INDOOR_ROWING }, tcx: "Other", gpx: "rowing" },
  strength: { fit: { sport: TRAINING, subSport: STRENGTH }, tcx: "Other", gpx: "training" },
  yoga: { fit: { sport: TRAINING, subSport: YOGA }, tcx: "Other", gpx: "yoga" },
  stretching: { fit: { sport: TRAINING, subSport: FLEXIBILITY }, tcx: "Other", gpx: "training" },
  meditation: { fit: { sport: TRAINING, subSport: BREATHING }, tcx: "Other", gpx: "training" },
  cardio: { fit: { sport: TRAINING, subSport: CARDIO }, tcx: "Other", gpx: "training" },
  other: { fit: { sport: GENERIC, subSport: GENERIC }, tcx: "Other", gpx: "other" },
};

/** The sport of a workout. What was done outdoors, or without a machine that says otherwise, has no indoor sub-sport. */
export function sportOf(
  { discipline, kind, device }: Pick<WorkoutSummary, "discipline" | "kind" | "device">,
  hasLocation: boolean,
): Sport {
  const sport = INDOORS[discipline];
  const isOnFoot = discipline === "running" || discipline === "walking";
  const isElsewhere = hasLocation || kind === "outdoor" || kind === "import";
  const isIndoors = !isElsewhere && (!isOnFoot || /tread/i.test(device));
  const hasPlace = isOnFoot || discipline === "cycling" || discipline === "rowing";
  return isIndoors || !hasPlace ? sport : { ...sport, fit: { ...sport.fit, subSport: GENERIC } };
}
