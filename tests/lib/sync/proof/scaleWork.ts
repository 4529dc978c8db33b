import type { Written } from "./scaleMeter";

/** The mean work of one kind of transaction. */
export type Work = {
  readonly commits: number;
  /** Rows written, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly sealedBytes: number;
  readonly openedBytes: number;
  readonly ms: number;
};

/**
 * What it takes to make one workout complete, long after the popup stopped caring for it: the transactions with its
 * answers and efforts and without the popup's row.
 */
export function completionWork(written: readonly Written[]): Work {
  return meanWork(
    written.filter(({ puts }) => {
      const tables = new Set(puts.map(({ table }) => table));
      return tables.has("archive") && tables.has("efforts") && !tables.has("glance");
    }),
  );
}

/** Rows by table, all transactions together; the signs of life and counters that come by the clock left out. */
export function rowsOf(written: readonly Written[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { puts } of written) {
    if (puts.every(({ table }) => table === "sync" || table === "manifest")) continue;
    for (const { table } of puts) {
      if (table !== "sync") counts[table] = (counts[table] ?? 0) + 1;
    }
  }
  return counts;
}

function meanWork(written: readonly Written[]): Work {
  const commits = written.length;
  const mean = (valueOf: (one: Written) => number): number =>
    written.reduce((sum, one) => sum + valueOf(one), 0) / commits;
  const rows = Object.entries(rowsOf(written)).map(([table, count]) => [table, count / commits] as const);
  return {
    commits,
    rows: Object.fromEntries(rows),
    sealedBytes: mean(({ puts }) => puts.reduce((sum, { bytes }) => sum + bytes, 0)),
    openedBytes: mean((one) => one.openedBytes),
    ms: mean(({ tookMs }) => tookMs),
  };
}
