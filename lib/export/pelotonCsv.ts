import type { UnitSystem } from "@/lib/domain/account";
import type { Discipline } from "@/lib/domain/discipline";
import { distanceIn, kilojoules, paceIn, speedIn } from "@/lib/domain/units";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageHeartRateOf } from "@/lib/training/compareFigures";
import { csvLine, csvNumber, csvText } from "./csvCell";
import type { ExportedWorkout } from "./exportedWorkout";
import { zonedTime } from "./zonedTime";

/** A class may be joined so long before it begins. */
const EARLY_MS = 15 * 60_000;

/** The first line of the file that Peloton's own site gives: its 18 columns, to the letter. */
export function pelotonCsvHead(units: UnitSystem): string {
  const [speed, distance] = units === "us" ? ["mph", "mi"] : ["kph", "km"];
  return csvLine([
    "Workout Timestamp",
    "Live/On-Demand",
    "Instructor Name",
    "Length (minutes)",
    "Fitness Discipline",
    "Type",
    "Title",
    "Class Timestamp",
    "Total Output",
    "Avg. Watts",
    "Avg. Resistance",
    "Avg. Cadence (RPM)",
    `Avg. Speed (${speed})`,
    `Distance (${distance})`,
    "Calories Burned",
    "Avg. Heartrate",
    "Avg. Incline",
    `Avg. Pace (min/${distance})`,
  ]);
}

/** One workout as a line of it: Peloton's own figures, its roundings, empty where it has none. */
export function pelotonCsvRow({ summary, taken }: ExportedWorkout, units: UnitSystem): string {
  const { totals, pelotonAverages: average, utcOffsetSec, discipline } = summary;
  const timeOf = (atMs: number | null) =>
    atMs === null ? "" : zonedTime(atMs, taken.timeZone, utcOffsetSec);
  const work = totals.workJ === null ? null : kilojoules(totals.workJ);
  const distance = totals.distanceM === null ? null : distanceIn(totals.distanceM, units);
  // Peloton's file has a pace on foot and a speed on the bike.
  const isOnFoot = discipline === "running" || discipline === "walking" || discipline === "treadBootcamp";
  const speed = average.speedMps === null ? null : speedIn(average.speedMps, units);
  return csvLine([
    timeOf(summary.createdAtMs),
    liveOrOnDemand(summary, taken.airedAtMs),
    csvText(summary.instructor?.name ?? ""),
    csvNumber(summary.lengthSec === null ? null : Math.floor(summary.lengthSec / 60), 0),
    DISCIPLINES[discipline] ?? csvText(summary.disciplineSlug),
    csvText(typeOf(summary, taken.typeName)),
    csvText(summary.title),
    timeOf(taken.airedAtMs),
    csvNumber(work, 0),
    csvNumber(average.outputW, 0),
    average.resistancePct === null ? "" : `${csvNumber(average.resistancePct, 0)}%`,
    csvNumber(average.cadenceRpm, 0),
    csvNumber(speed, 2),
    csvNumber(distance, 2),
    csvNumber(totals.caloriesKcal, 0),
    csvNumber(average.heartRateBpm ?? averageHeartRateOf(summary), 2),
    csvNumber(average.inclinePct, 2),
    csvNumber(isOnFoot ? paceMinutes(average.speedMps, units) : null, 2),
  ]);
}

function paceMinutes(speedMps: number | null, units: UnitSystem): number | null {
  return speedMps === null || speedMps <= 0 ? null : paceIn(1 / speedMps, units) / 60;
}

/** Live = begun while the class was first aired. A workout without a class is neither. */
function liveOrOnDemand(
  { kind, createdAtMs, lengthSec }: Pick<WorkoutSummary, "kind" | "createdAtMs" | "lengthSec">,
  airedAtMs: number | null,
): string {
  if (kind !== "class" && kind !== "scenic") return "";
  if (airedAtMs === null) return "On Demand";
  const sinceMs = createdAtMs - airedAtMs;
  return sinceMs >= -EARLY_MS && sinceMs <= (lengthSec ?? 0) * 1000 ? "Live" : "On Demand";
}

function typeOf({ kind, isPowerZone }: Pick<WorkoutSummary, "kind" | "isPowerZone">, name: string): string {
  if (kind === "scenic") return "Scenic Ride";
  return name === "" && isPowerZone ? "Power Zone" : name;
}

/** Peloton's words; a discipline of which it has none stands there with its slug. */
const DISCIPLINES: Readonly<Partial<Record<Discipline, string>>> = {
  cycling: "Cycling",
  running: "Running",
  walking: "Walking",
  rowing: "Rowing",
  bikeBootcamp: "Bike Bootcamp",
  treadBootcamp: "Tread Bootcamp",
  rowBootcamp: "Row Bootcamp",
  strength: "Strength",
  yoga: "Yoga",
  stretching: "Stretching",
  meditation: "Meditation",
  cardio: "Cardio",
};
