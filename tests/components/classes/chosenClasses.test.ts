import { describe, expect, it } from "vitest";
import { sampleClasses } from "@/components/samples/classSamples";
import { sampleInstructor, sampleKey } from "@/components/samples/historySummary";
import { chosenClasses, classRowsOf } from "@/components/classes/chosenClasses";
import { classChoicesOf } from "@/components/classes/classChoices";
import {
  ALL_CLASSES,
  classesQueryOf,
  formatClassesQuery,
  type ClassesQuery,
} from "@/components/classes/classesQuery";
import { sortAfter, sortList } from "@/components/classes/listSort";
import type { LocalDay } from "@/lib/domain/ids";
import type { ClassTaken } from "@/lib/training/classesTaken";

const taken = (number: number, change: Partial<ClassTaken> = {}): ClassTaken => ({
  key: sampleKey(number),
  title: `Class ${number}`,
  instructor: null,
  discipline: "cycling",
  lengthSec: 1800,
  times: 1,
  bestWorkJ: null,
  lastAtMs: number,
  lastDay: "2026-03-01" as LocalDay,
  ...change,
});

const robin = sampleInstructor("Robin Hale");
const CLASSES = [
  taken(1, { title: "Café Ride", instructor: robin, times: 3, bestWorkJ: 200 }),
  taken(2, { title: "Run", discipline: "running", lengthSec: 1200, bestWorkJ: 300 }),
  taken(3, { title: "Climb", lengthSec: 2700 }),
];

function titles(change: Partial<ClassesQuery> = {}, search = ""): readonly string[] {
  return chosenClasses(classRowsOf(CLASSES), { ...ALL_CLASSES, ...change }, search).map(({ title }) => title);
}

describe("the chosen classes", () => {
  it("come last first, and in the order of any column with the unknown last both ways", () => {
    expect(titles()).toEqual(["Climb", "Run", "Café Ride"]);
    expect(titles({ sort: { column: "best", direction: "descending" } })).toEqual([
      "Run",
      "Café Ride",
      "Climb",
    ]);
    expect(titles({ sort: { column: "best", direction: "ascending" } })).toEqual([
      "Café Ride",
      "Run",
      "Climb",
    ]);
    expect(titles({ sort: { column: "title", direction: "ascending" } })).toEqual([
      "Café Ride",
      "Climb",
      "Run",
    ]);
  });

  it("pass every filter and hold every word of the search", () => {
    expect(titles({ isAgain: true })).toEqual(["Café Ride"]);
    expect(titles({ discipline: "running" })).toEqual(["Run"]);
    expect(titles({ length: "45" })).toEqual(["Climb"]);
    expect(titles({ instructor: robin.key })).toEqual(["Café Ride"]);
    expect(titles({}, "cafe hale")).toEqual(["Café Ride"]);
    expect(titles({}, "cafe climb")).toEqual([]);
  });

  it("offer only what some class has", () => {
    const choices = classChoicesOf(CLASSES);
    expect(choices.disciplines.map(({ text }) => text)).toEqual(["Cycling", "Running"]);
    expect(choices.lengths.map(({ value }) => value)).toEqual(["20", "30", "45"]);
    expect(choices.instructors).toEqual([{ value: robin.key, text: "Robin Hale" }]);
  });

  it("of 2,000 are found and sorted without a noticeable wait", () => {
    const rows = classRowsOf(sampleClasses(2800));
    expect(rows.length).toBeGreaterThan(2000);
    const query: ClassesQuery = { ...ALL_CLASSES, sort: { column: "title", direction: "ascending" } };
    chosenClasses(rows, query, "");
    const startMs = performance.now();
    chosenClasses(rows, query, "ride");
    expect(performance.now() - startMs).toBeLessThan(200);
  });
});

describe("the classes' address", () => {
  it("is the shortest that reads back as the same query", () => {
    expect(formatClassesQuery(ALL_CLASSES)).toBe("");
    const query: ClassesQuery = {
      discipline: "rowing",
      instructor: sampleKey(7),
      length: "30",
      isAgain: true,
      sort: { column: "times", direction: "ascending" },
      page: 3,
    };
    const text = formatClassesQuery(query);
    expect(text).toBe(
      `discipline=rowing&instructor=${sampleKey(7)}&length=30&again=1&sort=times&order=up&page=3`,
    );
    expect(classesQueryOf(text)).toEqual(query);
  });

  it("leaves out what makes no sense", () => {
    const text = "discipline=flying&instructor=Robin%20Hale&length=31&again=2&sort=mood&order=in&page=-1";
    expect(classesQueryOf(text)).toEqual(ALL_CLASSES);
  });
});

describe("a list's order", () => {
  it("turns round on the same column and starts naturally on another", () => {
    const sort = { column: "best", direction: "descending" } as const;
    expect(sortAfter<string>(sort, "best", false)).toEqual({ column: "best", direction: "ascending" });
    expect(sortAfter<string>(sort, "title", true)).toEqual({ column: "title", direction: "ascending" });
    expect(sortAfter<string>(sort, "last", false)).toEqual({ column: "last", direction: "descending" });
  });

  it("keeps equal ones in their order", () => {
    const pairs = [
      ["a", 1],
      ["b", 1],
      ["c", null],
      ["d", 0],
      ["e", null],
    ] as const;
    const sorted = sortList(pairs, ([, value]) => value, "ascending").map(([name]) => name);
    expect(sorted).toEqual(["d", "a", "b", "c", "e"]);
  });
});
