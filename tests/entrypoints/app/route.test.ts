import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, routeOf, titleOf } from "@/entrypoints/app/route";

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
  });

  it("take a real Peloton id as an incoming address only", () => {
    expect(routeOf(`#/workouts/${"0A".repeat(16)}`)).toEqual({ type: "incoming", id: "0A".repeat(16) });
    const gym = "01234567-89ab-cdef-0123-456789abcdef";
    expect(routeOf(`#/workouts/${gym}`)).toEqual({ type: "incoming", id: gym });
  });

  it("know what they do not know", () => {
    for (const hash of ["#/trends", "#/workouts/short", `#/workouts/${KEY}/more`, "#/Workouts", "#//"]) {
      expect([hash, routeOf(hash)]).toEqual([hash, { type: "notFound" }]);
    }
  });

  it("never throw, and title every page with a fixed text", () => {
    const titles = new Set([
      "Saddlebag",
      "Welcome – Saddlebag",
      "Workouts – Saddlebag",
      "Workout – Saddlebag",
      "Not found – Saddlebag",
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(titles.has(titleOf(routeOf(`#/workouts/${text}`)))).toBe(true);
        expect(titles.has(titleOf(routeOf(text)))).toBe(true);
      }),
    );
  });

  it("write what they read", () => {
    for (const hash of ["#/", "#/welcome", "#/workouts", "#/workouts?page=3", `#/workouts/${KEY}`]) {
      const route = routeOf(hash);
      if (route.type === "incoming" || route.type === "notFound") throw new Error(hash);
      expect(hashOf(route)).toBe(hash);
    }
  });
});
