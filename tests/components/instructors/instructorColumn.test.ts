import { describe, expect, it } from "vitest";
import { initialsOf } from "@/components/instructors/initialsOf";
import {
  cyclingOutput,
  formatInstructorSort,
  instructorSortOf,
  sortedInstructors,
} from "@/components/instructors/instructorColumn";
import type { LocalDay } from "@/lib/domain/ids";
import type { InstructorTaken } from "@/lib/training/instructorsTaken";

const one = (name: string, change: Partial<InstructorTaken> = {}): InstructorTaken => ({
  key: null,
  name,
  disciplines: [],
  workouts: 1,
  durationSec: 0,
  outputs: [],
  inShare: null,
  targeted: 0,
  lastAtMs: 0,
  lastDay: "2026-03-01" as LocalDay,
  ...change,
});

describe("the instructors' order", () => {
  const robin = one("Robin", {
    workouts: 2,
    outputs: [
      { discipline: "cycling", length: "30", averageOutputW: 150, workouts: 1 },
      { discipline: "running", length: "45", averageOutputW: 300, workouts: 1 },
    ],
  });
  const all = [one("Noor", { inShare: 0.5 }), robin];
  const names = (query: string) => sortedInstructors(all, instructorSortOf(query)).map(({ name }) => name);

  it("is by workouts unless the address says otherwise", () => {
    expect(names("")).toEqual(["Robin", "Noor"]);
    expect(names("sort=name&order=up")).toEqual(["Noor", "Robin"]);
    expect(names("sort=30")).toEqual(["Robin", "Noor"]);
    expect(names("sort=inTarget&order=up")).toEqual(["Noor", "Robin"]);
    expect(names("sort=shoe")).toEqual(["Robin", "Noor"]);
  });

  it("reads back from the shortest address", () => {
    expect(formatInstructorSort(instructorSortOf(""))).toBe("");
    expect(formatInstructorSort(instructorSortOf("sort=45&order=up"))).toBe("sort=45&order=up");
  });

  it("knows output of cycling classes only", () => {
    expect(cyclingOutput(robin, "30")).toBe(150);
    expect(cyclingOutput(robin, "45")).toBe(null);
  });
});

describe("initials", () => {
  it("are the first letters of the first and the last word", () => {
    expect(initialsOf("Robin Hale")).toBe("RH");
    expect(initialsOf("maximiliana de la vega-ortega")).toBe("MO");
    expect(initialsOf("Robin")).toBe("R");
    expect(initialsOf("Émile Øst")).toBe("ÉØ");
    expect(initialsOf("<b>")).toBe("B");
    expect(initialsOf("🚴")).toBe("");
    expect(initialsOf("")).toBe("");
  });
});
