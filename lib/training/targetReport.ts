import type { PerformanceGraph } from "@/lib/domain/performance";
import type { Adherence, BandMetric, Block, TargetBand } from "@/lib/domain/target";
import { adherenceOf } from "./adherence";
import type { RideAxis } from "./axis";
import { blocksOf } from "./blocks";
import { headlineMetric, pelotonPctOf } from "./headlineMetric";
import { type TargetRider, targetBands } from "./targets";

/** Everything about one workout's targets that detail and derived figures share, so that they cannot differ. */
export type TargetReport = {
  readonly bands: readonly TargetBand[];
  /** The metric of the headline; null = no targets that could be made into bands. */
  readonly metric: BandMetric | null;
  /** The headline metric's blocks; empty without one. */
  readonly blocks: readonly Block[];
  /** The headline metric's; null = not measured. */
  readonly adherence: Adherence | null;
};

/** Bands, headline metric, its blocks and its adherence. For another metric use `blocksOf` and `adherenceOf`. */
export function targetReport(axis: RideAxis, graph: PerformanceGraph, rider: TargetRider): TargetReport {
  const bands = targetBands(graph.targets, rider);
  const metric = headlineMetric(axis, bands);
  if (metric === null) return { bands, metric, blocks: [], adherence: null };
  const blocks = blocksOf(axis, bands, metric);
  const pelotonPct = pelotonPctOf(metric, graph.targets.pelotonInRangePct);
  return { bands, metric, blocks, adherence: adherenceOf({ axis, bands, blocks, metric, pelotonPct }) };
}
