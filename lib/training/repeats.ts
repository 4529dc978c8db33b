import type { Block } from "@/lib/domain/target";
import { isFasterLower } from "./bandPosition";
import { fadeBetween } from "./blocks";

const REPEAT_FROM_SEC = 60;

/** Blocks of at least a minute with the same target, in order of time. */
export type Repeats = {
  readonly label: string;
  readonly level: number | null;
  readonly blocks: readonly Block[];
  readonly heldBlocks: number;
  /** Those that could be held: measured long enough. */
  readonly measuredBlocks: number;
  /** First against last, as a share of the first; positive = weaker. Null when one of them was not measured. */
  readonly fade: number | null;
  /** Average heart rate of the last less the first, bpm. */
  readonly heartRateRiseBpm: number | null;
};

/** Every target that a class repeats, the hardest first. */
export function repeatsOf(blocks: readonly Block[]): readonly Repeats[] {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.endSec - block.startSec < REPEAT_FROM_SEC) continue;
    const target = `${block.metric} ${block.lower} ${block.upper} ${block.level}`;
    groups.set(target, [...(groups.get(target) ?? []), block]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map(repeats)
    .sort((a, b) => hardness(b) - hardness(a));
}

function repeats(blocks: readonly Block[]): Repeats {
  const first = blocks[0] as Block;
  const last = blocks.at(-1) as Block;
  const rise =
    first.averageHeartRateBpm === null || last.averageHeartRateBpm === null
      ? null
      : last.averageHeartRateBpm - first.averageHeartRateBpm;
  return {
    label: first.label,
    level: first.level,
    blocks,
    heldBlocks: blocks.filter((block) => block.isHeld === true).length,
    measuredBlocks: blocks.filter((block) => block.isHeld !== null).length,
    fade: fadeBetween(first.metric, first.average, last.average),
    heartRateRiseBpm: rise,
  };
}

/** The repeats a verdict speaks of: the hardest, but never a class's recoveries; null where nothing else repeats. */
export function headlineRepeats(blocks: readonly Block[]): Repeats | null {
  const hardest = repeatsOf(blocks)[0];
  const first = hardest?.blocks[0];
  if (hardest === undefined || first === undefined) return null;
  const others = blocks.filter((block) => block.lower !== first.lower || block.upper !== first.upper);
  const isEasiest = others.length > 0 && others.every((block) => hardnessOf(block) > hardnessOf(first));
  return isEasiest ? null : hardest;
}

/**
 * The blocks that ask for work. A class's recoveries, the easiest target where there are several, are meant to be let
 * go of: how they fade says nothing.
 */
export function workBlocks(blocks: readonly Block[]): readonly Block[] {
  const easiest = Math.min(...blocks.map(hardnessOf));
  const work = blocks.filter((block) => hardnessOf(block) > easiest);
  return work.length === 0 ? blocks : work;
}

/** The block of work, at least a minute long, that lost most from its first third to its last; null where none was measured. */
export function mostFaded(blocks: readonly Block[]): Block | null {
  return workBlocks(blocks)
    .filter((block) => block.endSec - block.startSec >= REPEAT_FROM_SEC)
    .reduce<Block | null>(
      (most, block) => (block.fade !== null && block.fade > (most?.fade ?? -Infinity) ? block : most),
      null,
    );
}

function hardness({ blocks }: Repeats): number {
  return hardnessOf(blocks[0] as Block);
}

function hardnessOf(block: Block): number {
  return isFasterLower(block.metric) ? -block.lower : block.lower;
}
