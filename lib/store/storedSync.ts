import * as z from "zod/mini";
import type { BackupMemory } from "@/lib/domain/backup";
import { NO_BACKUP } from "@/lib/domain/backup";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { SyncItem, SyncMemory, SyncProgress } from "@/lib/domain/syncState";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import { branded, numberOrNull, orElse, orNull } from "./lenient";

/** A row in the clear of the sync table: `progress`, `memory`, `backup`, or `item:` and a blind key. */
export type SyncRow = { readonly key: string; readonly value: unknown };

export const PROGRESS = "progress";
export const MEMORY = "memory";
export const BACKUP = "backup";
const ITEM = "item:";

export function itemRowKey(key: BlindKey): string {
  return ITEM + key;
}

const count = z._default(z.number(), 0);
const errorCode = orNull(branded<ErrorCode>());

const progress = z.looseObject({
  phase: orElse(
    z.enum(["idle", "listing", "details", "classes", "upToDate", "paused", "stopped", "failed"]),
    "idle",
  ),
  listed: count,
  stored: count,
  failed: count,
  unread: count,
  remaining: count,
  ratePerMin: numberOrNull,
  pausedUntilMs: numberOrNull,
  errorCode,
  heartbeatAtMs: count,
  lastSyncedAtMs: numberOrNull,
  lastLookAtMs: numberOrNull,
  lastNewCount: numberOrNull,
});

const memory = z.looseObject({
  markMs: numberOrNull,
  isStopped: z._default(z.boolean(), false),
  wantsFullCheck: z._default(z.boolean(), false),
  pauseCount: count,
});

const backup = z.looseObject({
  madeAtMs: numberOrNull,
  workouts: numberOrNull,
  isDismissed: z._default(z.boolean(), false),
});

const item = z.looseObject({
  key: branded<BlindKey>(),
  kind: z.enum(["workout", "ride", "instructor"]),
  tries: count,
  notBeforeMs: count,
  errorCode,
  priority: count,
});

export function parseProgress(value: unknown): SyncProgress {
  return progress.parse(value);
}

export function parseMemory(value: unknown): SyncMemory {
  return memory.parse(value);
}

export function parseBackup(value: unknown): BackupMemory {
  return backup.parse(value);
}

export function parseItem(value: unknown): SyncItem {
  return item.parse(value);
}

/** The progress row; a fresh start when there is none that can be read. */
export function readProgress(row: SyncRow | undefined): SyncProgress {
  const read = progress.safeParse(row?.value);
  return read.success ? read.data : NEVER_SYNCED;
}

/** The memory row; nothing remembered when there is none that can be read. */
export function readMemory(row: SyncRow | undefined): SyncMemory {
  const read = memory.safeParse(row?.value);
  return read.success ? read.data : NO_MEMORY;
}

/** The row of backups; none made when there is none that can be read. */
export function readBackupMemory(row: SyncRow | undefined): BackupMemory {
  const read = backup.safeParse(row?.value);
  return read.success ? read.data : NO_BACKUP;
}

/** The items among the rows of the table. One that cannot be read is forgotten: it held only tries and times. */
export function readItems(rows: readonly SyncRow[]): readonly SyncItem[] {
  return rows.flatMap((row) => {
    const read = row.key.startsWith(ITEM) ? item.safeParse(row.value) : null;
    return read?.success === true ? [read.data] : [];
  });
}
