import type { Checking } from "./checking";
import { isAside } from "./damage";
import type { MonthTable } from "./inventory";
import { openManifest } from "./manifestRow";
import { openOrNull } from "./opening";
import { revOf } from "./sealedRow";
import { MANIFEST } from "./storedManifest";
import { readSummaryMonth } from "./storedSummary";

/** Archive rows a transaction. */
const SLICE = 50;

/** Every month of summaries and efforts, and the answers that the summaries name; then answers that nobody names. */
export async function checkMonths(checking: Checking): Promise<void> {
  const there: readonly string[] = await checking.db.sealed("archive").toCollection().primaryKeys();
  const unnamed = new Set(there.filter((key) => !isAside(key)));
  for (const key of await monthKeys(checking, "workouts")) {
    await checkMonth(checking, "workouts", key);
    for (const answer of await checkAnswersOf(checking, key)) unnamed.delete(answer);
  }
  for (const key of await monthKeys(checking, "efforts")) await checkMonth(checking, "efforts", key);
  await checkAnswers(
    checking,
    [...unnamed].map((key) => ({ key, rev: null })),
  );
}

async function monthKeys({ db, manifest }: Checking, table: MonthTable): Promise<ReadonlySet<string>> {
  const there: readonly string[] = await db.sealed(table).toCollection().primaryKeys();
  const named = Object.keys((await manifest())?.[table] ?? {});
  return new Set([...named, ...there.filter((key) => !isAside(key))]);
}

async function checkMonth(
  { db, opening, note, judge, count }: Checking,
  table: MonthTable,
  key: string,
): Promise<void> {
  const [manifestRow, row] = await db.transaction(
    "r",
    ["manifest", table],
    async () => await Promise.all([db.sealed("manifest").get(MANIFEST), db.sealed(table).get(key)]),
  );
  const manifest = await openManifest(opening(), manifestRow);
  const expected = manifest === null ? undefined : (manifest[table][key] ?? null);
  note({ table, key }, await judge({ table, key }, row, expected));
  await count(row === undefined ? 0 : 1);
}

/** The answers of one month's workouts, compared with what that very row names; gives their keys. */
async function checkAnswersOf(checking: Checking, month: string): Promise<readonly string[]> {
  const { db, opening } = checking;
  const row = await db.sealed("workouts").get(month);
  const opened = await openOrNull(opening(), { table: "workouts", key: month }, row, readSummaryMonth);
  if (opened === null) return [];
  const named = Object.entries(opened.archiveRevs).map(([key, rev]) => ({ key, rev }));
  const others = opened.workouts.filter(({ key }) => opened.archiveRevs[key] === undefined);
  await checkAnswers(checking, named, { month, rev: revOf(row) });
  await checkAnswers(
    checking,
    others.map(({ key }) => ({ key, rev: null })),
  );
  return [...named, ...others].map(({ key }) => key);
}

/** `rev` null: nobody knows it. */
async function checkAnswers(
  { db, note, judge, count }: Checking,
  named: readonly { readonly key: string; readonly rev: number | null }[],
  by: { readonly month: string; readonly rev: number | null } | null = null,
): Promise<void> {
  for (let start = 0; start < named.length; start += SLICE) {
    const slice = named.slice(start, start + SLICE);
    const [month, rows] = await db.transaction(
      "r",
      ["workouts", "archive"],
      async () =>
        await Promise.all([
          by === null ? undefined : db.sealed("workouts").get(by.month),
          db.sealed("archive").bulkGet(slice.map(({ key }) => key)),
        ]),
    );
    // A month that was written meanwhile names other revs: those of its answers are left to the next check.
    const isNamed = by !== null && revOf(month) === by.rev;
    await Promise.all(
      slice.map(async ({ key, rev }, at) => {
        const place = { table: "archive", key } as const;
        note(place, await judge(place, rows[at], isNamed ? (rev ?? undefined) : undefined));
      }),
    );
    await count(rows.filter((row) => row !== undefined).length);
  }
}
