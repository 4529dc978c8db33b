import type { Purpose } from "@/lib/vault/vaultKeys";
import { ONLY } from "./rowKeys";

/** One table: what lies in it and how. */
export type TableEntry = {
  /** The schema of the table in Dexie's words; the first name is the primary key. */
  readonly schema: string;
  /**
   * `yes`: rows are `{key, rev, env}`. `wrapped`: sealed by the device wrapper. `part`: the log is sealed like that,
   * the other rows have nothing personal and lie in the clear.
   */
  readonly sealed: "yes" | "wrapped" | "part";
  /** Part of the additional data of sealed rows; rises when the shape of a row changes so that old code cannot read it. */
  readonly schemaVersion: number;
};

/** Every table of the vault. A test holds the real database to it. */
export const INVENTORY = {
  /** Root and index secret. */
  keys: { schema: "key", sealed: "wrapped", schemaVersion: 1 },
  /** Member and profile; tokens. */
  account: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** Summaries, one row a local month. */
  workouts: { schema: "key, rev", sealed: "yes", schemaVersion: 1 },
  /** Power curves and seconds per watt and bpm, one row a local month. */
  efforts: { schema: "key, rev", sealed: "yes", schemaVersion: 1 },
  /** What the popup shows, one row. */
  glance: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** What only the rider knows, one row. */
  yours: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** Peloton's answers, deflated, one row a workout. */
  archive: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** Class details, deflated, one row a class. */
  rides: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** Instructor details, deflated, one row each. */
  instructors: { schema: "key", sealed: "yes", schemaVersion: 1 },
  /** Progress, memory, when a backup was made, and by blind key tries, not-before, error code, priority; sealed: the log of runs. */
  sync: { schema: "key", sealed: "part", schemaVersion: 1 },
  /** The global counter as its rev; month key to rev; what was set aside. */
  manifest: { schema: "key", sealed: "yes", schemaVersion: 1 },
} as const satisfies Readonly<Record<string, TableEntry>>;

export type TableName = keyof typeof INVENTORY;

/** Tables with sealed rows. */
export type SealedTable = Exclude<TableName, "keys">;

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
  sync: "log",
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
