/** What the bench prints: ours beside a floor of the same run. */
export type BenchTable = {
  /** Two times of the same run and their ratio. */
  readonly time: (what: string, oursMs: number, floor: string, floorMs: number) => void;
  readonly note: (row: { readonly what: string; readonly ours: string } & Partial<BenchRow>) => void;
  readonly print: () => void;
};

type BenchRow = { readonly floor: string; readonly ratio: string };

/** An empty table. */
export function createBenchTable(): BenchTable {
  const rows: ({ readonly what: string; readonly ours: string } & BenchRow)[] = [];
  return {
    time: (what, oursMs, floor, floorMs) => {
      rows.push({
        what,
        ours: timeText(oursMs),
        floor: `${timeText(floorMs)}: ${floor}`,
        ratio: ratioText(oursMs / floorMs),
      });
    },
    note: (row) => {
      rows.push({ floor: "", ratio: "", ...row });
    },
    print: () => console.table(rows),
  };
}

/** Two digits, also of what is a hundredth of its floor. */
function ratioText(ratio: number): string {
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

function timeText(ms: number): string {
  if (ms >= 10) return `${ms.toFixed(0)} ms`;
  return ms >= 0.1 ? `${ms.toFixed(2)} ms` : `${(ms * 1000).toFixed(1)} µs`;
}
