import { isDeepStrictEqual } from "node:util";
import type { SyncStore } from "@/lib/sync/run";

/** Everything that a sync leaves behind, comparable between vaults: real ids in place of blind keys, no times of day. */
export type Stored = {
  readonly summaries: readonly { readonly id: string; readonly state: string }[];
  readonly efforts: unknown;
  readonly archive: Readonly<Record<string, unknown>>;
  readonly rides: Readonly<Record<string, unknown>>;
  readonly instructors: Readonly<Record<string, unknown>>;
  readonly glance: unknown;
  readonly profile: unknown;
  readonly memory: unknown;
  readonly items: unknown;
  readonly damagedRows: number;
};

export async function storedIn(store: SyncStore): Promise<Stored> {
  const names = new Map<string, string>();
  const summaries = await store.summaries();
  const rides: Record<string, unknown> = {};
  const instructors: Record<string, unknown> = {};
  for (const { key, id, ride, instructor } of summaries) {
    names.set(key, id);
    if (ride !== null) {
      names.set(ride.key, ride.id);
      rides[ride.id] = await store.ride(ride.key);
    }
    if (instructor?.key != null && instructor.id !== null) {
      names.set(instructor.key, instructor.id);
      instructors[instructor.id] = await store.instructor(instructor.key);
    }
  }
  const archive: Record<string, unknown> = {};
  // Not by summary: answers whose workout is gone must show.
  for (const key of await store.archivedKeys()) archive[names.get(key) ?? key] = await store.archived(key);
  const account = await store.account();
  const named = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value ?? null), (name, inner: unknown) => {
      if (name === "readAtMs") return 0;
      return typeof inner === "string" ? (names.get(inner) ?? inner) : inner;
    });
  return {
    summaries: named(summaries) as Stored["summaries"],
    efforts: byKey(named(await store.efforts())),
    archive: named(archive) as Stored["archive"],
    rides: named(rides) as Stored["rides"],
    instructors: named(instructors) as Stored["instructors"],
    glance: named(await store.glance()),
    profile: named(account?.profile),
    memory: await store.memory(),
    items: named(await store.items()),
    damagedRows: store.damagedRows(),
  };
}

/** Which parts are not the same. */
export function differences(stored: Stored, wanted: Stored): readonly string[] {
  const parts = Object.keys(wanted) as (keyof Stored)[];
  return parts.flatMap((part) => differencesAt(part, stored[part], wanted[part]));
}

function differencesAt(path: string, value: unknown, wanted: unknown): readonly string[] {
  if (isDeepStrictEqual(value, wanted)) return [];
  if (!isRecord(value) || !isRecord(wanted)) return [path];
  const parts = Object.keys({ ...value, ...wanted });
  return parts.flatMap((part) => differencesAt(`${path}.${part}`, value[part], wanted[part]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Ids that should be there and are not, and ids that are there more than once. */
export function lostAndDoubled(
  stored: Stored,
  wanted: readonly string[],
): { readonly lost: readonly string[]; readonly doubled: readonly string[] } {
  const ids = stored.summaries.map(({ id }) => id);
  return {
    lost: wanted.filter((id) => !ids.includes(id) || !(id in stored.archive)),
    doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
  };
}

function byKey(efforts: unknown): unknown {
  return Object.fromEntries((efforts as { readonly key: string }[]).map((one) => [one.key, one]));
}
