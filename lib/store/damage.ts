import { toBase64Url } from "@/lib/vault/base64Url";
import type { SealedTable } from "./inventory";

/** A row that did not open: where it lies, all of it, and the key under which it is set aside. */
export type DamagedRow = {
  readonly table: SealedTable;
  readonly key: string;
  readonly row: object;
  readonly asideKey: string;
};

/** What was found damaged since the vault was opened. Each is counted once, however often it is read. */
export type Damage = {
  /** Notes a row that did not open. */
  readonly noteRow: (table: SealedTable, key: string, row: object) => Promise<void>;
  /** Notes a row that the manifest knows otherwise: missing, or an older one in its place. */
  readonly noteAltered: (table: SealedTable, key: string) => void;
  /** Notes what was set aside before, by `table/asideKey`; what is settled among it is counted no more. */
  readonly noteSetAside: (names: readonly string[], settled?: readonly string[]) => void;
  /** What was found altered or missing is in order again. */
  readonly forgetAltered: () => void;
  /** Rows that did not open and were not set aside yet. */
  readonly pending: () => readonly DamagedRow[];
  readonly isPending: (table: SealedTable, key: string) => boolean;
  /** They lie beside now. */
  readonly settle: (rows: readonly DamagedRow[]) => void;
  readonly count: () => number;
  /** Keys of this table's rows that did not open at some time; what lies there now may be whole again. */
  readonly keysIn: (table: SealedTable) => ReadonlySet<string>;
};

/** `onNew` is called with the count whenever it rises. */
export function createDamage(onNew: (count: number) => void = () => undefined): Damage {
  const names = new Set<string>();
  const aside = new Set<string>();
  const waiting = new Map<string, DamagedRow>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    onNew(names.size);
  };
  return {
    noteRow: async (table, key, row) => {
      const asideKey = await asideKeyOf(key, row);
      const name = asideName({ table, asideKey });
      // It lies beside already: counted or settled.
      if (aside.has(name)) return;
      if (!names.has(name)) waiting.set(name, { table, key, row, asideKey });
      add(name);
    },
    noteAltered: (table, key) => add(`${table}/${ALTERED}${key}`),
    noteSetAside: (known, settled = []) => {
      const isSettled = new Set(settled);
      for (const name of known) {
        waiting.delete(name);
        aside.add(name);
        if (isSettled.has(name)) names.delete(name);
        else add(name);
      }
    },
    forgetAltered: () => {
      for (const name of names) if (name.includes(`/${ALTERED}`)) names.delete(name);
    },
    pending: () => [...waiting.values()],
    isPending: (table, key) => [...waiting.values()].some((row) => row.table === table && row.key === key),
    settle: (rows) => {
      for (const row of rows) waiting.delete(asideName(row));
    },
    count: () => names.size,
    keysIn: (table) => {
      const start = `${table}/${ASIDE}`;
      const found = [...names, ...aside].filter((name) => name.startsWith(start));
      return new Set(found.map((name) => name.slice(start.length, name.lastIndexOf(":"))));
    },
  };
}

export const ASIDE = "aside:";
const ALTERED = "altered:";

/** How the manifest names a row that was set aside. */
export function asideName({ table, asideKey }: Pick<DamagedRow, "table" | "asideKey">): string {
  return `${table}/${asideKey}`;
}

/** Not a row of its table but one that was set aside there. */
export function isAside(key: unknown): boolean {
  return typeof key === "string" && key.startsWith(ASIDE);
}

/** The key under which a row was sealed: its own, or for one that was set aside the one it had before. */
export function placeKeyOf(key: string): string {
  return isAside(key) ? key.slice(ASIDE.length, key.lastIndexOf(":")) : key;
}

/** Made from what lies there, so that the same damage has one copy and no copy replaces another. */
export async function asideKeyOf(key: string, row: object): Promise<string> {
  const text = JSON.stringify(row, (_name, value: unknown) =>
    value instanceof Uint8Array ? Array.from(value) : value,
  );
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `${ASIDE}${key}:${toBase64Url(new Uint8Array(digest, 0, 12))}`;
}
