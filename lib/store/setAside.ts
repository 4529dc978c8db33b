import type * as z from "zod/mini";

/** A part of a row that this version could not read, and where it lay. */
type UnreadPiece = { readonly at: readonly string[]; readonly value: unknown };

/** Reads parts of a row one by one and keeps those that cannot be read, so that they are written back. */
export type SetAside = {
  /** The entries of a list that can be read: those that lie there, then those that were set aside before. */
  readonly list: <Entry extends z.ZodMiniType>(
    name: string,
    given: unknown,
    entry: Entry,
  ) => readonly z.output<Entry>[];
  /** A part that holds named parts; empty where nothing was written. */
  readonly object: (at: readonly string[], given: unknown) => Readonly<Record<string, unknown>>;
  /** One value; `nothing` where none was written or none can be read. What was said since replaces what was set aside. */
  readonly field: (
    at: readonly string[],
    from: { readonly given: unknown; readonly schema: z.ZodMiniType; readonly nothing: unknown },
  ) => unknown;
  /** The names below which something was set aside. */
  readonly namesUnder: (name: string) => readonly string[];
  /** What could not be read, now and before. */
  readonly pieces: () => readonly UnreadPiece[];
};

/** `before`: what an earlier reading set aside, as it was stored. */
export function createSetAside(before: unknown): SetAside {
  const waiting = new Map<string, UnreadPiece[]>();
  const unread: UnreadPiece[] = [];
  for (const piece of listOf(before).map(pieceOf)) {
    const place = JSON.stringify(piece.at);
    waiting.set(place, [...(waiting.get(place) ?? []), piece]);
  }
  const take = (at: readonly string[]): readonly unknown[] => {
    const place = JSON.stringify(at);
    const pieces = waiting.get(place) ?? [];
    waiting.delete(place);
    return pieces.map((piece) => piece.value);
  };
  const keep = (at: readonly string[], values: readonly unknown[]): void => {
    for (const value of values) unread.push({ at, value });
  };

  return {
    list: <Entry extends z.ZodMiniType>(name: string, given: unknown, entry: Entry) => {
      const read: z.output<Entry>[] = [];
      for (const value of [...listOf(given), ...take([name])]) {
        const made = entry.safeParse(value);
        if (made.success) read.push(made.data);
        else keep([name], [value]);
      }
      return read;
    },
    object: (at, given) => {
      if (isObject(given)) return given;
      if (given !== undefined && given !== null) keep(at, [given]);
      return {};
    },
    field: (at, { given, schema, nothing }) => {
      const said = given === undefined || given === null || given === nothing ? [] : [given];
      const earlier = take(at);
      for (const candidates of [said, earlier]) {
        const found = candidates.findIndex((value) => schema.safeParse(value).success);
        if (found === -1) continue;
        // A value that lies in its place is newer than what was set aside; one that was set aside comes back alone.
        if (candidates === earlier)
          keep(at, [...said, ...earlier.slice(0, found), ...earlier.slice(found + 1)]);
        return candidates[found];
      }
      keep(at, [...said, ...earlier]);
      return nothing;
    },
    namesUnder: (name) =>
      [...waiting.values()]
        .flat()
        .flatMap(({ at }) => (at[0] === name && at.length > 2 ? [at[1] ?? ""] : [])),
    // In one order, so that a reading changes nothing.
    pieces: () =>
      [...[...waiting.values()].flat(), ...unread]
        .map((piece) => ({ piece, place: JSON.stringify(piece.at) }))
        .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
        .map(({ piece }) => piece),
  };
}

function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

function pieceOf(stored: unknown): UnreadPiece {
  if (isObject(stored) && Array.isArray(stored["at"])) {
    const at: readonly unknown[] = stored["at"];
    if (at.every((name) => typeof name === "string")) return { at, value: stored["value"] };
  }
  return { at: ["unread"], value: stored };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
