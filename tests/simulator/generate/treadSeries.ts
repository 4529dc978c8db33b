import type { Random } from "../seededRandom.ts";
import type { Block, ClassPlan } from "./classPlan.ts";
import { MEMBER_PACE_LEVEL, paceRangeMph } from "./paceLevels.ts";
import { METERS_A_MILE, type Series, sumOf } from "./series.ts";

/** A run or walk on the belt: speed is set in steps of 0.1 mph and reached in some seconds; floor blocks stand still. */
export function drawTreadSeries(plan: ClassPlan, random: Random): Series {
  const isWalking = plan.fitnessDiscipline === "walking";
  const speedMph: number[] = [];
  const inclinePct: number[] = [];
  let speed = 0;
  let incline = 0;
  for (const block of plan.blocks) {
    const goal = block.isFloor ? 0 : speedGoal(block, isWalking, random);
    const slope = block.isFloor ? 0 : Math.round((block.inclinePct?.[0] ?? 0) * 2 + random.whole(0, 2)) / 2;
    for (let second = 0; second < block.lengthSec; second += 1) {
      speed += Math.max(-0.25, Math.min(0.2, goal - speed));
      incline += Math.max(-0.5, Math.min(0.5, slope - incline));
      speedMph.push(Math.max(0, Math.round(speed * 10) / 10));
      inclinePct.push(incline);
    }
  }
  // 186 W at 4 mph and 2.5 %, 103 W at 2.5 mph flat: a real Tread's figures.
  const outputWatts = speedMph.map((mph, at) => Math.round(mph * (41.2 + 2 * (inclinePct[at] ?? 0))));
  return {
    lengthSec: speedMph.length,
    outputWatts,
    speedMph,
    inclinePct,
    totalWorkJ: sumOf(outputWatts) + random.whole(0, 99) / 100,
    distanceM: (sumOf(speedMph) / 3600) * METERS_A_MILE,
  };
}

/** A run or walk outside: speed wanders, altitude too. */
export function drawOutdoorSeries(plan: ClassPlan, random: Random): Series {
  const speedMph: number[] = [];
  const altitudeFt: number[] = [];
  let wander = 0;
  let altitude = 500;
  for (const block of plan.blocks) {
    const [low, high] = block.speedMph ?? [3, 3];
    for (let second = 0; second < block.lengthSec; second += 1) {
      wander = wander * 0.98 + random.normal() * 0.03;
      altitude += Math.sin(speedMph.length / 240) * 0.12;
      const isStanding = speedMph.length < 4;
      speedMph.push(isStanding ? 0 : Math.round(((low + high) / 2 + wander) * 100) / 100);
      altitudeFt.push(Math.round(altitude * 10) / 10);
    }
  }
  return {
    lengthSec: speedMph.length,
    speedMph,
    altitudeFt,
    totalWorkJ: 0,
    distanceM: (sumOf(speedMph) / 3600) * METERS_A_MILE,
  };
}

function speedGoal(block: Block, isWalking: boolean, random: Random): number {
  // One block in seven is run too slowly.
  const shortfall = random.chance(0.14) ? 0.5 : 0;
  if (block.speedMph !== undefined) {
    const [low, high] = block.speedMph;
    return round1(low + (high - low) * random.between(0.3, 0.8) - shortfall);
  }
  const intensity = block.paceIntensity ?? 1;
  const [low, high] = paceRangeMph(isWalking, MEMBER_PACE_LEVEL, intensity);
  const share = intensity === 0 ? 0.85 : random.between(0.2, 0.9);
  // Nobody runs at the open end of Max.
  return round1(Math.min(low + (high - low) * share, 8) - shortfall);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
