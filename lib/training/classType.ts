import type { WorkoutSummary } from "@/lib/domain/workout";

/** What kind of class (or workout without one) it was, as filters, records and breakdowns tell them apart. */
export type ClassType =
  | "powerZone"
  | "powerZoneEndurance"
  | "powerZoneMax"
  | "ftpTest"
  | "climb"
  | "intervals"
  | "lowImpact"
  | "recovery"
  | "warmUp"
  | "coolDown"
  | "beginner"
  | "music"
  | "otherClass"
  | "scenic"
  | "justRide"
  | "game"
  | "outdoor"
  | "import"
  | "other";

const NAMES: Readonly<Record<ClassType, string>> = {
  powerZone: "Power Zone",
  powerZoneEndurance: "Power Zone Endurance",
  powerZoneMax: "Power Zone Max",
  ftpTest: "FTP test",
  climb: "Climb and hills",
  intervals: "Intervals",
  lowImpact: "Low impact",
  recovery: "Recovery",
  warmUp: "Warm up",
  coolDown: "Cool down",
  beginner: "Beginner",
  music: "Music",
  otherClass: "Other classes",
  scenic: "Scenic",
  justRide: "Just Ride",
  game: "Lanebreak and games",
  outdoor: "Outdoor",
  import: "Imported",
  other: "Other",
};

/** Every class type in the order in which the filter lists them. */
export const CLASS_TYPES = Object.keys(NAMES) as readonly ClassType[];

// Peloton gives class types as ids without names; the titles of its classes name them in these fixed words.
const BY_TITLE: readonly (readonly [RegExp, ClassType])[] = [
  [/\bwarm[ -]?up\b/i, "warmUp"],
  [/\bcool[ -]?down\b/i, "coolDown"],
  [/\b(recovery|restorative)\b/i, "recovery"],
  [/\blow[ -]impact\b/i, "lowImpact"],
  [/\b(climb|hills?)\b/i, "climb"],
  [/\b(intervals?|hiit|tabata)\b/i, "intervals"],
  [/\b(beginner|intro)\b/i, "beginner"],
  [/\b(pop|rock|hip hop|edm|country|music|artist series|2000s|90s|80s|70s)\b/i, "music"],
];

/** The class type of a workout; Power Zone, Endurance and Max apart. */
export function classTypeOf(
  workout: Pick<WorkoutSummary, "kind" | "title" | "isPowerZone" | "isFtpTest">,
): ClassType {
  if (workout.kind !== "class") return workout.kind;
  if (workout.isFtpTest) return "ftpTest";
  if (workout.isPowerZone) {
    if (/\bendurance\b/i.test(workout.title)) return "powerZoneEndurance";
    return /\bmax\b/i.test(workout.title) ? "powerZoneMax" : "powerZone";
  }
  return BY_TITLE.find(([word]) => word.test(workout.title))?.[1] ?? "otherClass";
}

/** The words a rider reads. */
export function classTypeName(type: ClassType): string {
  return NAMES[type];
}
