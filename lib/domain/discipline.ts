/** What kind of training a workout was. Unknown slugs become `other` and keep their slug beside it. */
export type Discipline =
  | "cycling"
  | "running"
  | "walking"
  | "rowing"
  | "bikeBootcamp"
  | "treadBootcamp"
  | "rowBootcamp"
  | "strength"
  | "yoga"
  | "stretching"
  | "meditation"
  | "cardio"
  | "other";

const NAMES: Readonly<Record<Discipline, string>> = {
  cycling: "Cycling",
  running: "Running",
  walking: "Walking",
  rowing: "Rowing",
  bikeBootcamp: "Bike bootcamp",
  treadBootcamp: "Tread bootcamp",
  rowBootcamp: "Row bootcamp",
  strength: "Strength",
  yoga: "Yoga",
  stretching: "Stretching",
  meditation: "Meditation",
  cardio: "Cardio",
  other: "Other",
};

// Peloton's own slugs, and those that imports and older clients use (compared in lower case without separators).
const BY_SLUG: Readonly<Record<string, Discipline>> = {
  cycling: "cycling",
  running: "running",
  walking: "walking",
  caesar: "rowing",
  rowing: "rowing",
  bikebootcamp: "bikeBootcamp",
  circuit: "treadBootcamp",
  bootcamp: "treadBootcamp",
  treadbootcamp: "treadBootcamp",
  caesarbootcamp: "rowBootcamp",
  rowbootcamp: "rowBootcamp",
  strength: "strength",
  yoga: "yoga",
  stretching: "stretching",
  meditation: "meditation",
  cardio: "cardio",
};

/** Every discipline in the order in which filters list them. */
export const DISCIPLINES = Object.keys(NAMES) as readonly Discipline[];

/** The discipline of a Peloton slug; an unknown one is `other`, never an error. */
export function disciplineOf(slug: string): Discipline {
  return BY_SLUG[slug.toLowerCase().replace(/[^a-z]/g, "")] ?? "other";
}

/** The word a rider reads. */
export function disciplineName(discipline: Discipline): string {
  return NAMES[discipline];
}

/** Floor blocks interrupt the machine's metrics in these. */
export function isBootcamp(discipline: Discipline): boolean {
  return discipline === "bikeBootcamp" || discipline === "treadBootcamp" || discipline === "rowBootcamp";
}

/** Only cycling power takes part in FTP, zones, TSS and the power curve: Tread and Row output is another quantity. */
export function hasCyclingPower(discipline: Discipline): boolean {
  return discipline === "cycling" || discipline === "bikeBootcamp";
}
