import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, inspectedOf, inspectorHash, routeOf, titleOf } from "@/entrypoints/app/route";
import type { BlindKey } from "@/lib/domain/ids";

const KEY = "abcdefghijklmnopqrst_-";

describe("routes", () => {
  it("read the addresses there are", () => {
    expect(routeOf("")).toEqual({ type: "dashboard" });
    expect(routeOf("#")).toEqual({ type: "dashboard" });
    expect(routeOf("#/")).toEqual({ type: "dashboard" });
    expect(routeOf("#/welcome")).toEqual({ type: "welcome" });
    expect(routeOf("#/workouts")).toEqual({ type: "history", query: "" });
    expect(routeOf("#/workouts?page=2&sort=load")).toEqual({ type: "history", query: "page=2&sort=load" });
    expect(routeOf(`#/workouts/${KEY}`)).toEqual({ type: "workout", key: KEY });
    expect(routeOf("#/trends")).toEqual({ type: "trends", page: "fitness", query: "" });
    expect(routeOf("#/trends/zones?range=year")).toEqual({
      type: "trends",
      page: "zones",
      query: "range=year",
    });
    expect(routeOf("#/years/2026")).toEqual({ type: "year", year: 2026 });
    expect(routeOf("#/weeks/2026-W47")).toEqual({ type: "week", week: "2026-W47" });
    expect(routeOf("#/classes?q=1")).toEqual({ type: "classes", query: "q=1" });
    expect(routeOf(`#/classes/${KEY}`)).toEqual({ type: "class", key: KEY });
    expect(routeOf("#/instructors/")).toEqual({ type: "instructors", query: "" });
    expect(routeOf(`#/instructors/${KEY}`)).toEqual({ type: "instructor", key: KEY });
  });

  it("take a real Peloton id as an incoming address only", () => {
    expect(routeOf(`#/workouts/${"0A".repeat(16)}`)).toEqual({
      type: "incoming",
      kind: "workout",
      id: "0A".repeat(16),
    });
    const gym = "01234567-89ab-cdef-0123-456789abcdef";
    expect(routeOf(`#/workouts/${gym}`)).toEqual({ type: "incoming", kind: "workout", id: gym });
    expect(routeOf(`#/classes/${gym}`)).toEqual({ type: "incoming", kind: "ride", id: gym });
  });

  it("know what they do not know", () => {
    const unknown = [
      "#/trends/other",
      "#/workouts/short",
      `#/workouts/${KEY}/more`,
      "#/Workouts",
      "#//",
      "#/years/26",
      "#/weeks/2026-W54",
      "#/weeks/2026-W00",
    ];
    for (const hash of unknown) {
      expect([hash, routeOf(hash)]).toEqual([hash, { type: "notFound" }]);
    }
  });

  it("never throw, and title every page with a fixed text", () => {
    const titles = new Set([
      "Saddlebag",
      "Welcome – Saddlebag",
      "Raw data – Saddlebag",
      "Workouts – Saddlebag",
      "Workout – Saddlebag",
      "Not found – Saddlebag",
      "Trends – Saddlebag",
      "Year – Saddlebag",
      "Week – Saddlebag",
      "Classes – Saddlebag",
      "Class – Saddlebag",
      "Instructors – Saddlebag",
      "Instructor – Saddlebag",
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(titles.has(titleOf(routeOf(`#/workouts/${text}`)))).toBe(true);
        expect(titles.has(titleOf(routeOf(text)))).toBe(true);
      }),
    );
  });

  it("name a row in the address of Raw data by its blind key only", () => {
    expect(inspectorHash("ride", KEY as BlindKey)).toBe(`#/inspector?ride=${KEY}`);
    expect(inspectedOf(`ride=${KEY}`)).toEqual({ thing: "ride", key: KEY });
    expect(inspectedOf(`workout=${KEY}&x=1`)).toEqual({ thing: "workout", key: KEY });
    for (const query of ["", "workout=", `workout=${"0a".repeat(16)}`, `member=${KEY}`, `ride=${KEY}/..`]) {
      expect([query, inspectedOf(query)]).toEqual([query, null]);
    }
  });

  it("write what they read", () => {
    const known = [
      "#/",
      "#/welcome",
      "#/workouts",
      "#/workouts?page=3",
      `#/workouts/${KEY}`,
      "#/trends/habits?range=all",
      "#/years/2025",
      "#/weeks/2026-W01",
      "#/classes?sort=times",
      `#/classes/${KEY}`,
      "#/instructors",
      `#/instructors/${KEY}`,
      "#/inspector",
      `#/inspector?workout=${KEY}`,
    ];
    for (const hash of known) {
      const route = routeOf(hash);
      if (route.type === "incoming" || route.type === "notFound") throw new Error(hash);
      expect(hashOf(route)).toBe(hash);
    }
  });
});
