import type { Life } from "./life";

/** What may befall a database from outside, besides a death. */
export type DatabaseTrouble = {
  /** What the next transaction that writes meets, once. */
  next: "none" | "abort" | "quota";
};

/** The internals of fake-indexeddb that real trouble needs: no call of the standard aborts for want of space. */
type FakeTransaction = IDBTransaction & { readonly _abort: (name: string) => void };

/**
 * The database as one background sees it. Each single write of a transaction is a point of its life: whoever dies
 * there leaves an aborted transaction behind, as a killed process does. The dead write nothing.
 */
export function mortalDatabase(
  factory: IDBFactory,
  life: Life,
  trouble: DatabaseTrouble,
): { readonly indexedDB: IDBFactory; readonly connections: ReadonlySet<IDBDatabase> } {
  const connections = new Set<IDBDatabase>();
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    request.addEventListener("success", () => {
      connections.add(request.result);
      watch(request.result, life, trouble);
    });
    return request;
  };
  const indexedDB: IDBFactory = {
    open,
    cmp: (a, b) => factory.cmp(a, b),
    databases: async () => await factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
  return { indexedDB, connections };
}

function watch(db: IDBDatabase, life: Life, trouble: DatabaseTrouble): void {
  const active = new Set<IDBTransaction>();
  const transaction = db.transaction.bind(db);
  db.transaction = (...asked) => {
    const made = transaction(...asked);
    if (made.mode === "readonly") return made;
    if (life.isDead()) made.abort();
    else {
      active.add(made);
      for (const end of ["complete", "abort"]) made.addEventListener(end, () => active.delete(made));
      watchWrites(made, life, trouble);
    }
    return made;
  };
  life.onEnd(() => {
    for (const one of active) one.abort();
  });
}

function watchWrites(made: IDBTransaction, life: Life, trouble: DatabaseTrouble): void {
  const watched = new WeakSet<IDBObjectStore>();
  const objectStore = made.objectStore.bind(made);
  const written = (name: string): void => {
    const { next } = trouble;
    trouble.next = "none";
    if (next === "quota") (made as FakeTransaction)._abort("QuotaExceededError");
    if (next === "abort") made.abort();
    life.reach(`write ${name}`);
  };
  made.objectStore = (name) => {
    const store = objectStore(name);
    if (watched.has(store)) return store;
    watched.add(store);
    const put = store.put.bind(store);
    const add = store.add.bind(store);
    store.put = (...row) => {
      const request = put(...row);
      written(name);
      return request;
    };
    store.add = (...row) => {
      const request = add(...row);
      written(name);
      return request;
    };
    return store;
  };
}
