import type { JSX } from "preact";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleCurve, sampleEfforts } from "@/components/samples/effortSamples";
import { sampleYears } from "@/components/samples/historyYears";
import type { MetricSeries, PerformanceGraph } from "@/lib/domain/performance";
import { NO_GRAPH } from "@/lib/domain/performance";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { rideAxis } from "@/lib/training/axis";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { ftpTimeline } from "@/lib/training/ftpAtDate";
import { powerCurve } from "@/lib/training/powerCurve";
import { RideCurve } from "./RideCurve";
import { rideCurveModel } from "./rideCurveModel";
import { WPrimePanel } from "./WPrimePanel";
import { wPrimePanelModel } from "./wPrimePanelModel";

const { summary, graph } = DETAIL_POWER_ZONE_RIDE;
const RIDE: PerformanceGraph = graph ?? NO_GRAPH;
const AXIS = rideAxis(RIDE);
const OWN = powerCurve(AXIS).map(Math.round);

/** The rides of the months before this one. */
const BEFORE = sampleYears(120).map(earlier);

function earlier(workout: WorkoutSummary): WorkoutSummary {
  return {
    ...workout,
    startedAtMs: workout.startedAtMs + summary.startedAtMs - SAMPLE_NOW_MS - 3_600_000,
    device: workout.discipline === "cycling" ? "Bike+" : workout.device,
  };
}

const FTP = ftpTimeline({
  yours: { ...NOTHING_YOURS, ftp: [{ from: "2026-01-01", watts: 200 }] },
  summaries: [],
  profile: null,
});
const HISTORY = { counted: [summary, ...BEFORE], ftp: FTP, isWhole: true };
const HARD: EffortsByKey = new Map([...sampleEfforts(BEFORE), [summary.key, { powerCurveW: OWN }]]);
const EASY: EffortsByKey = new Map([
  ...BEFORE.map(({ key, lengthSec }) => {
    const easy = { cpWatts: 120, wPrimeJ: 3000, sprintWatts: 150 };
    return [key, { powerCurveW: sampleCurve(easy, lengthSec ?? 0) }] as const;
  }),
  [summary.key, { powerCurveW: OWN }],
]);

function balance(efforts: EffortsByKey | null, axis = AXIS): JSX.Element {
  return (
    <WPrimePanel model={wPrimePanelModel({ summary, axis, history: HISTORY, efforts })} selected={null} />
  );
}

function curve(efforts: EffortsByKey | null, isWhole = true, counted = HISTORY.counted): JSX.Element {
  return (
    <RideCurve
      model={rideCurveModel({ summary, history: { counted, isWhole }, efforts })}
      hrefOf={(key) => `#/workouts/${key}`}
    />
  );
}

/** A ride that its fit cannot explain: every second a tenth harder. */
const HARDER = rideAxis({
  ...RIDE,
  series: RIDE.series.map(aTenthMore),
});

function aTenthMore(one: MetricSeries): MetricSeries {
  return { ...one, values: one.values.map((value) => (value === null ? null : value * 1.1)) };
}

/** The named states of a ride's W′ balance and of its power curve. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "w prime balance, full", node: balance(HARD) },
  { name: "w prime balance, below zero", node: balance(HARD, HARDER) },
  { name: "w prime balance, no fit", node: balance(EASY) },
  { name: "w prime balance, opening", node: balance(null) },
  { name: "ride curve, below its best", node: curve(HARD) },
  { name: "ride curve, best of 90 days", node: curve(EASY) },
  { name: "ride curve, others still coming", node: curve(HARD, false) },
  { name: "ride curve, the first ride", node: curve(HARD, true, [summary]) },
  { name: "ride curve, opening", node: curve(null) },
];
