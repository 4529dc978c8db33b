import * as z from "zod/mini";
import { numbersByKey } from "./lenient";

const manifest = z.looseObject({
  workouts: numbersByKey,
  efforts: numbersByKey,
  setAside: z._default(z.array(z.string()), []),
});

/** What must be there. The counter itself is the row's `rev`. */
export type Manifest = {
  /** Month key to rev. */
  readonly workouts: Readonly<Record<string, number>>;
  readonly efforts: Readonly<Record<string, number>>;
  /** `table/key` of every row that was set aside. */
  readonly setAside: readonly string[];
};

export const EMPTY_MANIFEST: Manifest = { workouts: {}, efforts: {}, setAside: [] };

/** The manifest's row key. */
export const MANIFEST = "manifest";

export function readManifest(value: unknown): Manifest {
  return manifest.parse(value);
}
