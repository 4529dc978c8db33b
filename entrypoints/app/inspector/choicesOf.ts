import type { InspectorChoices } from "@/components/inspector/InspectorForm";
import { dayText } from "@/lib/domain/dateText";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { workoutDay } from "@/lib/training/workoutTime";

/** A longer list is not read; what is older is opened from its own page, or by its id. */
const MOST = 200;

type Choice = InspectorChoices["workout"][number];

/** The newest workouts and what they name, and the row that the address names. */
export function choicesOf(summaries: readonly WorkoutSummary[], named: BlindKey | null): InspectorChoices {
  const pick = (choiceOf: (summary: WorkoutSummary) => Choice | null): readonly Choice[] => {
    const found = new Map<BlindKey, Choice>();
    for (const summary of summaries) {
      const choice = choiceOf(summary);
      if (choice === null || found.has(choice.key)) continue;
      if (found.size < MOST || choice.key === named) found.set(choice.key, choice);
    }
    return [...found.values()];
  };
  return {
    workout: pick((summary) => ({
      key: summary.key,
      text: `${dayText(workoutDay(summary))} · ${titleOf(summary)}`,
    })),
    ride: pick((summary) =>
      summary.ride === null ? null : { key: summary.ride.key, text: titleOf(summary) },
    ),
    instructor: pick(({ instructor }) =>
      instructor === null || instructor.key === null ? null : { key: instructor.key, text: instructor.name },
    ),
  };
}

function titleOf({ title }: WorkoutSummary): string {
  return title.trim() === "" ? "Untitled" : title;
}
