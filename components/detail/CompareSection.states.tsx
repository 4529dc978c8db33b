import type { JSX } from "preact";

import { SAMPLE_DERIVED, sampleWorkout } from "@/components/samples/historySummary";
import { NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "@/lib/training/load";

import { CompareSection } from "./CompareSection";

/** A 30 minute Power Zone ride so many weeks ago. */
function rideOf(week: number, watts: number, given: Partial<WorkoutSummary> = {}): WorkoutSummary {
  const averages = { ...NO_FIGURES, outputW: watts, heartRateBpm: 168 - watts / 8 + (week % 3) * 2 };
  return sampleWorkout(week * 7, {
    pelotonAverages: averages,
    derived: {
      ...SAMPLE_DERIVED,
      averages,
      normalizedPowerW: watts + 9 + (week % 2) * 3,
      adherence: {
        metric: "output",
        inShare: 0.55 + ((week * 7) % 5) / 20,
        aboveShare: 0.2,
        belowShare: 0.25 - ((week * 7) % 5) / 20,
        heldBlocks: 3 + (week % 3),
        blocks: 6,
      },
    },
    ...given,
  });
}

const RIDES = [182, 170, 173, 168, 165, 167].map((watts, week) => rideOf(week, watts));

function asYoga(ride: WorkoutSummary): WorkoutSummary {
  return { ...ride, discipline: "yoga", derived: null, pelotonAverages: NO_FIGURES };
}

function section(rides: readonly WorkoutSummary[], isWhole = true): JSX.Element {
  const own = rides[0];
  if (own === undefined) throw new RangeError("no ride");
  const loads = new Map(
    rides.map((ride): [typeof ride.key, WorkoutLoad] => [
      ride.key,
      { value: (ride.pelotonAverages.outputW ?? 0) / 4, source: "power", isBikePartOnly: false },
    ]),
  );
  return (
    <CompareSection
      history={{ counted: rides, loads, isWhole }}
      summary={own}
      hrefOf={(key) => `#/workouts/${key}`}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "compared, the last five", node: section(RIDES) },
  {
    name: "compared, another device",
    node: section(RIDES.map((ride, week) => (week > 2 ? { ...ride, device: "Bike" } : ride))),
  },
  { name: "compared, fewer than two", node: section(RIDES.slice(0, 2)) },
  { name: "compared, none", node: section(RIDES.slice(0, 1)) },
  {
    name: "compared, details on their way",
    node: section(
      RIDES.map((ride, week) => (week > 3 ? { ...ride, state: "listed", derived: null } : ride)),
      false,
    ),
  },
  {
    name: "compared, nothing measured",
    node: section(RIDES.map(asYoga)),
  },
];
