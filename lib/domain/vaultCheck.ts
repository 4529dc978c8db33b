/** What may be wrong with a row of the vault: it does not open as it was, is gone, is an older one, or belongs to nobody. */
export const FINDING_KINDS = ["altered", "missing", "older", "foreign"] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** The tables whose rows are watched. */
export const WATCHED_TABLES = [
  "account",
  "workouts",
  "efforts",
  "glance",
  "yours",
  "archive",
  "rides",
  "instructors",
  "sync",
  "manifest",
] as const;

type WatchedTable = (typeof WATCHED_TABLES)[number];

/** One row that is not as Saddlebag left it. */
export type Finding = {
  readonly table: WatchedTable;
  /** The row's key: a blind key, or the name of a row that there is one of. */
  readonly key: string;
  readonly what: FindingKind;
  /** What the row is about: a local month, a title, a name; null where nothing that opens says it. */
  readonly name: string | null;
};

/**
 * What "Repair" did about a row. `rebuilt`: made again from what is here. `asked`: Peloton is asked for it again.
 * `signIn`: only a new sign-in brings it back. `kept`: nobody else has it; what is there stays. `gone`: nobody has it.
 */
export const REPAIR_WAYS = ["rebuilt", "asked", "signIn", "kept", "gone"] as const;

export type RepairWay = (typeof REPAIR_WAYS)[number];

export type Repaired = { readonly finding: Finding; readonly way: RepairWay };

/** What the last check that came to its end says, or the repair after it. */
export type CheckResult =
  | { readonly type: "never" }
  | {
      readonly type: "checked";
      readonly atMs: number;
      /** How many rows were read. */
      readonly rows: number;
      readonly findings: readonly Finding[];
    }
  | {
      readonly type: "repaired";
      readonly atMs: number;
      readonly repaired: readonly Repaired[];
      /** What only the rider can settle: "Keep this copy". */
      readonly open: readonly Finding[];
    };

/** Where "Check the vault" stands. A check that has not counted on for a minute has died with its worker. */
export type VaultCheck =
  | CheckResult
  | {
      readonly type: "checking";
      readonly atMs: number;
      readonly done: number;
      readonly total: number;
      /** What holds until this check comes to its end, and if it never does. */
      readonly before: CheckResult;
    };

export const NEVER_CHECKED: CheckResult = { type: "never" };

/** What holds now, whether or not a check goes on. */
export function resultOf(check: VaultCheck): CheckResult {
  return check.type === "checking" ? check.before : check;
}
