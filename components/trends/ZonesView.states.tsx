import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_HEART, sampleZoneEfforts } from "@/components/samples/zoneSamples";
import { SAMPLE_WHOLE } from "@/components/samples/sampleHistory";
import { localDayOf } from "@/lib/domain/day";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { TrendsFrame } from "./TrendsFrame";
import { trendsQueryOf } from "./trendsQuery";
import { zonesModelSlices } from "./zonesModel";
import { ZonesView } from "./ZonesView";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const YEARS = sampleYears(700);

type Given = {
  readonly query?: string;
  readonly base?: string;
  readonly isOpening?: boolean;
};

function page(summaries: readonly WorkoutSummary[], given: Given = {}): JSX.Element {
  const { query: address = "", base = null, isOpening = false } = given;
  const yours = { ...NOTHING_YOURS, heartRate: [SAMPLE_HEART] };
  const history = riderHistory({ summaries, yours, profile: null, progress: SAMPLE_WHOLE });
  const query = trendsQueryOf(address);
  const efforts = sampleZoneEfforts(summaries);
  const model = isOpening
    ? null
    : finished(zonesModelSlices({ history, efforts, query, today: TODAY, weekStart: "monday" }));
  return (
    <TrendsFrame
      heading="Zones"
      tabs={["Fitness", "Power", "Zones", "Targets", "Records", "Habits"].map((name) => ({
        name,
        href: `#/trends/${name.toLowerCase()}`,
        isCurrent: name === "Zones",
      }))}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={["cycling", "running", "strength"]}
      devices={["Bike+", "Tread"]}
      base={base}
      onQuery={() => undefined}
    >
      <ZonesView model={model} />
    </TrendsFrame>
  );
}

function withoutFtp(workout: WorkoutSummary): WorkoutSummary {
  const { derived } = workout;
  return { ...workout, ftp: null, derived: derived === null ? null : { ...derived, best20MinW: null } };
}

function listed(workout: WorkoutSummary): WorkoutSummary {
  return { ...workout, state: "listed", derived: null, heartRateZoneSec: null };
}

function withoutSensors(workout: WorkoutSummary): WorkoutSummary {
  const { pelotonAverages } = workout;
  const unmeasured = { ...pelotonAverages, outputW: null, heartRateBpm: null };
  return { ...workout, pelotonAverages: unmeasured, heartRateZoneSec: null };
}

const RUNS = YEARS.filter(({ discipline }) => discipline === "running" || discipline === "strength");

/** The named states of Trends → Zones. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "zones, full", node: page(YEARS) },
  { name: "zones, six weeks", node: page(YEARS, { query: "range=6w" }) },
  { name: "zones, all years", node: page(YEARS, { query: "range=all" }) },
  {
    name: "zones, some rides before an FTP",
    node: page([...YEARS.slice(0, 40), ...YEARS.slice(40, 200).map(withoutFtp)]),
  },
  { name: "zones, no FTP at all", node: page(YEARS.slice(0, 100).map(withoutFtp)) },
  { name: "zones, heart rate alone", node: page(RUNS) },
  { name: "zones, nothing measured", node: page(YEARS.slice(0, 30).map(withoutSensors)) },
  {
    name: "zones, details still coming",
    node: page(
      YEARS.slice(0, 200).map((one, index) => (index < 90 ? one : listed(one))),
      { base: "Made of 90 workouts so far. Others are still coming." },
    ),
  },
  { name: "zones, nothing in this range", node: page(YEARS.slice(300), { query: "range=6w" }) },
  { name: "zones, opening", node: page([], { isOpening: true }) },
];
