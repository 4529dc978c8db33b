import type { WorkoutId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { ListedWorkout, WorkoutPage } from "@/lib/peloton/pelotonClient";

/** Constant for all pages: a smaller last page would shift the offsets and lose as many as it doubles. */
export const PAGE_LIMIT = 100;

/** How far a walk through the list has come. */
export type Listing = {
  /** The page to ask for next, 0-based. */
  readonly page: number;
  /** Where the walk may stop; null = only at the end. */
  readonly markMs: number | null;
  /** "Check everything again": walks all pages, never stops early. */
  readonly isFull: boolean;
  readonly seen: ReadonlySet<WorkoutId>;
  readonly incomplete: number;
  readonly nameless: number;
  readonly newestMs: number | null;
  readonly total: number | null;
  /** Whether pages that an interrupted walk already stored are skipped; `lands`: the next answer shows if that was right. */
  readonly jump: "may" | "lands" | "did" | "never";
};

/** What one page brings. */
export type PageStep = {
  /** Complete and not known yet. */
  readonly added: readonly ListedWorkout[];
  /** Complete and known: perhaps edited. */
  readonly overlap: readonly ListedWorkout[];
  readonly next:
    | { readonly type: "page"; readonly listing: Listing }
    | {
        readonly type: "end";
        /** The mark to keep from now on. */
        readonly markMs: number | null;
        /** Ids of a walk through everything, for telling what was removed; null when it cannot tell. */
        readonly everything: ReadonlySet<WorkoutId> | null;
      };
};

export function startListing(start: { readonly markMs: number | null; readonly isFull: boolean }): Listing {
  return {
    page: 0,
    markMs: start.isFull ? null : start.markMs,
    isFull: start.isFull,
    seen: new Set(),
    incomplete: 0,
    nameless: 0,
    newestMs: null,
    total: null,
    jump: start.isFull ? "never" : "may",
  };
}

/**
 * What a list page means, given everything that was known before it (removed ones too). Pure.
 *
 * The walk ends on the last page, or where it joins the mark: the page reaches the mark and everything on it from
 * there on is known. Items that move between pages are seen twice (deduped by id); when the total shrinks in
 * mid-walk an item may have slipped onto the page before, which is then read again.
 */
export function takePage(
  listing: Listing,
  answer: WorkoutPage,
  known: ReadonlyMap<WorkoutId, WorkoutSummary>,
): PageStep {
  const fresh = distinct(answer.items).filter((item) => !listing.seen.has(item.id));
  const added = fresh.filter((item) => item.isComplete && !known.has(item.id));
  const overlap = fresh.filter((item) => item.isComplete && known.has(item.id));
  const after: Listing = {
    ...listing,
    seen: new Set([...listing.seen, ...fresh.map((item) => item.id)]),
    incomplete: listing.incomplete + fresh.filter((item) => !item.isComplete).length,
    nameless: listing.nameless + answer.nameless,
    newestMs: newestOf(listing.newestMs, answer.items),
    total: answer.total ?? listing.total,
    jump: listing.jump === "lands" ? "did" : listing.jump,
  };
  return { added, overlap, next: nextOf({ listing, after, answer, known, addedCount: added.length }) };
}

function nextOf(step: {
  readonly listing: Listing;
  readonly after: Listing;
  readonly answer: WorkoutPage;
  readonly known: ReadonlyMap<WorkoutId, WorkoutSummary>;
  readonly addedCount: number;
}): PageStep["next"] {
  const { listing, after, answer, known, addedCount } = step;
  const page = (number: number, changes: Partial<Listing> = {}): PageStep["next"] => ({
    type: "page",
    listing: { ...after, ...changes, page: number },
  });
  const restart = (): PageStep["next"] => page(0, { jump: "never", total: null, nameless: 0 });

  if (listing.jump === "lands" && landedInGap(answer, known)) return restart();
  const hasShrunk = listing.total !== null && answer.total !== null && answer.total < listing.total;
  if (hasShrunk && listing.page > 0) return page(listing.page - 1);

  const isLast = !answer.hasNext || (answer.items.length === 0 && answer.nameless === 0);
  if (isLast || joins(listing.markMs, answer, known)) {
    const presentCount =
      [...known.values()].filter((summary) => summary.removedAtMs === null).length + addedCount;
    const isShort = after.total !== null && presentCount + after.incomplete + after.nameless < after.total;
    if (after.jump === "did" && isShort) return restart();
    return {
      type: "end",
      markMs: latest(after.newestMs, after.markMs),
      everything: listing.isFull && isEverything(after) ? after.seen : null,
    };
  }
  const target =
    listing.jump === "may" && listing.page === 0 ? jumpTarget(after, answer, known, addedCount) : null;
  return target === null ? page(listing.page + 1) : page(target, { jump: "lands" });
}

/** A list that is shorter than its own total, or wholly empty, proves nothing about what is missing from it. */
function isEverything(walked: Listing): boolean {
  return (
    walked.seen.size > 0 && (walked.total === null || walked.seen.size + walked.nameless >= walked.total)
  );
}

function joins(
  markMs: number | null,
  answer: WorkoutPage,
  known: ReadonlyMap<WorkoutId, WorkoutSummary>,
): boolean {
  if (markMs === null) return false;
  const older = answer.items.filter((item) => item.createdAtMs <= markMs);
  return older.length > 0 && older.every((item) => !item.isComplete || known.has(item.id));
}

/**
 * The page on which an interrupted walk stopped at the latest, so that a history whose listing keeps being
 * interrupted (rate limits) still comes to its end. Whether pages were missed shows at the end, by the total.
 */
function jumpTarget(
  walked: Listing,
  answer: WorkoutPage,
  known: ReadonlyMap<WorkoutId, WorkoutSummary>,
  addedCount: number,
): number | null {
  const last = answer.items.findLast((item) => item.isComplete);
  if (last === undefined || !known.has(last.id)) return null;
  const newerThanMark = [...known.values()].filter(
    (summary) => summary.removedAtMs === null && summary.createdAtMs > (walked.markMs ?? -Infinity),
  ).length;
  const page = Math.floor((newerThanMark + addedCount - 1) / PAGE_LIMIT);
  return page > 1 ? page : null;
}

function landedInGap(answer: WorkoutPage, known: ReadonlyMap<WorkoutId, WorkoutSummary>): boolean {
  const first = answer.items.find((item) => item.isComplete);
  return first !== undefined && !known.has(first.id);
}

function distinct(items: readonly ListedWorkout[]): ListedWorkout[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function newestOf(newestMs: number | null, items: readonly ListedWorkout[]): number | null {
  return items.reduce<number | null>(
    (newest, item) => (item.isComplete ? latest(newest, item.createdAtMs) : newest),
    newestMs,
  );
}

function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
