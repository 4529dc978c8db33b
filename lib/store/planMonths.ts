import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { AheadRows } from "./aheadRows";
import { checked } from "./checked";
import type { VaultDatabase } from "./database";
import type { MonthTable } from "./inventory";
import type { MonthIndex } from "./monthIndex";
import { monthKeyOf, readMonth } from "./monthRows";
import type { Opening } from "./opening";
import type { PlannedRow, ReadRow } from "./plannedWrites";
import type { ReadValue } from "./sealedRow";
import { revOf } from "./sealedRow";
import type { Commit } from "./store";
import { effortsMonthRow, readEfforts, readEffortsMonth } from "./storedEfforts";
import { readSummary, readSummaryMonth, summaryMonthRow } from "./storedSummary";

/** The month rows that a commit writes, and what they were read at. */
export type PlannedMonths = { readonly rows: readonly PlannedRow[]; readonly reads: readonly ReadRow[] };

type Context = {
  readonly db: VaultDatabase;
  readonly opening: Opening;
  readonly index: MonthIndex;
  readonly ahead?: Pick<AheadRows, "planned">;
};

/** A month while it is changed. */
type Summaries = {
  readonly workouts: Map<BlindKey, WorkoutSummary>;
  readonly archiveRevs: Map<string, number>;
};
type Efforts = Map<BlindKey, WorkoutEfforts>;

/**
 * Puts summaries and efforts into their local months, at the counter `rev`. A workout whose month changed moves, its
 * efforts with it. Throws `badInput` for a value that could not be read back.
 */
export async function planMonths(context: Context, change: Commit, rev: number): Promise<PlannedMonths> {
  const { opening, index } = context;
  // Opens every month once a context: not for a commit that touches none.
  if (changesMonths(context, change)) await index.refresh(opening);
  const summaries = openMonths(context, "workouts", readSummaryMonth, (was): Summaries => ({
    workouts: new Map(was?.workouts.map((workout) => [workout.key, workout])),
    archiveRevs: new Map(Object.entries(was?.archiveRevs ?? {})),
  }));
  const efforts = openMonths(context, "efforts", readEffortsMonth, (was): Efforts => {
    return new Map(was?.efforts.map((effort) => [effort.key, effort]));
  });

  for (const given of change.summaries ?? []) {
    const summary = checked(readSummary, given);
    const to = await monthKeyOf(opening.keys, summary);
    const from = index.monthOf(summary.key) ?? to;
    const target = await summaries.change(to);
    if (from !== to) {
      await moveSummary(summary.key, await summaries.change(from), target);
      await moveEfforts(summary.key, from, to, efforts);
    }
    target.workouts.set(summary.key, summary);
    if (!target.archiveRevs.has(summary.key)) {
      // Made again after it was lost: the answers that lie there belong to it.
      const archiveRev = revOf(await context.db.sealed("archive").get(summary.key));
      if (archiveRev !== null) target.archiveRevs.set(summary.key, archiveRev);
    }
  }
  for (const { startedAtMs, utcOffsetSec, ...given } of change.efforts ?? []) {
    const effort = checked(readEfforts, given);
    const to = await monthKeyOf(opening.keys, { startedAtMs, utcOffsetSec });
    const from = index.monthOf(effort.key) ?? to;
    if (from !== to) await moveEfforts(effort.key, from, to, efforts);
    (await efforts.change(to)).set(effort.key, effort);
  }
  const given = new Map(change.summaries?.map((summary) => [summary.key, summary]));
  for (const key of archivedBy(context, change)) {
    const summary = given.get(key);
    const month = summary === undefined ? index.monthOf(key) : await monthKeyOf(opening.keys, summary);
    // Answers without a summary have nowhere to note their counter.
    if (month !== null) (await summaries.change(month)).archiveRevs.set(key, rev);
  }
  for (const key of change.lostAnswers ?? []) {
    const month = index.monthOf(key);
    if (month !== null) (await summaries.change(month)).archiveRevs.delete(key);
  }
  return {
    rows: [
      ...summaries.rows(({ workouts, archiveRevs }) =>
        summaryMonthRow({
          workouts: [...workouts.values()],
          archiveRevs: Object.fromEntries(archiveRevs),
        }),
      ),
      ...efforts.rows((month) => effortsMonthRow({ efforts: [...month.values()] })),
    ],
    reads: [...summaries.reads(), ...efforts.reads()],
  };
}

function changesMonths(context: Context, change: Commit): boolean {
  const { summaries = [], efforts = [], lostAnswers = [] } = change;
  const others = summaries.length + efforts.length + lostAnswers.length;
  return others + archivedBy(context, change).length > 0;
}

/** The workouts whose answers are written. */
function archivedBy({ ahead }: Context, { archive = [] }: Commit): readonly BlindKey[] {
  const before = (ahead?.planned() ?? []).filter((row) => row.table === "archive");
  return [...archive, ...before].map((row) => row.key as BlindKey);
}

/** Keeps the months of one table that are being changed; each is read once. */
function openMonths<Stored, Draft>(
  { db, opening }: Context,
  table: MonthTable,
  read: ReadValue<Stored>,
  draftOf: (was: Stored | null) => Draft,
) {
  const drafts = new Map<
    string,
    { readonly rev: number | null; readonly draft: Draft; isChanged: boolean }
  >();
  const load = async (key: string) => {
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const { readRev, was } = await readMonth(db, opening, { table, key }, read);
    const fresh = { rev: readRev, draft: draftOf(was), isChanged: false };
    drafts.set(key, fresh);
    return fresh;
  };
  return {
    look: async (key: string): Promise<Draft> => (await load(key)).draft,
    change: async (key: string): Promise<Draft> => {
      const month = await load(key);
      month.isChanged = true;
      return month.draft;
    },
    rows: (valueOf: (draft: Draft) => unknown): readonly PlannedRow[] =>
      [...drafts]
        .filter(([, month]) => month.isChanged)
        .map(([key, month]) => ({ table, key, value: valueOf(month.draft) })),
    reads: (): readonly ReadRow[] => [...drafts].map(([key, { rev }]) => ({ table, key, rev })),
  };
}

async function moveSummary(key: BlindKey, from: Summaries, to: Summaries): Promise<void> {
  from.workouts.delete(key);
  const archiveRev = from.archiveRevs.get(key);
  from.archiveRevs.delete(key);
  if (archiveRev !== undefined) to.archiveRevs.set(key, archiveRev);
}

async function moveEfforts(
  key: BlindKey,
  from: string,
  to: string,
  months: { look: (month: string) => Promise<Efforts>; change: (month: string) => Promise<Efforts> },
): Promise<void> {
  const effort = (await months.look(from)).get(key);
  if (effort === undefined) return;
  (await months.change(from)).delete(key);
  (await months.change(to)).set(key, effort);
}
