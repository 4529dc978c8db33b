import { countOf } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import "./FailedWorkouts.css";

/** A workout whose details could not be fetched. `date` is its own local day in words. */
export type FailedWorkout = {
  readonly key: BlindKey;
  readonly title: string;
  readonly date: string;
  readonly reason: string;
};

type FailedWorkoutsProps = {
  readonly workouts: readonly FailedWorkout[];
  readonly onRetry: (key: BlindKey) => void;
  readonly onRetryAll: () => void;
};

/** What failed, why, and the way to try again. Nothing to show where nothing failed. */
export function FailedWorkouts({ workouts, onRetry, onRetryAll }: FailedWorkoutsProps) {
  if (workouts.length === 0) return null;
  return (
    <section class="failed-workouts" aria-labelledby="failed-workouts-heading">
      <div class="failed-workouts-head">
        <h3 id="failed-workouts-heading">{`${countOf(workouts.length, "workout")} without details`}</h3>
        <button type="button" class="quiet" onClick={onRetryAll}>
          Retry all
        </button>
      </div>
      <ul>
        {workouts.map(({ key, title, date, reason }) => (
          <li key={key} class="failed-workouts-row">
            <div class="failed-workouts-what">
              <p class="ellipsis" title={title}>
                {title}
              </p>
              <p class="muted small">{`${date} · ${reason}`}</p>
            </div>
            <button type="button" aria-label={`Retry ${title}, ${date}`} onClick={() => onRetry(key)}>
              Retry
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
