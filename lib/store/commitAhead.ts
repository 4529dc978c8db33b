import { AppError } from "@/lib/domain/error";
import type { AheadRows } from "./aheadRows";
import { createAheadRows } from "./aheadRows";
import { attemptCommit } from "./attemptCommit";
import type { DatabaseOptions, VaultDatabase } from "./database";
import type { BaseReader } from "./manifestRow";
import type { MonthIndex } from "./monthIndex";
import type { Opening } from "./opening";
import { StagingDatabase } from "./stagingDatabase";
import type { Commit, StoreReads } from "./store";

/** Makes a commit whose large rows are sealed as they come. Null = nothing to do. */
export type BuildAhead = (now: StoreReads, put: AheadRows["put"]) => Promise<Commit | null>;

const MAX_ATTEMPTS = 8;

/** `Store.commitAhead`, over the parts of a store. */
export async function commitAhead(
  context: {
    readonly db: VaultDatabase;
    readonly index: MonthIndex;
    readonly bases: BaseReader;
    readonly reads: StoreReads;
    readonly openedOrMade: () => Promise<Opening>;
    readonly forgetKeys: () => void;
  },
  options: DatabaseOptions,
  build: BuildAhead,
): Promise<void> {
  const { db, index, bases, reads, openedOrMade, forgetKeys } = context;
  const staging = new StagingDatabase(options);
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await staging.ahead.clear();
      const opening = await openedOrMade();
      const base = await bases.read(opening);
      const ahead = createAheadRows(staging, opening.keys, base.rev + 1);
      const change = await build(reads, ahead.put);
      if (change === null) return;
      await ahead.flush();
      const result = await attemptCommit({ db, opening, index, ahead }, base, change);
      if (result === "done") {
        bases.noteWritten(opening, base.rev + 1);
        return;
      }
      if (result === "keysGone") forgetKeys();
    }
    throw new AppError("vaultChanged");
  } finally {
    await staging.ahead.clear().catch(() => undefined);
    staging.close();
  }
}
