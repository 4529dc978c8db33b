import { liveQuery } from "dexie";
import type { VaultDatabase } from "./database";

/** What to read of a database, and where to give it. */
export type Following<Snapshot> = {
  readonly read: (db: VaultDatabase) => Promise<Snapshot>;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onError: (error: unknown) => void;
};

/** Reads now and after every change by any context, until the returned function is called. */
export function followDatabase<Snapshot>(db: VaultDatabase, following: Following<Snapshot>): () => void {
  const { read, onSnapshot, onError } = following;
  const stopped = new AbortController();
  const start = async (): Promise<void> => {
    try {
      // Opened first by hand: a live query keeps silent about a database that cannot be opened.
      await db.open();
    } catch (error) {
      if (!stopped.signal.aborted) onError(error);
      return;
    }
    if (stopped.signal.aborted) return;
    const subscription = liveQuery(async () => await read(db)).subscribe({
      next: onSnapshot,
      error: onError,
    });
    stopped.signal.addEventListener("abort", () => subscription.unsubscribe());
  };
  void start();
  return () => stopped.abort();
}
