import { disciplineName } from "@/lib/domain/discipline";
import { averageHeartRateOf, averageOutputOf } from "@/lib/training/compareFigures";
import { intensityFactor } from "@/lib/training/power";
import { classTypeName, classTypeOf } from "@/lib/training/classType";
import { csvLine, csvNumber, csvText } from "./csvCell";
import type { ExportedWorkout } from "./exportedWorkout";

type Column = readonly [name: string, cell: (workout: ExportedWorkout) => string];

/** Everything a list can say of a workout, SI units in the names; empty = not measured or not known. */
const COLUMNS: readonly Column[] = [
  ["started_at_utc", ({ summary }) => new Date(summary.startedAtMs).toISOString()],
  ["started_at_local", ({ summary }) => localTime(summary.startedAtMs, summary.utcOffsetSec)],
  ["utc_offset_min", ({ summary }) => csvNumber(summary.utcOffsetSec / 60, 0)],
  ["time_zone", ({ taken }) => csvText(taken.timeZone ?? "")],
  ["discipline", ({ summary }) => disciplineName(summary.discipline)],
  ["discipline_slug", ({ summary }) => csvText(summary.disciplineSlug)],
  ["kind", ({ summary }) => summary.kind],
  ["title", ({ summary }) => csvText(summary.title)],
  ["instructor", ({ summary }) => csvText(summary.instructor?.name ?? "")],
  ["class_type", ({ summary }) => classTypeName(classTypeOf(summary))],
  ["peloton_class_type", ({ taken }) => csvText(taken.typeName)],
  [
    "class_aired_at_utc",
    ({ taken }) => (taken.airedAtMs === null ? "" : new Date(taken.airedAtMs).toISOString()),
  ],
  ["device", ({ summary }) => csvText(summary.device)],
  ["details", ({ summary }) => summary.state],
  ["length_sec", ({ summary }) => csvNumber(summary.lengthSec, 0)],
  ["active_sec", ({ summary }) => csvNumber(summary.derived?.activeSec, 0)],
  ["total_work_j", ({ summary }) => csvNumber(summary.totals.workJ, 0)],
  ["distance_m", ({ summary }) => csvNumber(summary.totals.distanceM, 1)],
  ["calories_kcal", ({ summary }) => csvNumber(summary.totals.caloriesKcal, 0)],
  ["elevation_gain_m", ({ summary }) => csvNumber(summary.totals.elevationM, 1)],
  ["strokes", ({ summary }) => csvNumber(summary.totals.strokes, 0)],
  ["average_output_w", ({ summary }) => csvNumber(averageOutputOf(summary), 1)],
  [
    "max_output_w",
    ({ summary }) => csvNumber(summary.derived?.maxima.outputW ?? summary.pelotonMaxima.outputW, 0),
  ],
  ["normalized_power_w", ({ summary }) => csvNumber(summary.derived?.normalizedPowerW, 1)],
  ["ftp_w", ({ ftpWatts }) => csvNumber(ftpWatts, 0)],
  [
    "intensity_factor",
    ({ summary, ftpWatts }) => csvNumber(intensityOf(summary.derived?.normalizedPowerW, ftpWatts), 3),
  ],
  ["load", ({ load }) => csvNumber(load.value, 1)],
  ["load_source", ({ load }) => load.source ?? ""],
  ["best_20_min_w", ({ summary }) => csvNumber(summary.derived?.best20MinW, 1)],
  ["average_cadence_rpm", ({ summary }) => csvNumber(averageOf(summary, "cadenceRpm"), 1)],
  ["average_resistance_pct", ({ summary }) => csvNumber(averageOf(summary, "resistancePct"), 1)],
  ["average_speed_mps", ({ summary }) => csvNumber(averageOf(summary, "speedMps"), 3)],
  ["average_incline_pct", ({ summary }) => csvNumber(averageOf(summary, "inclinePct"), 2)],
  ["average_stroke_rate_spm", ({ summary }) => csvNumber(averageOf(summary, "strokeRateSpm"), 1)],
  ["average_heart_rate_bpm", ({ summary }) => csvNumber(averageHeartRateOf(summary), 1)],
  [
    "max_heart_rate_bpm",
    ({ summary }) => csvNumber(summary.derived?.maxima.heartRateBpm ?? summary.pelotonMaxima.heartRateBpm, 0),
  ],
  ...([0, 1, 2, 3, 4] as const).map((zone): Column => [
    `heart_rate_zone_${zone + 1}_sec`,
    ({ summary }) => csvNumber(summary.heartRateZoneSec?.[zone], 0),
  ]),
  ["strive_score", ({ summary }) => csvNumber(summary.striveScore, 1)],
  ["target_metric", ({ summary }) => summary.derived?.adherence?.metric ?? ""],
  ["in_target_pct", ({ summary }) => csvNumber(percent(summary.derived?.adherence?.inShare), 1)],
  ["held_blocks", ({ summary }) => csvNumber(summary.derived?.adherence?.heldBlocks, 0)],
  ["blocks", ({ summary }) => csvNumber(summary.derived?.adherence?.blocks, 0)],
  ["leaderboard_rank", ({ summary }) => csvNumber(summary.leaderboard?.rank, 0)],
  ["leaderboard_users", ({ summary }) => csvNumber(summary.leaderboard?.users, 0)],
  ["own_effort", ({ own }) => csvNumber(own.effort, 0)],
  ["left_out", ({ own }) => (own.leftOut === null ? "no" : "yes")],
  ["left_out_reason", ({ own }) => csvText(own.leftOut ?? "")],
  ["note", ({ own }) => csvText(own.note)],
  ["removed_from_peloton", ({ summary }) => (summary.removedAtMs === null ? "no" : "yes")],
  ["peloton_workout_id", ({ summary }) => csvText(summary.id)],
  ["peloton_class_id", ({ summary }) => csvText(summary.ride?.id ?? "")],
];

/** The names of the columns. */
export function extendedCsvHead(): string {
  return csvLine(COLUMNS.map(([name]) => name));
}

/** One workout as a line. */
export function extendedCsvRow(workout: ExportedWorkout): string {
  return csvLine(COLUMNS.map(([, cell]) => cell(workout)));
}

type Summary = ExportedWorkout["summary"];

function averageOf(
  { derived, pelotonAverages }: Summary,
  metric: keyof Summary["pelotonAverages"],
): number | null {
  return derived?.averages[metric] ?? pelotonAverages[metric];
}

function intensityOf(normalizedW: number | null | undefined, ftpWatts: number | null): number | null {
  return normalizedW == null || ftpWatts === null ? null : intensityFactor(normalizedW, ftpWatts);
}

function percent(share: number | undefined): number | null {
  return share === undefined ? null : share * 100;
}

function localTime(atMs: number, utcOffsetSec: number): string {
  return new Date(atMs + utcOffsetSec * 1000).toISOString().slice(0, 19).replace("T", " ");
}
