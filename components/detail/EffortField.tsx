import { useId } from "preact/hooks";

import { figureText } from "@/lib/domain/format";
import { loadOf, type LoadedWorkout, type WorkoutLoad } from "@/lib/training/load";

import { loadFigure, loadSourceText } from "../common/loadText";
import { EFFORT_WORDS, effortText } from "./effortWords";
import { SayStatus } from "./SayStatus";
import type { Saying } from "./useSaying";

type Props = {
  readonly workout: LoadedWorkout;
  readonly effort: number | null;
  /** The workout's Load as it counts now. */
  readonly load: WorkoutLoad;
  readonly saying: Saying;
};

/** How hard it was, 1 to 10, with the Load it makes. */
export function EffortField({ workout, effort, load, saying }: Props) {
  const id = useId();
  return (
    <div class="own-words-field">
      <label for={id}>Effort</label>
      <select
        id={id}
        autocomplete="off"
        value={effort === null ? "" : String(effort)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          saying.say("effort", value === "" ? null : Number(value));
        }}
      >
        <option value="">Not said</option>
        {EFFORT_WORDS.map((_, index) => (
          <option key={index} value={String(index + 1)}>
            {effortText(index + 1)}
          </option>
        ))}
      </select>
      <p class="small muted">{loadWords(workout, effort, load)}</p>
      <SayStatus state={saying.stateOf("effort")} onAgain={() => saying.say("effort", effort)} />
    </div>
  );
}

/** The Load at once: by the effort that was just chosen, though the vault may not have heard of it yet. */
function loadWords(workout: LoadedWorkout, effort: number | null, load: WorkoutLoad): string {
  const chosen = effort === null ? null : loadOf(workout, { ftpWatts: null, heartRate: null, effort });
  const figure = chosen?.source === "effort" ? loadFigure(chosen) : null;
  if (figure !== null)
    return `Load ${figureText(figure)}, from your own effort. It goes before power and heart rate.`;
  const counted = load.source === "effort" ? null : loadFigure(load);
  return counted === null
    ? "Say how hard it was, and it counts as Load."
    : `Load ${figureText(counted)}, ${loadSourceText(load) ?? ""}. Your own effort would go before it.`;
}
