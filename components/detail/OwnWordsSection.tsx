import type { OwnWorkout } from "@/lib/domain/yours";
import type { LoadedWorkout, WorkoutLoad } from "@/lib/training/load";

import { EffortField } from "./EffortField";
import { LeftOutField } from "./LeftOutField";
import { NoteField } from "./NoteField";
import { useSaying, type Say } from "./useSaying";

import "./OwnWordsSection.css";

type Props = {
  readonly workout: LoadedWorkout;
  /** What was said so far. */
  readonly own: OwnWorkout;
  readonly load: WorkoutLoad;
  readonly onSay: Say;
};

/** What only the rider knows of a workout: how hard it was, a note, and whether it counts. */
export function OwnWordsSection({ workout, own, load, onSay }: Props) {
  const saying = useSaying(own, onSay);
  return (
    <section class="own-words" aria-label="In your own words">
      <EffortField workout={workout} effort={saying.own.effort} load={load} saying={saying} />
      <NoteField note={saying.own.note} saying={saying} />
      <LeftOutField leftOut={saying.own.leftOut} saying={saying} />
    </section>
  );
}
