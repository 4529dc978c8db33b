import type { Purpose } from "@/lib/vault/vaultKeys";
import { ONLY } from "./rowKeys";

/** One table: what lies in it and how. */
export type TableEntry = {
  /** The schema of the table in Dexie's words; the first name is the primary key. */
  readonly schema: string;
  readonly holds: string;
  /** `yes`: rows are `{key, rev, env}`. `wrapped`: sealed by the device wrapper. `no`: nothing personal, in the clear. */
  readonly sealed: "yes" | "wrapped" | "no";
  /** Part of the additional data of sealed rows; rises when the shape of a row changes so that old code cannot read it. */
  readonly schemaVersion: number;
};

/** Every table of the vault. A test holds the real database to it. */
export const INVENTORY = {
  keys: { schema: "key", holds: "root and index secret", sealed: "wrapped", schemaVersion: 1 },
  account: { schema: "key", holds: "member and profile; tokens", sealed: "yes", schemaVersion: 1 },
  workouts: {
    schema: "key, rev",
    holds: "summaries, one row a local month",
    sealed: "yes",
    schemaVersion: 1,
  },
  efforts: {
    schema: "key, rev",
    holds: "power curves and seconds per watt and bpm, one row a local month",
    sealed: "yes",
    schemaVersion: 1,
  },
  glance: { schema: "key", holds: "what the popup shows, one row", sealed: "yes", schemaVersion: 1 },
  yours: { schema: "key", holds: "what only the rider knows, one row", sealed: "yes", schemaVersion: 1 },
  archive: {
    schema: "key",
    holds: "Peloton's answers, deflated, one row a workout",
    sealed: "yes",
    schemaVersion: 1,
  },
  rides: {
    schema: "key",
    holds: "class details, deflated, one row a class",
    sealed: "yes",
    schemaVersion: 1,
  },
  instructors: {
    schema: "key",
    holds: "instructor details, deflated, one row each",
    sealed: "yes",
    schemaVersion: 1,
  },
  sync: {
    schema: "key",
    holds: "progress, memory, and by blind key tries, not-before, error code, priority",
    sealed: "no",
    schemaVersion: 1,
  },
  manifest: {
    schema: "key",
    holds: "the global counter as its rev; month key to rev; what was set aside",
    sealed: "yes",
    schemaVersion: 1,
  },
} as const satisfies Readonly<Record<string, TableEntry>>;

export type TableName = keyof typeof INVENTORY;

/** Tables of sealed rows. */
export type SealedTable = Exclude<TableName, "keys" | "sync">;

/** Tables of one row a local month. */
export type MonthTable = "workouts" | "efforts";

const PURPOSES: Readonly<Record<SealedTable, Purpose>> = {
  account: "profile",
  workouts: "summaries",
  efforts: "efforts",
  glance: "glance",
  yours: "yours",
  archive: "archive",
  rides: "rides",
  instructors: "instructors",
  manifest: "meta",
};

/** The sub-key of a row. The tokens have their own, so that a page opens the profile without them. */
export function purposeOf(table: SealedTable, key: string): Purpose {
  return table === "account" && key === ONLY.tokens ? "tokens" : PURPOSES[table];
}

/** Their rows are deflated before they are sealed. */
export function isDeflated(table: SealedTable): boolean {
  return table === "archive" || table === "rides" || table === "instructors";
}
