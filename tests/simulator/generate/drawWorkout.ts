import { type Random, seededRandom } from "../seededRandom.ts";
import { drawBikeSeries } from "./bikeSeries.ts";
import { effectiveFtpWatts, type FtpEntry } from "./fitness.ts";
import { drawHeartRate, MAX_HEART_RATE_BPM } from "./heartRate.ts";
import { drawRowSeries } from "./rowSeries.ts";
import type { WorkoutPlan } from "./schedule.ts";
import { METERS_A_MILE, type Series } from "./series.ts";
import { drawOutdoorSeries, drawTreadSeries } from "./treadSeries.ts";

/** What a workout measured, the same each time it is drawn. `testResult` is the FTP an FTP test shall give. */
export function drawWorkout(plan: WorkoutPlan, ftp: FtpEntry, testResult: number | null): Series {
  const { classPlan } = plan;
  const random = seededRandom(`series ${plan.id}`);
  const ftpWatts = testResult ?? effectiveFtpWatts(ftp);
  const measured = machineSeries(plan, ftpWatts, random);
  if (!plan.hasHeartRate) return measured;
  const effort =
    measured.outputWatts !== undefined && classPlan.equipment === "bike"
      ? measured.outputWatts.map((watts) => Math.max(watts / ftpWatts, 0.35))
      : effortWithoutPower(measured, classPlan.fitnessDiscipline);
  return { ...measured, heartRateBpm: drawHeartRate(effort, plan.hasDropouts, random) };
}

function machineSeries(plan: WorkoutPlan, ftpWatts: number, random: Random): Series {
  const { classPlan } = plan;
  switch (classPlan.equipment) {
    case "bike":
      return cutAtDistance(drawBikeSeries(classPlan, ftpWatts, random), classPlan.fixedDistanceKm);
    case "tread":
      return drawTreadSeries(classPlan, random);
    case "row":
      return drawRowSeries(classPlan, random);
    case "outdoor":
      return drawOutdoorSeries(classPlan, random);
    case "none":
    default:
      return { lengthSec: classPlan.durationSec, totalWorkJ: 0, distanceM: 0 };
  }
}

/** A ride of fixed distance ends where the distance does. */
function cutAtDistance(series: Series, distanceKm: number | null): Series {
  const { speedMph, outputWatts, cadenceRpm, resistancePct } = series;
  if (distanceKm === null || !speedMph || !outputWatts || !cadenceRpm || !resistancePct) return series;
  let meters = 0;
  let lengthSec = speedMph.findIndex((mph) => {
    meters += (mph * METERS_A_MILE) / 3600;
    return meters >= distanceKm * 1000;
  });
  lengthSec = lengthSec < 0 ? speedMph.length : lengthSec + 1;
  const watts = outputWatts.slice(0, lengthSec);
  return {
    lengthSec,
    outputWatts: watts,
    cadenceRpm: cadenceRpm.slice(0, lengthSec),
    resistancePct: resistancePct.slice(0, lengthSec),
    speedMph: speedMph.slice(0, lengthSec),
    totalWorkJ: watts.reduce((sum, value) => sum + value, 0),
    distanceM: distanceKm * 1000,
  };
}

const FLOOR_EFFORT: Readonly<Record<string, number>> = {
  cardio: 0.85,
  circuit: 0.7,
  strength: 0.5,
  yoga: 0.3,
  stretching: 0.12,
  meditation: 0.05,
};

function effortWithoutPower(series: Series, fitnessDiscipline: string): number[] {
  const { speedMph, inclinePct, outputWatts, lengthSec } = series;
  const floor = FLOOR_EFFORT[fitnessDiscipline] ?? 0.5;
  if (speedMph !== undefined) {
    return speedMph.map((mph, at) =>
      mph === 0 ? 0.5 : 0.12 + mph * 0.115 + (inclinePct?.[at] ?? 0) * 0.035,
    );
  }
  if (outputWatts !== undefined) return outputWatts.map((watts) => (watts === 0 ? 0.5 : 0.3 + watts / 260));
  return Array.from({ length: lengthSec }, (_, at) => floor * (0.85 + 0.15 * Math.sin(at / 60)));
}

/** Lower bounds of heart-rate zones 2–5: floor(max × 0.65 / 0.75 / 0.85 / 0.95). */
const ZONE_FLOORS_BPM = [0.65, 0.75, 0.85, 0.95].map((share) => Math.floor(MAX_HEART_RATE_BPM * share));

/** Seconds in each heart-rate zone, dropouts left out. */
export function heartRateZoneSeconds(heartRateBpm: readonly number[]): readonly number[] {
  const seconds = [0, 0, 0, 0, 0];
  for (const bpm of heartRateBpm) {
    if (bpm === 0) continue;
    const zone = ZONE_FLOORS_BPM.filter((floor) => bpm >= floor).length;
    seconds[zone] = (seconds[zone] ?? 0) + 1;
  }
  return seconds;
}

/** First and last bpm of each zone. */
export function heartRateZoneBounds(): readonly (readonly [number, number])[] {
  const floors = [0, ...ZONE_FLOORS_BPM];
  return floors.map((floor, at) => [floor, (floors[at + 1] ?? MAX_HEART_RATE_BPM + 1) - 1]);
}
