import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { FigureItem } from "@/components/common/FigureItem";
import { loadFigure, loadSourceText } from "@/components/common/loadText";
import { Sparkline } from "@/components/common/Sparkline";
import type { UnitSystem } from "@/lib/domain/account";
import { dateTimeText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import {
  caloriesFigure,
  distanceFigure,
  heartRateFigure,
  lengthFigure,
  powerFigure,
  workFigure,
} from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageHeartRateOf, averageOutputOf } from "@/lib/training/compareFigures";
import type { WorkoutLoad } from "@/lib/training/load";
import { shortVerdict, wholePercents } from "@/lib/training/shortVerdict";
import type { AdherenceFigures } from "@/lib/training/shortVerdict";
import { workoutDurationSec } from "@/lib/training/workoutTime";

import "./LastWorkout.css";

type LastWorkoutProps = {
  readonly workout: WorkoutSummary;
  readonly load: WorkoutLoad | null;
  readonly units: UnitSystem;
  readonly href: string;
};

/** The newest workout: what it was, whether the targets were held, and what it came to. */
export function LastWorkout({ workout, load, units, href }: LastWorkoutProps) {
  const title = workout.title.trim() === "" ? "Untitled workout" : workout.title;
  const adherence = workout.derived?.adherence ?? null;
  return (
    <section class="dashboard-last" aria-labelledby="dashboard-last-heading">
      <h2 id="dashboard-last-heading">Last workout</h2>
      <div class="dashboard-last-head">
        <a class="dashboard-last-title" href={href} title={title}>
          {title}
        </a>
        <p class="dashboard-last-about small muted">
          <span class="dashboard-last-discipline">
            <DisciplineIcon discipline={workout.discipline} />
            {disciplineName(workout.discipline)}
          </span>
          {workout.instructor === null || workout.instructor.name === "" ? null : (
            <span class="ellipsis" title={workout.instructor.name}>
              {workout.instructor.name}
            </span>
          )}
          <span>{dateTimeText(workout.startedAtMs, workout.utcOffsetSec)}</span>
        </p>
      </div>
      {adherence === null ? (
        <p class="small muted">{noVerdict(workout)}</p>
      ) : (
        <p class="dashboard-last-verdict">
          <strong>{shortVerdict(adherence)}</strong>{" "}
          <span class="small muted figure">{sharesOf(adherence)}</span>
        </p>
      )}
      <Sparkline values={workout.derived?.spark ?? []} size="large" />
      <dl class="dashboard-last-figures">
        {figuresOf(workout, units).map(({ name, figure }) => (
          <FigureItem key={name} name={name} figure={figure} />
        ))}
        {load === null || load.value === null ? null : (
          <FigureItem name="Load" figure={loadFigure(load)} note={loadSourceText(load)} />
        )}
      </dl>
    </section>
  );
}

// The headline without the words that stand before it already.
function sharesOf(adherence: AdherenceFigures): string {
  const { inPct, abovePct, belowPct } = wholePercents(adherence);
  const inTarget = adherence.blocks === 0 ? [] : [`${inPct} % in target`];
  return [...inTarget, `${abovePct} % above`, `${belowPct} % below`].join(" · ");
}

function noVerdict(workout: WorkoutSummary): string {
  if (workout.state === "listed") return "Details are on their way";
  if (workout.state === "failed") return "Details could not be fetched";
  if (workout.state === "unread") return "Kept as it came, this version cannot read it yet";
  return (workout.derived?.targetMetrics.length ?? 0) > 0
    ? "Targets not measured"
    : "No targets in this workout";
}

function figuresOf(
  workout: WorkoutSummary,
  units: UnitSystem,
): readonly { readonly name: string; readonly figure: Figure }[] {
  const { totals, discipline } = workout;
  const all = [
    { name: "Length", value: workoutDurationSec(workout), figure: lengthFigure },
    { name: "Output", value: totals.workJ, figure: workFigure },
    { name: "Avg output", value: averageOutputOf(workout), figure: powerFigure },
    {
      name: "Distance",
      // A rider on a bike counts output; distance speaks for those who move themselves.
      value: totals.workJ !== null && discipline === "cycling" ? null : totals.distanceM,
      figure: (meters: number) => distanceFigure(meters, units, discipline),
    },
    { name: "Avg HR", value: averageHeartRateOf(workout), figure: heartRateFigure },
    { name: "Calories", value: totals.workJ === null ? totals.caloriesKcal : null, figure: caloriesFigure },
  ];
  return all.flatMap(({ name, value, figure }) =>
    value === null || value <= 0 ? [] : [{ name, figure: figure(value) }],
  );
}
