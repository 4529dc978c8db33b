import type { BlindKey } from "@/lib/domain/ids";
import type { OwnHeartRate, OwnWorkout, Rider, Yours } from "@/lib/domain/yours";

/** As long as a note may be that the rider can still change. */
const LONGEST_NOTE = 2000;

/**
 * What the rider said in two vaults, entry by entry: whatever only one of them says is kept. Where both say something
 * else of the same thing, the newer holds; two notes are joined while both have room. `differed`: how often a value of
 * the older had to give way.
 */
export function mergeYours(newer: Yours, older: Yours): { readonly yours: Yours; readonly differed: number } {
  const differences = { count: 0 };
  const keys = new Set([...Object.keys(newer.workouts), ...Object.keys(older.workouts)]);
  const workouts = [...keys].map((key) => {
    const [of, before] = [newer.workouts[key as BlindKey], older.workouts[key as BlindKey]];
    const said =
      of === undefined || before === undefined ? (of ?? before) : mergeWorkout(of, before, differences);
    return [key, said] as const;
  });
  const yours: Yours = {
    ...older,
    ...newer,
    ftp: mergeDated(newer.ftp, older.ftp, differences),
    heartRate: mergeDated<OwnHeartRate>(newer.heartRate, older.heartRate, differences),
    workouts: Object.fromEntries(workouts),
    rider: mergeFields<Rider>(newer.rider, older.rider, differences),
  };
  const unread = distinct([...unreadOf(newer), ...unreadOf(older)]);
  return {
    yours: unread.length === 0 ? yours : Object.assign(yours, { unread }),
    differed: differences.count,
  };
}

type Differences = { count: number };

function mergeWorkout(newer: OwnWorkout, older: OwnWorkout, differences: Differences): OwnWorkout {
  const { note: _newer, ...rest } = newer;
  const { note: _older, ...before } = older;
  return { ...mergeFields(rest, before, differences), note: mergeNotes(newer.note, older.note, differences) };
}

function mergeNotes(newer: string, older: string, differences: Differences): string {
  // What was joined before holds both: restoring twice adds nothing.
  if (newer.includes(older)) return newer;
  if (older.includes(newer)) return older;
  const joined = `${newer}\n\n${older}`;
  if (joined.length <= LONGEST_NOTE) return joined;
  differences.count += 1;
  return newer;
}

/** One entry a day: what one of two leaves open, the other fills. */
function mergeDated<Entry extends { readonly from: string }>(
  newer: readonly Entry[],
  older: readonly Entry[],
  differences: Differences,
): readonly Entry[] {
  const days = new Set(newer.map(({ from }) => from));
  const filled = newer.map((entry) => {
    const before = older.find(({ from }) => from === entry.from);
    return before === undefined ? entry : mergeFields(entry, before, differences);
  });
  const others = older.filter(({ from }) => !days.has(from));
  return [...others, ...filled].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Null = not said. Fields that this version does not know are merged like any other. */
function mergeFields<T extends object>(newer: T, older: T, differences: Differences): T {
  const merged = new Map<string, unknown>(Object.entries(older));
  for (const [name, said] of Object.entries(newer)) {
    const before = merged.get(name) ?? null;
    if (said === null && before !== null) continue;
    if (before !== null && !isSame(before, said)) differences.count += 1;
    merged.set(name, said);
  }
  return Object.fromEntries(merged) as T;
}

function unreadOf(yours: Yours): readonly unknown[] {
  const { unread } = yours as { readonly unread?: unknown };
  return Array.isArray(unread) ? unread : [];
}

function distinct(pieces: readonly unknown[]): readonly unknown[] {
  return [...new Map(pieces.map((piece) => [JSON.stringify(piece), piece])).values()];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
