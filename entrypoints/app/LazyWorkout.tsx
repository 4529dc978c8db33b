import type { ComponentProps } from "preact";
import type { WorkoutPage } from "./detail/WorkoutPage";
import { LazyPage } from "./LazyPage";

type Props = ComponentProps<typeof WorkoutPage>;

const load = async () => (await import("./detail/WorkoutPage")).WorkoutPage;

/** The detail page: its charts are a chunk that dashboard and history do not need. */
export function LazyWorkout(props: Props) {
  return <LazyPage load={load} props={props} />;
}
