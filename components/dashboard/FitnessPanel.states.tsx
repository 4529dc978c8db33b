import type { JSX } from "preact";
import { NO_LOAD, sampleRows } from "@/components/samples/historyRows";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { localDayOf } from "@/lib/domain/day";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { fitnessOf } from "@/lib/training/fitness";
import { FitnessPanel } from "./FitnessPanel";
import { fitnessPanelModel } from "./fitnessPanelModel";

/** The panel's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "fitness panel, fitter", node: panel(sampleYears(400).filter(isMoreOfLate)) },
  { name: "fitness panel, fading", node: panel(sampleYears(400).slice(50)) },
  { name: "fitness panel, settling", node: panel(sampleYears(20)) },
  { name: "fitness panel, no loads", node: panel(sampleYears(20), false) },
  { name: "fitness panel, loads coming", node: panel(sampleYears(20).map(listed), false) },
];

function panel(summaries: readonly WorkoutSummary[], hasLoads = true): JSX.Element {
  const loads = new Map(sampleRows(summaries).map((row) => [row.key, hasLoads ? row.load : NO_LOAD]));
  const fitness = fitnessOf(
    { counted: summaries, loads, isListed: true },
    { seed: null, today: localDayOf(SAMPLE_NOW_MS, 0) },
  );
  return <FitnessPanel fitness={fitnessPanelModel(fitness, loads)} href="#/trends/fitness" />;
}

function isMoreOfLate(_: WorkoutSummary, index: number): boolean {
  return index < 40 || index % 2 === 0;
}

function listed(workout: WorkoutSummary): WorkoutSummary {
  return { ...workout, state: "listed" };
}
