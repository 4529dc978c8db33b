import { DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { DETAIL_ROW } from "@/components/samples/detailRow";
import { detailSample } from "@/components/samples/detailSample";
import type { DetailSample } from "@/components/samples/detailSample";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";
import type { BlindKey, RideId } from "@/lib/domain/ids";
import type { WorkoutFacts, WorkoutSummary } from "@/lib/domain/workout";
import { NO_FIGURES } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { ftpWattsOf } from "@/lib/sync/ftpOfRun";
import { heartRateOf } from "@/lib/sync/heartRateOfRun";
import { knownWorkouts } from "@/lib/sync/knownWorkouts";
import { deriveFigures } from "@/lib/training/derive";
import { loadOf } from "@/lib/training/load";
import type { WorkoutLoad } from "@/lib/training/load";
import { riderHistory } from "@/lib/training/riderHistory";
import { drawGraph, spans } from "@/tests/fixtures/drawRide";

const DAY_MS = 86_400_000;
/** Three rounds four weeks apart, each under another FTP: an own entry, a test, an own entry again. */
const ROUNDS = [Date.UTC(2026, 8, 7, 12), Date.UTC(2026, 9, 12, 12), Date.UTC(2026, 10, 9, 12)];
const NO_TOTALS = { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null };

/** Bike, floor, bike; Peloton's own average holds the floor. */
const BOOTCAMP = detailSample(
  11,
  {
    title: "30 min Bike Bootcamp",
    discipline: "bikeBootcamp",
    disciplineSlug: "bike_bootcamp",
    totals: { ...NO_TOTALS, workJ: 204_000 },
    pelotonAverages: { ...NO_FIGURES, outputW: 113 },
  },
  drawGraph(
    {
      output: "150x300 210x300 0x600 150..190x600",
      cadence: "80x600 0x600 85x600",
      resistance: "35x600 0x600 40x600",
    },
    {
      segments: [
        { name: "Bike", startSec: 0, lengthSec: 600, isFloor: false },
        { name: "Floor", startSec: 600, lengthSec: 600, isFloor: true },
        { name: "Bike", startSec: 1200, lengthSec: 600, isFloor: false },
      ],
      spans: spans("cadence", "75..85x300 80..90x300 -x600 80..90x600"),
    },
  ),
);

/** Just Ride with a pause of two minutes: Peloton's average counts seconds that ours does not. */
const PAUSED_RIDE = detailSample(
  12,
  {
    title: "30 min Low Impact Ride",
    totals: { ...NO_TOTALS, workJ: 252_000 },
    pelotonAverages: { ...NO_FIGURES, outputW: 140, heartRateBpm: 131 },
  },
  drawGraph({ output: "120x600 -x120 180x1080", heartRate: "120x600 -x120 140x1080" }),
);

/** A watch counted its zones, and nothing came second by second: its Load is an estimate. */
const YOGA = detailSample(
  13,
  {
    title: "20 min Slow Flow Yoga",
    discipline: "yoga",
    disciplineSlug: "yoga",
    device: "App",
    lengthSec: 1200,
    pelotonAverages: { ...NO_FIGURES, heartRateBpm: 96 },
    heartRateZoneSec: [1000, 150, 50, 0, 0],
  },
  null,
);

const FTP_TEST = detailSample(
  14,
  {
    title: "20 min FTP Test Ride",
    isFtpTest: true,
    lengthSec: 1200,
    startedAtMs: Date.UTC(2026, 8, 28, 12),
    totals: { ...NO_TOTALS, workJ: 240_000 },
    pelotonAverages: { ...NO_FIGURES, outputW: 200 },
  },
  drawGraph({ output: "200x1200" }),
);

/** What is drawn for every round, a day each, by the name a test calls it. */
const DRAWN: readonly (readonly [string, DetailSample])[] = [
  ["a Power Zone ride", DETAIL_POWER_ZONE_RIDE],
  ["a ride with a pause", PAUSED_RIDE],
  ["a bike bootcamp", BOOTCAMP],
  ["a run", DETAIL_TREAD_RUN],
  ["a row", DETAIL_ROW],
  ["a strength class", DETAIL_STRENGTH],
  ["yoga with heart-rate zones alone", YOGA],
  ["a ride with an own effort", DETAIL_POWER_ZONE_RIDE],
  ["a ride that was left out", DETAIL_POWER_ZONE_RIDE],
];

type Drawn = { readonly name: string; readonly facts: WorkoutFacts; readonly sample: DetailSample };

const drawn: readonly Drawn[] = [
  ...ROUNDS.flatMap((firstMs, round) =>
    DRAWN.map(([name, sample], index) => {
      const startedAtMs = firstMs + index * DAY_MS;
      const { facts, summary } = sample;
      const at = {
        startedAtMs,
        createdAtMs: startedAtMs - 60_000,
        endedAtMs: startedAtMs + (facts.lengthSec ?? 0) * 1000,
        // The entries and the test alone say what the FTP is.
        ftp: null,
      };
      const key = `${index}-${round}`.padStart(22, "k") as BlindKey;
      const ride = {
        id: String(index).padStart(32, "c") as RideId,
        key: `ride${index}`.padEnd(22, "c") as BlindKey,
      };
      const instructor = {
        id: null,
        key: `teacher${index}`.padEnd(22, "i") as BlindKey,
        name: `Sam ${index}`,
      };
      return {
        name,
        facts: { ...facts, ...at },
        sample: { ...sample, summary: { ...summary, ...at, key, ride, instructor } },
      };
    }),
  ),
  { name: "an FTP test", facts: FTP_TEST.facts, sample: FTP_TEST },
];

const keyOf = (name: string) => lastOf(name).sample.summary.key;

/** What the rider entered: FTP before and after the test, heart-rate limits, one effort, one left out. */
export const YOURS: Yours = {
  ...NOTHING_YOURS,
  ftp: [
    { from: "2026-08-01", watts: 200 },
    { from: "2026-11-01", watts: 205 },
  ],
  heartRate: [{ from: "2026-01-01", maxBpm: 188, restingBpm: 55, thresholdBpm: null }],
  workouts: {
    [keyOf("a ride with an own effort")]: { ...NOTHING_SAID, effort: 8 },
    [keyOf("a ride that was left out")]: { ...NOTHING_SAID, leftOut: "Somebody else rode it" },
  },
};

// Derived as the sync does it: the tests first, since they say the FTP of the rest.
const listed = new Map(drawn.map(({ sample: { summary } }) => [summary.key, summary]));
const known = new Map([...listed].map(([key, summary]) => [key, derived(summary, listed)]));
const summaries = [...listed.values()]
  .map((summary) => derived(summary, known))
  .toSorted((a, b) => b.createdAtMs - a.createdAtMs);

/** Their history as the pages get it. */
export const HISTORY = riderHistory({
  summaries,
  yours: YOURS,
  profile: null,
  progress: { phase: "upToDate", lastSyncedAtMs: Date.UTC(2026, 11, 1) },
});

/** The last round: every workout with what the archive holds of it. */
export const LAST_ROUND = DRAWN.map(([name]) => {
  const { facts, sample } = lastOf(name);
  const summary = HISTORY.all.find(({ key }) => key === sample.summary.key) ?? sample.summary;
  return { name, summary, opened: { facts, graph: sample.graph } };
});

/** The Load as the background works it out for the popup. */
export function loadInBackground(summary: WorkoutSummary): WorkoutLoad {
  const run = runOf(known);
  return loadOf(summary, {
    ftpWatts: ftpWattsOf(run, summary),
    heartRate: heartRateOf(run, summary),
    effort: YOURS.workouts[summary.key]?.effort ?? null,
  });
}

function derived(summary: WorkoutSummary, among: ReadonlyMap<BlindKey, WorkoutSummary>): WorkoutSummary {
  const { facts, sample } =
    drawn.find((one) => one.sample.summary.key === summary.key) ?? lastOf(summary.key);
  const run = runOf(among);
  const made = deriveFigures({
    facts,
    graph: sample.graph,
    ftpWatts: ftpWattsOf(run, summary),
    heartRate: (zones) => heartRateOf(run, summary, zones),
  });
  return { ...summary, derived: made.derived };
}

function runOf(among: ReadonlyMap<BlindKey, WorkoutSummary>) {
  return { known: knownWorkouts([...among.values()]), yours: YOURS, profile: null, ftp: null };
}

function lastOf(name: string): Drawn {
  const found = drawn.findLast((one) => one.name === name);
  if (found === undefined) throw new Error(`nothing drawn is called ${name}`);
  return found;
}
