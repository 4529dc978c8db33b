import { LazyPage } from "./LazyPage";
import type { TrainingPageProps } from "./training/TrainingPage";

const load = async () => (await import("./training/TrainingPage")).TrainingPage;

/** Trends, weeks, years, classes and instructors: one chunk, fetched when the first of them is opened. */
export function LazyTraining(props: TrainingPageProps) {
  return <LazyPage load={load} props={props} />;
}
