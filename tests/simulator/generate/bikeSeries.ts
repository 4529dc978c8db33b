import type { Random } from "../seededRandom.ts";
import type { Block, ClassPlan } from "./classPlan.ts";
import { METERS_A_MILE, type Series, sumOf } from "./series.ts";

/** Middle of each power zone as a share of FTP. */
const ZONE_SHARE = [0, 0.5, 0.66, 0.83, 0.98, 1.12, 1.32, 1.65];

/** A ride: the rider sets the resistance a little late and holds a cadence with noise; watts and speed follow. */
export function drawBikeSeries(plan: ClassPlan, ftpWatts: number, random: Random): Series {
  const cadenceRpm: number[] = [];
  const resistancePct: number[] = [];
  const outputWatts: number[] = [];
  let cadence = 0;
  let resistance = 25;
  let wobble = 0;
  const form = random.between(0.97, 1.04);

  for (const block of plan.blocks) {
    const aim = aimOf(block, ftpWatts * form, random);
    for (let second = 0; second < block.lengthSec; second += 1) {
      if (block.isFloor) {
        cadence = 0;
        cadenceRpm.push(0);
        resistancePct.push(0);
        outputWatts.push(0);
        continue;
      }
      // Half way through a hard block the legs give a little.
      const fade = aim.isHard && second > block.lengthSec * 0.6 ? 1.5 : 0;
      resistance += Math.max(-2, Math.min(2, aim.resistance - fade - resistance));
      cadence += (aim.cadence - cadence) / 3.5;
      wobble = wobble * 0.85 + random.normal() * 1.1;
      const shownCadence = Math.max(0, Math.round(cadence + wobble));
      cadenceRpm.push(shownCadence);
      resistancePct.push(Math.round(resistance));
      outputWatts.push(Math.round(wattsAt(shownCadence, resistance)));
    }
  }
  const watts = plan.isFtpTest ? scaledToMean(outputWatts, ftpWatts) : outputWatts;
  const speedMph = watts.map((value) => (value === 0 ? 0 : Math.round(2.645 * value ** 0.394 * 10) / 10));
  return {
    lengthSec: watts.length,
    outputWatts: watts,
    cadenceRpm,
    resistancePct,
    speedMph,
    totalWorkJ: sumOf(watts) + random.whole(0, 99) / 100,
    distanceM: (sumOf(speedMph) / 3600) * METERS_A_MILE,
  };
}

interface Aim {
  readonly cadence: number;
  readonly resistance: number;
  readonly isHard: boolean;
}

function aimOf(block: Block, ftpWatts: number, random: Random): Aim {
  // One block in seven is missed.
  const isMissed = random.chance(0.14);
  const shortfall = isMissed ? random.between(3, 5) : random.between(-0.6, 0.8);
  if (block.cadenceRpm !== undefined && block.resistancePct !== undefined) {
    const [, high] = block.resistancePct;
    return {
      cadence: between(block.cadenceRpm, isMissed ? -0.2 : random.between(0.15, 0.9)),
      resistance: Math.round(between(block.resistancePct, isMissed ? -0.2 : random.between(0.1, 0.7))),
      isHard: high >= 45,
    };
  }
  const zone = block.zone ?? 1;
  const watts = ftpWatts * (ZONE_SHARE[zone] ?? 0.5);
  const cadence = zone >= 6 ? random.whole(98, 108) : random.whole(78, 92);
  return { cadence, resistance: Math.round(resistanceFor(watts, cadence) - shortfall), isHard: zone >= 4 };
}

/** Above this resistance watts rise in a line, below it on a curve. */
const KNEE_PCT = 34;
const KNEE_WATTS = 70.8;
const WATTS_A_PCT = 7.3;

/** Fitted to a real 30 min ride: 118 W at 106 rpm and 34 %, 198 W at 92 rpm and 46 %, 142 W at 64 rpm and 53 %. */
function wattsAt(cadence: number, resistance: number): number {
  const at80 =
    resistance >= KNEE_PCT
      ? KNEE_WATTS + WATTS_A_PCT * (resistance - KNEE_PCT)
      : KNEE_WATTS * (resistance / KNEE_PCT) ** 2.2;
  return at80 * (cadence / 80) ** 1.78;
}

function resistanceFor(watts: number, cadence: number): number {
  const at80 = watts / (cadence / 80) ** 1.78;
  if (at80 < KNEE_WATTS) return KNEE_PCT * (at80 / KNEE_WATTS) ** (1 / 2.2);
  return Math.min(90, KNEE_PCT + (at80 - KNEE_WATTS) / WATTS_A_PCT);
}

/** Whole watts whose mean × 0.95 is the FTP that the test shall give. */
function scaledToMean(values: readonly number[], ftpWatts: number): number[] {
  const factor = ftpWatts / 0.95 / (sumOf(values) / values.length);
  let owed = 0;
  return values.map((value) => {
    const exact = value * factor + owed;
    const whole = Math.round(exact);
    owed = exact - whole;
    return whole;
  });
}

function between([low, high]: readonly [number, number], share: number): number {
  return low + (high - low) * share;
}
