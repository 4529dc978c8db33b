import { NEVER_CHECKED } from "@/lib/domain/vaultCheck";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { BlindKey } from "@/lib/domain/ids";
import type { VaultDatabase } from "./database";
import type { SealedTable } from "./inventory";
import type { MonthIndex } from "./monthIndex";
import { newestFirst, oneOfEach, readMonths } from "./monthRows";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { ONLY } from "./rowKeys";
import type { ReadValue } from "./sealedRow";
import type { Account, StoreReads } from "./store";
import { readMember, readTokens } from "./storedAccount";
import { readArchived, readRaw } from "./storedAnswers";
import { readCheck } from "./storedCheck";
import { readEffortsMonth } from "./storedEfforts";
import { readGlance } from "./storedGlance";
import { readRunLog } from "./storedRunLog";
import { readSummaryMonth } from "./storedSummary";
import {
  BACKUP,
  MEMORY,
  PROGRESS,
  readBackupMemory,
  readItems,
  readMemory,
  readProgress,
} from "./storedSync";
import { readYours } from "./storedYours";

/** The reads of a vault. `opened` gives its keys, or null where there is no vault yet: then everything is absent. */
export function createReads(
  db: VaultDatabase,
  index: MonthIndex,
  opened: () => Promise<Opening | null>,
): StoreReads {
  const readRow = async <T>(table: SealedTable, key: string, read: ReadValue<T>): Promise<T | null> => {
    const opening = await opened();
    if (opening === null) return null;
    return await openOrNull(opening, { table, key }, await db.sealed(table).get(key), read);
  };
  const have = async (table: SealedTable, keys: readonly BlindKey[]): Promise<ReadonlySet<BlindKey>> => {
    if ((await opened()) === null) return new Set();
    const found = await db
      .sealed(table)
      .where("key")
      .anyOf([...keys])
      .primaryKeys();
    return new Set(found as BlindKey[]);
  };
  return {
    account: async () => {
      const [member, tokens] = await Promise.all([
        readRow("account", ONLY.member, readMember),
        readRow("account", ONLY.tokens, readTokens),
      ]);
      return accountOf(member, tokens);
    },
    summaries: async () => {
      const opening = await opened();
      if (opening === null) return [];
      const months = await readMonths(db, opening, "workouts", readSummaryMonth);
      return newestFirst(months.flatMap((month) => month.workouts));
    },
    summary: async (key) => {
      const opening = await opened();
      if (opening === null) return null;
      await index.refresh(opening);
      const month = index.monthOf(key);
      if (month === null) return null;
      const row = await readRow("workouts", month, readSummaryMonth);
      return row?.workouts.find((workout) => workout.key === key) ?? null;
    },
    efforts: async () => {
      const opening = await opened();
      if (opening === null) return [];
      const months = await readMonths(db, opening, "efforts", readEffortsMonth);
      return oneOfEach(months.flatMap((month) => month.efforts));
    },
    monthOf: async (key) => {
      const opening = await opened();
      if (opening === null) return null;
      await index.refresh(opening);
      const month = index.monthOf(key);
      if (month === null) return null;
      const [workouts, efforts] = await Promise.all([
        readRow("workouts", month, readSummaryMonth),
        readRow("efforts", month, readEffortsMonth),
      ]);
      return { summaries: workouts?.workouts ?? [], efforts: efforts?.efforts ?? [] };
    },
    archived: async (key) => await readRow("archive", key, readArchived),
    ride: async (key) => await readRow("rides", key, readRaw),
    instructor: async (key) => await readRow("instructors", key, readRaw),
    haveRides: async (keys) => await have("rides", keys),
    haveInstructors: async (keys) => await have("instructors", keys),
    glance: async () => await readRow("glance", ONLY.glance, readGlance),
    yours: async () => (await readRow("yours", ONLY.yours, readYours)) ?? NOTHING_YOURS,
    log: async () => (await readRow("sync", ONLY.log, readRunLog))?.runs ?? [],
    progress: async () => readProgress(await db.sync.get(PROGRESS)),
    memory: async () => readMemory(await db.sync.get(MEMORY)),
    backup: async () => readBackupMemory(await db.sync.get(BACKUP)),
    items: async () => readItems(await db.sync.toArray()),
    check: async () => (await readRow("manifest", ONLY.check, readCheck)) ?? NEVER_CHECKED,
  };
}

/** The account of its two rows; either one alone still says whose vault it is. */
function accountOf(
  member: ReturnType<typeof readMember> | null,
  sign: ReturnType<typeof readTokens> | null,
): Account | null {
  const memberId = member?.memberId ?? sign?.memberId;
  if (memberId === undefined) return null;
  return {
    memberId,
    profile: member?.profile ?? null,
    tokens: sign?.tokens ?? null,
    generation: Math.max(member?.generation ?? 0, sign?.generation ?? 0),
  };
}
