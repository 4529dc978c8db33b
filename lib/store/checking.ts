import { AppError } from "@/lib/domain/error";
import type { Finding, FindingKind } from "@/lib/domain/vaultCheck";
import { SEALED_TABLES } from "./asides";
import type { VaultDatabase } from "./database";
import { openManifest } from "./manifestRow";
import type { Opening } from "./opening";
import { isSound } from "./opening";
import { revOf } from "./sealedRow";
import type { Manifest } from "./storedManifest";
import { MANIFEST } from "./storedManifest";
import type { RowAt } from "./watchedRows";
import { rowName } from "./watchedRows";

/** A finding before it has a name. */
type Unnamed = Omit<Finding, "name">;

/** What the parts of a check share. */
export type Checking = {
  readonly db: VaultDatabase;
  /**
   * The keys to open what was just read. Throws `vaultChanged` when others have taken their place: rows under those
   * would look altered.
   */
  readonly opening: () => Opening;
  /** Notes what is wrong with a row, once. */
  readonly note: (at: RowAt, what: FindingKind | null) => void;
  /** The same for a row by its `table/key`. */
  readonly noteByName: (name: string, what: FindingKind) => void;
  /**
   * What is wrong with a row as it lies. `expected`: the rev it should have; null where no row should be; undefined
   * where nobody knows.
   */
  readonly judge: (
    at: RowAt,
    row: object | undefined,
    expected: number | null | undefined,
  ) => Promise<FindingKind | null>;
  /** So many rows more were read. */
  readonly count: (rows: number) => Promise<void>;
  /** The manifest of this moment; null when it does not open. Throws `vaultChanged` when it is gone. */
  readonly manifest: () => Promise<Manifest | null>;
  readonly found: () => readonly Unnamed[];
};

export function createChecking(
  { db, opening }: Pick<Checking, "db" | "opening">,
  count: (rows: number) => Promise<void>,
): Checking {
  const found = new Map<string, Unnamed>();
  const note: Checking["note"] = (at, what) => {
    const name = rowName(at);
    if (what !== null && !found.has(name)) found.set(name, { table: at.table, key: at.key, what });
  };
  return {
    db,
    opening,
    note,
    noteByName: (name, what) => {
      const slash = name.indexOf("/");
      const table = SEALED_TABLES.find((one) => one === name.slice(0, slash));
      if (table !== undefined) note({ table, key: name.slice(slash + 1) }, what);
    },
    judge: async (at, row, expected) => {
      if (row === undefined) return typeof expected === "number" ? "missing" : null;
      if (!(await isSound(opening(), at, row))) return "altered";
      if (expected === undefined) return null;
      if (expected === null) return "foreign";
      return (revOf(row) ?? 0) < expected ? "older" : null;
    },
    count,
    manifest: async () => {
      const row = await db.sealed("manifest").get(MANIFEST);
      if (row === undefined) throw new AppError("vaultChanged");
      return await openManifest(opening(), row);
    },
    found: () => [...found.values()],
  };
}
