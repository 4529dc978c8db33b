import type { FitEncoderField } from "fit-file-parser/encoder";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { averageHeartRateOf, averageOutputOf } from "@/lib/training/compareFigures";
import { thresholdOf } from "@/lib/training/heartRate";
import { intensityFactor } from "@/lib/training/power";
import type { ExportedWorkout } from "./exportedWorkout";
import { choice, given, moment, u16, u32, u8 } from "./fitFields";
import type { LapFigures } from "./lapFigures";
import type { Recording } from "./recording";
import type { Sport } from "./sport";

// Field numbers and scales are those of the FIT profile's messages.
const USER_PROFILE = 3;
const ZONES_TARGET = 7;
const SESSION_EVENT = 8;
const LAP_EVENT = 9;
const ACTIVITY_EVENT = 26;
const STOP = 1;
const LAP_BY_HAND = 0;
const LAP_BY_END = 7;
const PERCENT_OF_MAX = 1;
const PERCENT_OF_FTP = 1;

type FitSport = Sport["fit"];

/** FTP and heart-rate limits, as far as they are known. */
export function limitMessages({ ftpWatts, heartRate }: Pick<ExportedWorkout, "ftpWatts" | "heartRate">) {
  const limits = [
    ...given(u8, 1, heartRate?.maxBpm),
    ...given(u8, 2, heartRate === null ? null : thresholdOf(heartRate)),
    ...given(u16, 3, ftpWatts),
  ];
  const resting = given(
    u8,
    8,
    heartRate === null || heartRate.isRestingDefault ? null : heartRate.restingBpm,
  );
  return [
    ...(resting.length === 0 ? [] : [{ message: USER_PROFILE, fields: [...resting] }]),
    ...(limits.length === 0
      ? []
      : [
          {
            message: ZONES_TARGET,
            fields: [...limits, choice(5, PERCENT_OF_MAX), choice(7, PERCENT_OF_FTP)],
          },
        ]),
  ];
}

/** One lap. */
export function lapMessage(
  lap: LapFigures,
  at: {
    readonly index: number;
    readonly isLast: boolean;
    readonly startedAtMs: number;
    readonly sport: FitSport;
  },
): FitEncoderField[] {
  const { span, heartRate, cadence, power, speed } = lap;
  const { startSec, endSec } = span;
  return [
    moment(253, at.startedAtMs + endSec * 1000),
    u16(254, at.index),
    choice(0, LAP_EVENT),
    choice(1, STOP),
    moment(2, at.startedAtMs + startSec * 1000),
    u32(7, (endSec - startSec) * 1000),
    u32(8, lap.timerSec * 1000),
    ...given(u32, 9, times(lap.distanceM, 100)),
    ...given(u16, 13, times(speed?.mean, 1000)),
    ...given(u16, 14, times(speed?.max, 1000)),
    ...given(u8, 15, heartRate?.mean),
    ...given(u8, 16, heartRate?.max),
    ...given(u8, 17, cadence?.mean),
    ...given(u8, 18, cadence?.max),
    ...given(u16, 19, power?.mean),
    ...given(u16, 20, power?.max),
    choice(24, at.isLast ? LAP_BY_END : LAP_BY_HAND),
    choice(25, at.sport.sport),
    choice(39, at.sport.subSport),
    ...given(u32, 41, lap.workJ),
  ];
}

/** The whole workout: Peloton's own totals, our averages where dropouts or floor blocks would spoil Peloton's. */
export function sessionMessage(from: {
  readonly workout: ExportedWorkout;
  readonly recording: Recording;
  readonly laps: readonly LapFigures[];
  readonly sport: FitSport;
}): FitEncoderField[] {
  const { workout, recording, laps, sport } = from;
  const { summary, ftpWatts, load } = workout;
  const { totals, derived, discipline, pelotonAverages, pelotonMaxima } = summary;
  const averages = { ...derived?.averages };
  const maxima = { ...derived?.maxima };
  const isRow = discipline === "rowing" || discipline === "rowBootcamp";
  const hasPower = hasCyclingPower(discipline) || isRow;
  const normalizedW = hasCyclingPower(discipline) ? (derived?.normalizedPowerW ?? null) : null;
  const highest = (metric: "heartRate" | "power" | "speed" | "cadence") =>
    laps.reduce<number | null>((top, lap) => Math.max(top ?? 0, lap[metric]?.max ?? 0) || null, null);
  return [
    moment(253, recording.startedAtMs + recording.elapsedSec * 1000),
    u16(254, 0),
    choice(0, SESSION_EVENT),
    choice(1, STOP),
    moment(2, recording.startedAtMs),
    choice(5, sport.sport),
    choice(6, sport.subSport),
    u32(7, recording.elapsedSec * 1000),
    u32(8, recording.timerSec * 1000),
    ...given(u32, 9, times(totals.distanceM, 100)),
    ...given(u32, 10, isRow ? totals.strokes : null),
    ...given(u16, 11, totals.caloriesKcal),
    ...given(u16, 14, times(pelotonAverages.speedMps ?? averages.speedMps, 1000)),
    ...given(u16, 15, times(maxima.speedMps ?? pelotonMaxima.speedMps ?? highest("speed"), 1000)),
    ...given(u8, 16, averageHeartRateOf(summary)),
    ...given(u8, 17, maxima.heartRateBpm ?? pelotonMaxima.heartRateBpm ?? highest("heartRate")),
    ...given(
      u8,
      18,
      isRow
        ? (averages.strokeRateSpm ?? pelotonAverages.strokeRateSpm)
        : (averages.cadenceRpm ?? pelotonAverages.cadenceRpm),
    ),
    ...given(
      u8,
      19,
      (isRow
        ? (maxima.strokeRateSpm ?? pelotonMaxima.strokeRateSpm)
        : (maxima.cadenceRpm ?? pelotonMaxima.cadenceRpm)) ?? highest("cadence"),
    ),
    ...given(u16, 20, hasPower ? averageOutputOf(summary) : null),
    ...given(u16, 21, hasPower ? (maxima.outputW ?? pelotonMaxima.outputW ?? highest("power")) : null),
    ...given(u16, 22, totals.elevationM),
    u16(25, 0),
    u16(26, laps.length),
    choice(28, 0),
    ...given(u16, 34, normalizedW),
    ...given(u16, 35, load.source === "power" ? times(load.value, 10) : null),
    ...given(
      u16,
      36,
      normalizedW === null || ftpWatts === null ? null : intensityFactor(normalizedW, ftpWatts) * 1000,
    ),
    ...given(u16, 45, hasCyclingPower(discipline) ? ftpWatts : null),
    ...given(u32, 48, totals.workJ),
  ];
}

/** The file's last word: how long it was, and what the rider's clock said. */
export function activityMessage(recording: Recording, utcOffsetSec: number): FitEncoderField[] {
  const endedAtMs = recording.startedAtMs + recording.elapsedSec * 1000;
  return [
    moment(253, endedAtMs),
    u32(0, recording.timerSec * 1000),
    u16(1, 1),
    choice(2, 0),
    choice(3, ACTIVITY_EVENT),
    choice(4, STOP),
    moment(5, endedAtMs + utcOffsetSec * 1000),
  ];
}

function times(value: number | null | undefined, scale: number): number | null {
  return value === null || value === undefined ? null : value * scale;
}
