import { DISCIPLINES, type Discipline } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import { LENGTH_CLASSES, type LengthClass } from "@/lib/training/lengthClass";
import { CLASS_COLUMNS, type ClassColumn } from "./classColumn";
import type { ListSort } from "./listSort";

/**
 * What the address of the classes holds. The search text is not among it: browsers write addresses to disk, and titles
 * and names must not be there. Null = not filtered.
 */
export type ClassesQuery = {
  readonly discipline: Discipline | null;
  readonly instructor: BlindKey | null;
  readonly length: LengthClass | null;
  /** Only classes that were taken more than once. */
  readonly isAgain: boolean;
  readonly sort: ListSort<ClassColumn>;
  /** 1-based. */
  readonly page: number;
};

/** All classes, the last one first. */
export const ALL_CLASSES: ClassesQuery = {
  discipline: null,
  instructor: null,
  length: null,
  isAgain: false,
  sort: { column: "last", direction: "descending" },
  page: 1,
};

const BLIND_KEY = /^[A-Za-z0-9_-]{22}$/;

/** Reads the part of an address after `?`; what is missing or makes no sense is left out. */
export function classesQueryOf(text: string): ClassesQuery {
  const given = new URLSearchParams(text);
  const instructor = given.get("instructor");
  const page = Number(given.get("page"));
  return {
    discipline: oneOf(given.get("discipline"), DISCIPLINES),
    instructor: instructor !== null && BLIND_KEY.test(instructor) ? (instructor as BlindKey) : null,
    length: oneOf(given.get("length"), LENGTH_CLASSES),
    isAgain: given.get("again") === "1",
    sort: {
      column: oneOf(given.get("sort"), CLASS_COLUMNS) ?? ALL_CLASSES.sort.column,
      direction: given.get("order") === "up" ? "ascending" : "descending",
    },
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** The shortest address part that reads back as the same query; empty for all classes. */
export function formatClassesQuery(query: ClassesQuery): string {
  const given: Readonly<Record<string, string | null>> = {
    discipline: query.discipline,
    instructor: query.instructor,
    length: query.length,
    again: query.isAgain ? "1" : null,
    sort: query.sort.column === ALL_CLASSES.sort.column ? null : query.sort.column,
    order: query.sort.direction === ALL_CLASSES.sort.direction ? null : "up",
    page: query.page === 1 ? null : String(query.page),
  };
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== null) parts.set(name, value);
  return parts.toString();
}

function oneOf<Name extends string>(text: string | null, names: readonly Name[]): Name | null {
  return names.find((name) => name === text) ?? null;
}
