import type { FindingKind } from "@/lib/domain/vaultCheck";
import type { Damage, DamagedRow } from "./damage";
import { asideName } from "./damage";
import { placeOfAside } from "./asides";
import type { PlannedRow, ReadRow } from "./plannedWrites";
import type { Manifest, Watched } from "./storedManifest";
import type { RowAt } from "./watchedRows";
import { isSingle, rowName } from "./watchedRows";

/** All that the manifest must learn of a commit. */
export type Written = {
  readonly planned: readonly PlannedRow[];
  /** Every row that was read, as it lay before. */
  readonly reads: readonly ReadRow[];
  readonly asides: readonly DamagedRow[];
  readonly gone: readonly RowAt[];
  readonly settled: readonly RowAt[];
  readonly watched: Watched;
  readonly rev: number;
};

/** The manifest as it is once a commit is stored. */
export function manifestAfter(
  manifest: Manifest,
  written: Written,
  damage: Pick<Damage, "isPending">,
): Manifest {
  const { planned, asides, gone, rev, watched } = written;
  const settledNames = new Set(written.settled.map(rowName));
  const setAside = [...new Set([...manifest.setAside, ...asides.map(asideName)])].filter(
    // A copy that is gone itself.
    (name) => !settledNames.has(name),
  );
  const isSettled = (name: string): boolean => {
    const place = placeOfAside(name);
    return place !== null && settledNames.has(rowName(place));
  };
  const altered = Object.entries({
    ...manifest.altered,
    ...writtenOver(manifest, written, damage),
  }).filter(([name]) => !settledNames.has(name));
  return {
    ...manifest,
    workouts: monthsAfter("workouts", manifest.workouts),
    efforts: monthsAfter("efforts", manifest.efforts),
    watched,
    setAside,
    settled: setAside.filter((name) => manifest.settled.includes(name) || isSettled(name)),
    altered: Object.fromEntries(altered),
  };

  function monthsAfter(table: "workouts" | "efforts", before: Manifest["workouts"]): Manifest["workouts"] {
    const after = { ...before };
    for (const at of gone) if (at.table === table) delete after[at.key];
    for (const at of planned) if (at.table === table) after[at.key] = rev;
    return after;
  }
}

/**
 * Rows that are missing or older than the manifest says and now get a new rev: from here on nothing but this note
 * shows that they were not what they should have been.
 */
function writtenOver(
  manifest: Manifest,
  { planned, reads, settled }: Written,
  damage: Pick<Damage, "isPending">,
): Readonly<Record<string, FindingKind>> {
  const revs = new Map(reads.map((read) => [rowName(read), read.rev]));
  const found: Record<string, FindingKind> = {};
  for (const at of planned) {
    const name = rowName(at);
    const expected = expectedRev(manifest, at);
    const lay = revs.get(name) ?? null;
    if (expected === null || lay === expected || damage.isPending(at.table, at.key)) continue;
    if (settled.some((one) => rowName(one) === name)) continue;
    if (lay === null) found[name] = "missing";
    else if (lay < expected) found[name] = "older";
  }
  return found;
}

/** What the manifest itself says of a row; null where it says nothing. */
function expectedRev(manifest: Manifest, at: RowAt): number | null {
  if (at.table === "workouts" || at.table === "efforts") return manifest[at.table][at.key] ?? null;
  return isSingle(at) ? (manifest.watched?.rows[rowName(at)] ?? null) : null;
}
