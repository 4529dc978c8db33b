/** One row as it was put: its table, its key, and how large its sealed part is, bytes (0 in the clear). */
type Put = { readonly table: string; readonly key: string; readonly bytes: number };

/** A transaction that came through, and bytes opened and ms passed since the one before. */
export type Written = {
  readonly puts: readonly Put[];
  readonly openedBytes: number;
  readonly tookMs: number;
};

/** Counts what a database is given, in transactions, and every byte that is opened, until `stop`. */
export function createMeter(indexedDB: IDBFactory): {
  readonly written: readonly Written[];
  readonly stop: () => void;
} {
  const written: Written[] = [];
  let openedBytes = 0;
  let lastMs = performance.now();

  const { subtle } = crypto;
  const decrypt = subtle.decrypt.bind(subtle);
  subtle.decrypt = async (algorithm, key, sealed) => {
    openedBytes += sealed.byteLength;
    return await decrypt(algorithm, key, sealed);
  };
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...asked) => {
    const request = open(...asked);
    request.addEventListener("success", () => {
      watchWrites(request.result, (puts) => {
        const nowMs = performance.now();
        written.push({ puts, openedBytes, tookMs: nowMs - lastMs });
        openedBytes = 0;
        lastMs = nowMs;
      });
    });
    return request;
  };
  return {
    written,
    stop: () => {
      indexedDB.open = open;
      subtle.decrypt = decrypt;
    },
  };
}

function watchWrites(db: IDBDatabase, onWritten: (puts: readonly Put[]) => void): void {
  const transaction = db.transaction.bind(db);
  db.transaction = (...asked) => {
    const made = transaction(...asked);
    if (made.mode === "readonly") return made;
    const puts: Put[] = [];
    made.addEventListener("complete", () => onWritten(puts));
    const watched = new WeakSet<IDBObjectStore>();
    const objectStore = made.objectStore.bind(made);
    made.objectStore = (name) => {
      const store = objectStore(name);
      if (watched.has(store)) return store;
      watched.add(store);
      const put = store.put.bind(store);
      store.put = (...row) => {
        puts.push(putOf(name, row[0]));
        return put(...row);
      };
      return store;
    };
    return made;
  };
}

function putOf(table: string, row: unknown): Put {
  const { key, env } = row as { readonly key: string; readonly env?: { readonly ct: Uint8Array } };
  return { table, key, bytes: env?.ct.byteLength ?? 0 };
}
