import * as z from "zod/mini";
import { FINDING_KINDS, NEVER_CHECKED, REPAIR_WAYS, WATCHED_TABLES } from "@/lib/domain/vaultCheck";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import { orElse, orEmpty, orNull } from "./lenient";

const count = z._default(z.number(), 0);
const finding = z.looseObject({
  table: z.enum(WATCHED_TABLES),
  key: z.string(),
  what: z.enum(FINDING_KINDS),
  name: orNull(z.string()),
});

// One shape for all types, each with what it has: a union would cost every page a kilobyte.
const ofResult = {
  atMs: count,
  rows: count,
  findings: orEmpty(finding),
  repaired: orEmpty(z.looseObject({ finding, way: z.enum(REPAIR_WAYS) })),
  open: orEmpty(finding),
};
const result = z.looseObject({ type: z.enum(["never", "checked", "repaired"]), ...ofResult });
const check = z.looseObject({
  type: z.enum(["never", "checking", "checked", "repaired"]),
  ...ofResult,
  done: count,
  total: count,
  // Never, where a version that did not keep it there has written over it.
  before: orElse(result, result.parse(NEVER_CHECKED)),
});

/** The row of the last check of the vault: sealed, for it names workouts. */
export function readCheck(value: unknown): VaultCheck {
  return check.parse(value);
}
