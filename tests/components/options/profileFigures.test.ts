import { describe, expect, it } from "vitest";
import { profileFigures } from "@/components/options/profileFigures";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { figureText } from "@/lib/domain/format";
import { sumsOf } from "@/lib/training/totals";

const given = {
  profile: SAMPLE_PROFILE,
  sums: { ...sumsOf([]), workJ: 1_234_000, distanceM: 16_093.44, pedalingSec: 5400 },
  units: "us" as const,
  lastSyncedAtMs: SAMPLE_NOW_MS - 300_000,
  nowMs: SAMPLE_NOW_MS,
};
const texts = (rows: readonly { name: string; figure: Parameters<typeof figureText>[0] | null }[]) =>
  rows.map(({ name, figure }) => [name, figure === null ? null : figureText(figure)]);

describe("profile figures", () => {
  it("tell Peloton's counts from our sums", () => {
    const { fromPeloton, summed, byType } = profileFigures(given);
    expect(texts(fromPeloton)).toEqual([
      ["Total workouts", "1,400"],
      ["Bike workouts (pedaling metrics)", "900"],
      ["Other workouts", "500"],
      ["Current weekly streak", "38 weeks"],
      ["Best weekly streak", "52 weeks"],
      ["Current daily streak", "5 days"],
      ["Achievements", "120"],
      ["Last synced", "5 minutes ago"],
    ]);
    expect(texts(summed)).toEqual([
      ["Output", "1,234 kJ"],
      ["Distance", "10.00 mi"],
      ["Calories", null],
      ["Pedaling time", "1 h 30 min"],
    ]);
    expect(texts(byType)[0]).toEqual(["Cycling", "900"]);
  });

  it("leave out the types that were never done, most done first", () => {
    const workoutCounts = [
      { slug: "yoga", name: "Yoga", count: 1 },
      { slug: "caesar", name: "Rowing", count: 0 },
      { slug: "cycling", name: "Cycling", count: 2 },
    ];
    const { byType } = profileFigures({ ...given, profile: { ...SAMPLE_PROFILE, workoutCounts } });
    expect(byType.map(({ name }) => name)).toEqual(["Cycling", "Yoga"]);
  });
});
