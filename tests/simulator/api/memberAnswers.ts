import { type JsonObject, without } from "../json.ts";
import type { Member, MemberWorkout } from "../member/member.ts";
import { weeklyStreaks } from "./streaks.ts";

/** What /api/user/{other} shows of somebody else. */
const PUBLIC_FIELDS = [
  "id",
  "username",
  "image_url",
  "is_profile_image_default",
  "is_profile_private",
  "location",
  "total_workouts",
  "total_followers",
  "total_following",
  "workout_counts",
];

/** GET /api/me */
export function meAnswer(member: Member): JsonObject {
  const done = member.workouts.filter(isDone);
  const pedaling = done.filter((workout) => workout.hasPedalingMetrics).length;
  return {
    total_workouts: done.length,
    total_pedaling_metric_workouts: pedaling,
    total_non_pedaling_metric_workouts: done.length - pedaling,
    workout_counts: countsByDiscipline(done).map((entry) => without(entry, ["workout_name"])),
    ...member.me,
  };
}

/** GET /api/user/{idOrUsername} of another member. */
export function publicProfile(member: Member): JsonObject {
  const me = meAnswer(member);
  return Object.fromEntries(PUBLIC_FIELDS.filter((name) => name in me).map((name) => [name, me[name]]));
}

/** GET /api/user/{id}/overview; version 1 lists achievements, later ones count them. */
export function overviewAnswer(member: Member, version: string | null, nowSec: number): JsonObject {
  if (member.overview !== null) return member.overview;
  const done = member.workouts.filter(isDone);
  const achievements = achievementTemplates();
  return {
    id: member.userId,
    workout_counts: {
      total_workouts: done.length,
      workouts: countsByDiscipline(done),
    },
    personal_records: member.personalRecords(),
    streaks: weeklyStreaks(done, nowSec),
    ...(version === "2" ? { achievement_counts: { total_count: achievements.length } } : { achievements }),
  };
}

/** GET /api/user/{id}/calendar */
export function calendarAnswer(member: Member): JsonObject {
  const months = new Map<string, Set<number>>();
  for (const { deviceTimeCreatedAtSec } of member.workouts) {
    const day = new Date(deviceTimeCreatedAtSec * 1000).toISOString();
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? new Set()).add(Number(day.slice(8, 10))));
  }
  return {
    months: [...months].map(([month, days]) => ({
      year: Number(month.slice(0, 4)),
      month: Number(month.slice(5, 7)),
      active_days: [...days].toSorted((one, other) => one - other),
    })),
  };
}

/** GET /api/user/{id}/achievements */
export function achievementsAnswer(): JsonObject {
  return {
    categories: [
      {
        name: "Streaks",
        slug: "streaks",
        achievements: achievementTemplates().map((template, at) => ({ count: at + 1, template })),
      },
    ],
  };
}

function achievementTemplates(): JsonObject[] {
  return ["3-Day Streak", "Century Day", "Round Number"].map((name, at) => ({
    id: String(at + 1).repeat(32),
    name,
    slug: name.toLowerCase().replaceAll(/\W+/g, "_"),
    image_url: `https://example.test/achievements/${at + 1}.png`,
    description: `Awarded for: ${name}.`,
  }));
}

function isDone(workout: MemberWorkout): boolean {
  return workout.status === "COMPLETE";
}

function countsByDiscipline(workouts: readonly MemberWorkout[]): JsonObject[] {
  const counts = new Map<string, number>();
  for (const { fitnessDiscipline } of workouts) {
    counts.set(fitnessDiscipline, (counts.get(fitnessDiscipline) ?? 0) + 1);
  }
  return [...counts].map(([slug, count]) => ({
    name: disciplineName(slug),
    slug,
    count,
    icon_url: `https://example.test/icons/${slug}.png`,
    workout_name: `${disciplineName(slug)} Workout`,
  }));
}

/** What Peloton calls a discipline; an unknown slug by its own words. */
export function disciplineName(slug: string): string {
  if (slug === "caesar") return "Rowing";
  if (slug === "caesar_bootcamp") return "Row Bootcamp";
  if (slug === "circuit") return "Bootcamp";
  return slug
    .split("_")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}
