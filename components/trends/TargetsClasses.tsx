import { useId } from "preact/hooks";
import { dayText } from "@/lib/domain/dateText";
import type { BlindKey } from "@/lib/domain/ids";
import type { JudgedClass } from "@/lib/training/adherenceOverTime";
import { instructorOfWorkout } from "@/lib/training/instructorsTaken";
import { shortVerdict } from "@/lib/training/shortVerdict";
import { workoutDay } from "@/lib/training/workoutTime";
import { shareText } from "./targetsWords";

type TargetsClassesProps = {
  readonly heading: string;
  readonly classes: readonly JudgedClass[];
  readonly hrefOf: (key: BlindKey) => string;
};

/** A few classes with how their targets were met; nothing without one. */
export function TargetsClasses({ heading, classes, hrefOf }: TargetsClassesProps) {
  const headingId = useId();
  if (classes.length === 0) return null;
  return (
    <section class="trend-panel targets-panel" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      <ol class="targets-classes">
        {classes.map(({ workout, adherence }) => (
          <li key={workout.key}>
            <span class="targets-classes-share figure">{shareText(adherence.inShare)}</span>
            <a class="ellipsis" href={hrefOf(workout.key)} title={workout.title}>
              {workout.title}
            </a>
            <span class="targets-classes-words">
              {[
                dayText(workoutDay(workout)),
                instructorOfWorkout(workout)?.name ?? "",
                adherence.blocks === 0 ? "" : shortVerdict(adherence),
              ]
                .filter((word) => word !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
