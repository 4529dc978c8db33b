import { DISCIPLINES } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { CLASS_TYPES } from "@/lib/training/classType";
import type { ClassType } from "@/lib/training/classType";
import { DEFAULT_SORT, SORT_COLUMNS } from "./historyColumn";
import type { HistorySort } from "./historyColumn";
import { LENGTH_CLASSES } from "@/lib/training/lengthClass";
import type { LengthClass } from "@/lib/training/lengthClass";

/**
 * What the history's address holds: filters, sort and page. The search text is not among them: browsers write
 * addresses to disk, and titles and names must not be there. Null = not filtered.
 */
export type HistoryQuery = {
  readonly discipline: Discipline | null;
  readonly instructor: BlindKey | null;
  readonly length: LengthClass | null;
  readonly classType: ClassType | null;
  readonly device: string | null;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly hasTargets: boolean;
  readonly groupSessions: boolean;
  readonly sort: HistorySort;
  /** 1-based. */
  readonly page: number;
};

export const EMPTY_QUERY: HistoryQuery = {
  discipline: null,
  instructor: null,
  length: null,
  classType: null,
  device: null,
  from: null,
  to: null,
  hasTargets: false,
  groupSessions: false,
  sort: DEFAULT_SORT,
  page: 1,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const BLIND_KEY = /^[A-Za-z0-9_-]{22}$/;
// Devices are Peloton's short names ("Bike+"); anything longer or stranger came from elsewhere.
const DEVICE = /^[\w +().-]{1,24}$/;

/** Reads the part of an address after `?`; what is missing or makes no sense is left out. */
export function historyQueryOf(text: string): HistoryQuery {
  const given = new URLSearchParams(text);
  const column = oneOf(given.get("sort"), SORT_COLUMNS) ?? DEFAULT_SORT.column;
  const page = Number(given.get("page"));
  return {
    discipline: oneOf(given.get("discipline"), DISCIPLINES),
    instructor: matching(given.get("instructor"), BLIND_KEY) as BlindKey | null,
    length: oneOf(given.get("length"), LENGTH_CLASSES),
    classType: oneOf(given.get("class"), CLASS_TYPES),
    device: matching(given.get("device"), DEVICE),
    from: dayOf(given.get("from")),
    to: dayOf(given.get("to")),
    hasTargets: given.get("targets") === "1",
    groupSessions: given.get("sessions") === "1",
    sort: { column, direction: given.get("order") === "up" ? "ascending" : "descending" },
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** The shortest address part that reads back as the same query; empty for the plain history. */
export function formatHistoryQuery(query: HistoryQuery): string {
  const given: Readonly<Record<string, string | null>> = {
    discipline: query.discipline,
    instructor: query.instructor,
    length: query.length,
    class: query.classType,
    device: query.device,
    from: query.from,
    to: query.to,
    targets: query.hasTargets ? "1" : null,
    sessions: query.groupSessions ? "1" : null,
    sort: query.sort.column === DEFAULT_SORT.column ? null : query.sort.column,
    order: query.sort.direction === DEFAULT_SORT.direction ? null : "up",
    page: query.page === 1 ? null : String(query.page),
  };
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== null) parts.set(name, value);
  return parts.toString();
}

/** Whether anything but the search narrows the list. */
export function isFiltered(query: HistoryQuery): boolean {
  return (
    query.discipline !== null ||
    query.instructor !== null ||
    query.length !== null ||
    query.classType !== null ||
    query.device !== null ||
    query.from !== null ||
    query.to !== null ||
    query.hasTargets
  );
}

function oneOf<Name extends string>(text: string | null, names: readonly Name[]): Name | null {
  return names.find((name) => name === text) ?? null;
}

function matching(text: string | null, pattern: RegExp): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

function dayOf(text: string | null): LocalDay | null {
  const day = matching(text, DAY);
  return day !== null && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? (day as LocalDay) : null;
}
