import type { JSX } from "preact";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_WHOLE } from "@/components/samples/sampleHistory";
import { SAMPLE_HEART, sampleZoneEfforts } from "@/components/samples/zoneSamples";
import { dayNumber, dayOfNumber, localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import { mondayOfIsoWeek } from "@/lib/training/isoWeek";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { weekReviewSlices } from "@/lib/training/weekReview";
import { isoWeekOf } from "@/lib/training/weeks";
import { WeekView } from "./WeekView";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const LONG =
  "45 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series";
const BEST = sampleWorkout(9_001, {
  startedAtMs: Date.UTC(2025, 10, 15, 9),
  title: LONG,
  lengthSec: 2700,
  totals: { workJ: 612_000, distanceM: 26_000, caloriesKcal: 700, elevationM: null, strokes: null },
});
const YEARS = [BEST, ...sampleYears(400)].toSorted((a, b) => b.startedAtMs - a.startedAtMs);

type Given = {
  readonly week: string;
  readonly summaries?: readonly WorkoutSummary[];
  readonly isWhole?: boolean;
  readonly hasEfforts?: boolean;
  readonly isOpening?: boolean;
};

function page(given: Given): JSX.Element {
  const { week, summaries = YEARS, isWhole = true, hasEfforts = true, isOpening = false } = given;
  const monday = mondayOfIsoWeek(week);
  if (monday === null) throw new RangeError(`no week ${week}`);
  const left = summaries.find(({ discipline }) => discipline === "walking");
  const history = riderHistory({
    summaries,
    yours: {
      ...NOTHING_YOURS,
      heartRate: [SAMPLE_HEART],
      workouts: left === undefined ? {} : { [left.key]: { ...NOTHING_SAID, leftOut: "Not mine" } },
    },
    profile: null,
    progress: isWhole ? SAMPLE_WHOLE : { ...NEVER_SYNCED, phase: "listing" },
  });
  const efforts = hasEfforts ? sampleZoneEfforts(summaries) : null;
  const next = dayOfNumber(dayNumber(monday) + 7);
  return (
    <WeekView
      week={week}
      firstDay={monday}
      lastDay={dayOfNumber(dayNumber(monday) + 6)}
      isLastWeek={isoWeekOf(dayOfNumber(dayNumber(TODAY) - 7)) === week}
      review={isOpening ? null : finished(weekReviewSlices(history, { monday, today: TODAY, efforts }))}
      previousHref="#/weeks/2025-W45"
      nextHref={next > TODAY ? null : "#/weeks/2025-W47"}
      base={isWhole ? null : "Counted from 2 Nov 2025, older workouts are still coming."}
      units="us"
      hrefOf={(key) => `#/workouts/${key}`}
    />
  );
}

/** The named states of a week's page. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "week, full", node: page({ week: "2025-W46" }) },
  { name: "week, this one so far", node: page({ week: "2025-W47" }) },
  { name: "week, over a year's end", node: page({ week: "2025-W01" }) },
  {
    name: "week, older workouts coming",
    node: page({ week: "2025-W46", isWhole: false, summaries: YEARS.slice(0, 20) }),
  },
  { name: "week, efforts being opened", node: page({ week: "2025-W46", hasEfforts: false }) },
  {
    name: "week, empty",
    node: page({
      week: "2025-W46",
      summaries: YEARS.filter(({ startedAtMs }) => startedAtMs < Date.UTC(2025, 10, 8)),
    }),
  },
  { name: "week, before the first workout", node: page({ week: "2020-W53" }) },
  { name: "week, to come", node: page({ week: "2025-W50" }) },
  { name: "week, opening", node: page({ week: "2025-W46", isOpening: true }) },
];
