import { clockText, numberText, signedText } from "@/lib/domain/format";
import type { Adherence, Block } from "@/lib/domain/target";
import { headlineRepeats, mostFaded, type Repeats } from "./repeats";
import { shortVerdict, wholePercents } from "./shortVerdict";
import type { AdherenceFigures } from "./shortVerdict";

/** An opened workout's adherence in the summary's words. */
export function adherenceFigures(adherence: Adherence): AdherenceFigures {
  return {
    heldBlocks: adherence.heldBlocks,
    blocks: adherence.blocks,
    inShare: adherence.strictIn,
    aboveShare: adherence.strictAbove,
    belowShare: adherence.strictBelow,
  };
}

/** "Held 5 of 6 blocks · 68 % in target · 21 % above · 11 % below". */
export function headlineVerdict(figures: AdherenceFigures): string {
  const { inPct, abovePct, belowPct } = wholePercents(figures);
  const held = figures.blocks === 0 ? [] : [shortVerdict(figures)];
  return [...held, `${inPct} % in target`, `${abovePct} % above`, `${belowPct} % below`].join(" · ");
}

/** "Zone 4, 4 × 5:00: held 3 of 4. Faded 6 % from first to last, HR +9." `name` stands in for targets without a label. */
export function repeatsVerdict(repeats: Repeats, name: string = repeats.label): string {
  const held =
    repeats.measuredBlocks === 0 ? "not measured" : `held ${repeats.heldBlocks} of ${repeats.measuredBlocks}`;
  const change = [fadeWords(repeats.fade), heartRateWords(repeats.heartRateRiseBpm)].filter(
    (word) => word !== "",
  );
  const title = [name, lengths(repeats.blocks)].filter((word) => word !== "").join(", ");
  return `${title}: ${held}.${change.length === 0 ? "" : ` ${change.join(", ")}.`}`;
}

function fadeWords(fade: number | null): string {
  if (fade === null) return "";
  const percent = Math.round(fade * 100);
  if (percent === 0) return "Even from first to last";
  return `${percent > 0 ? "Faded" : "Rose"} ${numberText(Math.abs(percent))} % from first to last`;
}

function heartRateWords(riseBpm: number | null): string {
  if (riseBpm === null) return "";
  return Math.round(riseBpm) === 0 ? "HR the same" : `HR ${signedText(Math.round(riseBpm))}`;
}

/** More are no help in a sentence: the table has them. */
const MOST_NAMED = 4;

/** "Missed block 3.", "Missed blocks 3, 9 and 11."; null where none was missed, or too many to name. */
export function missedVerdict(blocks: readonly Block[]): string | null {
  const missed = blocks.flatMap(({ isHeld }, index) => (isHeld === false ? [String(index + 1)] : []));
  const last = missed.at(-1);
  if (last === undefined || missed.length > MOST_NAMED) return null;
  return missed.length === 1
    ? `Missed block ${last}.`
    : `Missed blocks ${missed.slice(0, -1).join(", ")} and ${last}.`;
}

/** The block of work that faded most and by how many whole percent; null where none lost as much as one. */
export function fadedMost(
  blocks: readonly Block[],
): { readonly block: Block; readonly percent: number } | null {
  const block = mostFaded(blocks);
  const percent = Math.round((block?.fade ?? 0) * 100);
  return block === null || percent < 1 ? null : { block, percent };
}

/**
 * "Faded most in block 5 (Zone 4, 18:00 to 23:00): 4 % from start to end."; "No block of work faded." where none lost a whole percent; null where none was
 * measured for long enough to tell.
 */
export function mostFadedVerdict(
  blocks: readonly Block[],
  nameOf: (block: Block) => string = (block) => block.label,
): string | null {
  if (mostFaded(blocks) === null) return null;
  const faded = fadedMost(blocks);
  if (faded === null) return "No block of work faded.";
  const { block, percent } = faded;
  const name = [nameOf(block), `${clockText(block.startSec)} to ${clockText(block.endSec)}`]
    .filter((word) => word !== "")
    .join(", ");
  return `Faded most in block ${blocks.indexOf(block) + 1} (${name}): ${percent} % from start to end.`;
}

function lengths(blocks: readonly Block[]): string {
  const seconds = blocks.map((block) => block.endSec - block.startSec);
  const shortest = Math.min(...seconds);
  const longest = Math.max(...seconds);
  const each = shortest === longest ? clockText(shortest) : `${clockText(shortest)} to ${clockText(longest)}`;
  return `${blocks.length} × ${each}`;
}

/**
 * The hardest repeated target's sentence, else the headline; null when nothing was measured. `nameOf` names targets
 * that the class does not (speeds and paces, whose words depend on the rider's units).
 */
export function blocksVerdict(
  blocks: readonly Block[],
  adherence: Adherence | null,
  nameOf: (block: Block) => string = (block) => block.label,
): string | null {
  if (adherence === null) return null;
  const hardest = headlineRepeats(blocks);
  const first = hardest?.blocks[0];
  const name = first === undefined ? "" : nameOf(first);
  return hardest === null || name === "" || hardest.measuredBlocks === 0
    ? headlineVerdict(adherenceFigures(adherence))
    : repeatsVerdict(hardest, name);
}
