import * as z from "zod/mini";
import { FINDING_KINDS, REPAIR_WAYS, WATCHED_TABLES } from "@/lib/domain/vaultCheck";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import { orEmpty, orNull } from "./lenient";

const count = z._default(z.number(), 0);
const finding = z.looseObject({
  table: z.enum(WATCHED_TABLES),
  key: z.string(),
  what: z.enum(FINDING_KINDS),
  name: orNull(z.string()),
});

// One shape for all types, each with what it has: a union would cost every page a kilobyte.
const check = z.looseObject({
  type: z.enum(["never", "checking", "checked", "repaired"]),
  atMs: count,
  done: count,
  total: count,
  rows: count,
  findings: orEmpty(finding),
  repaired: orEmpty(z.looseObject({ finding, way: z.enum(REPAIR_WAYS) })),
  open: orEmpty(finding),
});

/** The row of the last check of the vault: sealed, for it names workouts. */
export function readCheck(value: unknown): VaultCheck {
  return check.parse(value);
}
