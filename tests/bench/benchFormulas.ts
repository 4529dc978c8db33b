import { fitnessModel } from "@/components/trends/fitnessModel";
import { sampleWorkout } from "@/components/samples/historySummary";
import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { rideAxis } from "@/lib/training/axis";
import type { RideAxis } from "@/lib/training/axis";
import { fitnessOf } from "@/lib/training/fitness";
import { CURVE_DURATIONS_SEC, powerCurve } from "@/lib/training/powerCurve";
import type { MemberWorkout } from "../simulator/member/member.ts";
import type { BenchTable } from "./benchTable.ts";
import { callMs } from "./median.ts";
import { peerPeakPower } from "./peerPeakPower.ts";

const ROUNDS = 31;
const PEER_ROUNDS = 5;
const FITNESS_DAYS = 3_650;
const TODAY = "2026-01-01" as LocalDay;

/** The power curve of one ride, beside the bare sums and beside a peer. */
export async function benchPowerCurve(
  table: BenchTable,
  ride: MemberWorkout,
  peerDir: string | null,
): Promise<void> {
  const axis = axisOf(ride);
  const watts = axis.series.output ?? new Float64Array(0);
  const curve = powerCurve(axis);
  const oursMs = await callMs(ROUNDS, () => powerCurve(axis));
  const what = `power curve of ${Math.round(watts.length / 60)} minutes, ${curve.length} durations`;
  const bareMs = await callMs(ROUNDS, () => bareCurve(watts));
  table.time(what, oursMs, "prefix sums and one pass per duration, no pauses", bareMs);
  if (peerDir === null) {
    table.note({ what, ours: "no peer" });
    return;
  }
  const { file, peakPower } = await peerPeakPower(peerDir);
  // A reading ends the second it is of: with one more at the start the peer's spans hold the same seconds as ours.
  const seconds = Array.from({ length: watts.length + 1 }, (_, i) => i);
  const readings = [0, ...watts];
  const durations = CURVE_DURATIONS_SEC.slice(0, curve.length);
  const peers = durations.map((durationSec) => peakPower(durationSec, seconds, readings));
  const apartW = Math.max(...peers.map((value, i) => Math.abs(value - (curve[i] ?? Number.NaN))));
  const peerMs = await callMs(PEER_ROUNDS, () => {
    for (const durationSec of durations) peakPower(durationSec, seconds, readings);
  });
  table.time(what, oursMs, `${file}, answers at most ${apartW.toFixed(2)} W apart`, peerMs);
}

/** Pauses count as ridden at 0 W: neither the floor nor the peer knows them, and all three shall read the same seconds. */
function axisOf(ride: MemberWorkout): RideAxis {
  const opened = openWorkout({ listItem: null, detail: ride.detail(), graph: ride.graph(1) }, null);
  if (opened?.graph === null || opened === null) throw new Error("the ride has no graph");
  const axis = rideAxis(opened.graph);
  const output = axis.series.output?.map((watts) => (Number.isNaN(watts) ? 0 : watts));
  if (output === undefined) throw new Error("the ride has no power");
  return { ...axis, series: { ...axis.series, output } };
}

function bareCurve(watts: Float64Array): readonly number[] {
  const sums = new Float64Array(watts.length + 1);
  for (let i = 0; i < watts.length; i++) sums[i + 1] = (sums[i] as number) + (watts[i] as number);
  const curve: number[] = [];
  for (const durationSec of CURVE_DURATIONS_SEC) {
    if (durationSec > watts.length) break;
    let best = 0;
    for (let i = durationSec; i < sums.length; i++) {
      const joules = (sums[i] as number) - (sums[i - durationSec] as number);
      if (joules > best) best = joules;
    }
    curve.push(best / durationSec);
  }
  return curve;
}

/** Ten years of fitness with all that its page shows, beside the recurrence alone. */
export async function benchFitness(table: BenchTable, workouts: number): Promise<void> {
  const last = dayNumber(TODAY);
  const counted = Array.from({ length: workouts }, (_, i) =>
    sampleWorkout(i, {
      startedAtMs: (last - Math.floor((i * FITNESS_DAYS) / workouts)) * 86_400_000 + (workouts - i),
    }),
  );
  const loads = new Map(
    counted.map(({ key }, i) => [
      key,
      { value: 20 + ((i * 37) % 90), source: "power", isBikePartOnly: false } as const,
    ]),
  );
  const history = { counted, loads, isListed: true };
  const oursMs = await callMs(ROUNDS, () => {
    const fitness = fitnessOf(history, { seed: null, today: TODAY });
    return fitnessModel({ fitness, loads, from: null });
  });
  const daily = new Float64Array(FITNESS_DAYS + 14);
  for (const [i, { key }] of counted.entries()) {
    const day = FITNESS_DAYS - 1 - Math.floor((i * FITNESS_DAYS) / workouts);
    daily[day] = (daily[day] as number) + (loads.get(key)?.value ?? 0);
  }
  const bareMs = await callMs(ROUNDS, () => bareFitness(daily));
  table.time(
    `ten years of fitness, ${workouts} workouts: line, figures, plots`,
    oursMs,
    "the recurrence alone over summed days",
    bareMs,
  );
}

function bareFitness(daily: Float64Array): Float64Array {
  const form = new Float64Array(daily.length);
  const fitnessShare = 1 - Math.exp(-1 / 42);
  const fatigueShare = 1 - Math.exp(-1 / 7);
  let fitness = 0;
  let fatigue = 0;
  for (let i = 0; i < daily.length; i++) {
    form[i] = fitness - fatigue;
    fitness += ((daily[i] as number) - fitness) * fitnessShare;
    fatigue += ((daily[i] as number) - fatigue) * fatigueShare;
  }
  return form;
}
