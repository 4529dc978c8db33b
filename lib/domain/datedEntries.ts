type Dated = { readonly from: string };

/** The entries with this one in the place of the one of its day, oldest first. */
export function withEntry<Entry extends Dated>(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const before = entries.find(({ from }) => from === entry.from);
  // What another version says in an entry stays in it.
  return [...withoutDay(entries, entry.from), { ...before, ...entry }].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** The entries without those of this day; the same list where there is none. */
export function withoutDay<Entry extends Dated>(entries: readonly Entry[], day: string): readonly Entry[] {
  const others = entries.filter(({ from }) => from !== day);
  return others.length === entries.length ? entries : others;
}
