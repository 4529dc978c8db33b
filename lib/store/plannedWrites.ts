import type { SealedTable } from "./inventory";

/** A sealed value to write, not sealed yet. */
export type PlannedRow = { readonly table: SealedTable; readonly key: string; readonly value: unknown };

/** A row that was read to change it, and its counter then. */
export type ReadRow = { readonly table: SealedTable; readonly key: string; readonly rev: number | null };
