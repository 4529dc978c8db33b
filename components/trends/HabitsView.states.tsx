import type { JSX } from "preact";
import { streakModel } from "@/components/dashboard/streakModel";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { sampleHistory } from "@/components/samples/sampleHistory";
import { localDayOf } from "@/lib/domain/day";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { habitsModel } from "./habitsModel";
import { HabitsView } from "./HabitsView";
import { trendsQueryOf } from "./trendsQuery";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const YEARS = sampleYears(700);

type Given = { readonly query?: string; readonly leftOut?: number; readonly showStreaks?: boolean };

/** The habits page's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "habits, 12 months", node: page(YEARS, { leftOut: 3 }) },
  { name: "habits, 5,000 workouts", node: page(sampleYears(5000), { query: "range=all" }) },
  { name: "habits, six weeks of cycling", node: page(YEARS, { query: "range=6w&discipline=cycling" }) },
  {
    name: "habits, a few workouts, no streaks wanted",
    node: page(YEARS.slice(0, 3), { showStreaks: false }),
  },
  { name: "habits, one workout", node: page([sampleWorkout(0)]) },
  { name: "habits, nothing in this range", node: page([sampleWorkout(400)], { query: "range=90d" }) },
];

function page(summaries: readonly WorkoutSummary[], given: Given = {}): JSX.Element {
  const { query = "", leftOut = 0, showStreaks = true } = given;
  const history = sampleHistory(summaries, { leftOut });
  return (
    <HabitsView
      model={habitsModel({ history, query: trendsQueryOf(query), today: TODAY, weekStart: "monday" })}
      streaks={
        showStreaks
          ? streakModel({ history, profile: SAMPLE_PROFILE, today: TODAY, utcOffsetSec: 0, listBase: null })
          : null
      }
      dayHrefOf={(day) => `#/workouts?from=${day}&to=${day}`}
      yearHrefOf={(year) => `#/years/${year}`}
      partHrefOf={(by, { key }) => (key === null ? null : `#/workouts?${by}=${key}`)}
    />
  );
}
