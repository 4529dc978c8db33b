import * as z from "zod/mini";
import type { FindingKind } from "@/lib/domain/vaultCheck";
import { numbersByKey, orEmpty, orNull } from "./lenient";

const manifest = z.looseObject({
  workouts: numbersByKey,
  efforts: numbersByKey,
  setAside: orEmpty(z.string()),
  settled: orEmpty(z.string()),
  watched: orNull(z.looseObject({ atRev: z.number(), rows: numbersByKey, shards: numbersByKey })),
  altered: z._default(z.custom<Manifest["altered"]>(isRecord), {}),
});

/** What must be there. The counter itself is the row's `rev`. */
export type Manifest = {
  /** Month key to rev. */
  readonly workouts: Readonly<Record<string, number>>;
  readonly efforts: Readonly<Record<string, number>>;
  /**
   * The rows beside the months; null in a manifest that a version wrote which did not watch them: they are taken
   * over as they lie, by the next commit.
   */
  readonly watched: Watched | null;
  /** `table/key` of every row that was set aside. */
  readonly setAside: readonly string[];
  /** Those of them that need nobody's attention any more: repaired, or accepted by the rider. */
  readonly settled: readonly string[];
  /** `table/key` of rows that were found missing or older, and then written over: nothing else shows it any more. */
  readonly altered: Readonly<Record<string, FindingKind>>;
};

export type Watched = {
  /** The counter at which this was written: a lower one than the row's shows that another version wrote since. */
  readonly atRev: number;
  /** `table/key` to rev, of the rows of which there is one of a kind. */
  readonly rows: Readonly<Record<string, number>>;
  /** Key to rev, of the rows that hold the revs of many rows. */
  readonly shards: Readonly<Record<string, number>>;
};

export const NOTHING_WATCHED = { rows: {}, shards: {} } as const;

export const EMPTY_MANIFEST: Manifest = {
  workouts: {},
  efforts: {},
  watched: { atRev: 0, ...NOTHING_WATCHED },
  setAside: [],
  settled: [],
  altered: {},
};

/** The manifest's row key. */
export const MANIFEST = "manifest";

export function readManifest(value: unknown): Manifest {
  return manifest.parse(value);
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
