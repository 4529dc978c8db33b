import { describe, expect, test } from "vitest";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { partInSession, sessionsOf } from "@/lib/training/sessions";
import { summaryAt } from "./drawSummary";

const noonOf = (text: string) => summaryAt(`${text}T12:00:00Z`);

const after = (first: WorkoutSummary, sec: number) =>
  summaryAt(new Date((first.endedAtMs ?? 0) + sec * 1000).toISOString(), { disciplineSlug: "stretching" });

describe("sessions", () => {
  const first = noonOf("2026-11-21");

  test("join what follows within 300 seconds, across disciplines", () => {
    expect(sessionsOf([first, after(first, 300)])).toHaveLength(1);
    expect(sessionsOf([first, after(first, 301)])).toHaveLength(2);
    expect(sessionsOf([first, after(first, 301)], 600)).toHaveLength(1);
  });

  test("go newest first, their parts oldest first, whatever the order of the list", () => {
    const second = after(first, 60);
    const later = noonOf("2026-11-22");
    const sessions = sessionsOf([second, later, first]);
    expect(sessions.map(({ parts }) => parts.map(({ key }) => key))).toEqual([
      [later.key],
      [first.key, second.key],
    ]);
    expect(partInSession(sessions, second.key)).toMatchObject({ part: 2, of: 2 });
    expect(partInSession(sessions, later.key)).toBeNull();
  });

  test("an import that lies inside a workout does not shorten it", () => {
    const inside = summaryAt("2026-11-21T12:05:00Z", { endedAtMs: Date.parse("2026-11-21T12:06:00Z") });
    expect(sessionsOf([first, inside, after(first, 200)])).toHaveLength(1);
  });

  test("a workout without an end lasts its class's length", () => {
    const open = summaryAt("2026-11-21T12:00:00Z", { endedAtMs: null });
    expect(sessionsOf([open, summaryAt("2026-11-21T12:34:00Z")])).toHaveLength(1);
  });
});
