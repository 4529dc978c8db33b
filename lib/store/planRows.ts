import { checked } from "./checked";
import type { PlannedRow } from "./plannedWrites";
import { ONLY } from "./rowKeys";
import type { Account, Commit } from "./store";
import type { StoredMember, StoredTokens } from "./storedAccount";
import { readMember, readTokens } from "./storedAccount";
import { readCheck } from "./storedCheck";
import { readGlance } from "./storedGlance";
import { readRunLog } from "./storedRunLog";
import type { SyncRow } from "./storedSync";
import {
  BACKUP,
  MEMORY,
  PROGRESS,
  itemRowKey,
  parseBackup,
  parseItem,
  parseMemory,
  parseProgress,
} from "./storedSync";
import { writtenYours } from "./storedYours";

/** The sealed rows of a commit but for those of the months. Throws `badInput`. */
export function planRows(change: Commit): readonly PlannedRow[] {
  const { archive = [], rides = [], instructors = [], glance, yours, account, log, check } = change;
  return [
    ...archive.map(({ key, answers }) => ({ table: "archive", key, value: answers }) as const),
    ...rides.map(({ key, raw }) => ({ table: "rides", key, value: { raw } }) as const),
    ...instructors.map(({ key, raw }) => ({ table: "instructors", key, value: { raw } }) as const),
    ...(glance === undefined
      ? []
      : [{ table: "glance", key: ONLY.glance, value: checked(readGlance, glance) } as const]),
    ...(yours === undefined
      ? []
      : [{ table: "yours", key: ONLY.yours, value: checked(writtenYours, yours) } as const]),
    ...(account === undefined ? [] : planAccount(account)),
    ...(log === undefined
      ? []
      : [{ table: "sync", key: ONLY.log, value: checked(readRunLog, { runs: log }) } as const]),
    ...(check === undefined
      ? []
      : [{ table: "manifest", key: ONLY.check, value: checked(readCheck, check) } as const]),
  ];
}

/** What a commit does to the table in the clear. Throws `badInput`. */
export function planSync(change: Commit): {
  readonly puts: readonly SyncRow[];
  readonly deletes: readonly string[];
} {
  const { progress, memory, backup, items = [], doneItems = [] } = change;
  return {
    puts: [
      ...(progress === undefined ? [] : [{ key: PROGRESS, value: checked(parseProgress, progress) }]),
      ...(memory === undefined ? [] : [{ key: MEMORY, value: checked(parseMemory, memory) }]),
      ...(backup === undefined ? [] : [{ key: BACKUP, value: checked(parseBackup, backup) }]),
      ...items.map((item) => ({ key: itemRowKey(item.key), value: checked(parseItem, item) })),
    ],
    deletes: doneItems.map(itemRowKey),
  };
}

function planAccount({ memberId, generation, profile, tokens }: Account): readonly PlannedRow[] {
  const member: StoredMember = { memberId, generation, profile, isSignedIn: tokens !== null };
  const sign: StoredTokens = { memberId, generation, tokens };
  return [
    { table: "account", key: ONLY.member, value: checked(readMember, member) },
    { table: "account", key: ONLY.tokens, value: checked(readTokens, sign) },
  ];
}
