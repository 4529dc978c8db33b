import { describe, expect, it } from "vitest";
import { sessionEntries } from "@/components/history/historyEntry";
import { historyRowOf } from "@/components/history/historyRow";
import type { HistoryRow } from "@/components/history/historyRow";
import { sampleWorkout } from "@/components/samples/historySummary";
import { NO_LOAD } from "@/components/samples/historyRows";

const START = Date.UTC(2025, 5, 1, 8);

describe("sessions", () => {
  it("join workouts created at most five minutes after the last one's end, across disciplines", () => {
    const ride = part(1, START, START + 1_800_000);
    const stretch = part(2, START + 1_800_000 + 300_000, START + 2_500_000, "stretching");
    expect(joined([stretch, ride]).map(numbers)).toEqual([[stretch.key, ride.key]]);
  });

  it("end when five minutes have passed", () => {
    const ride = part(1, START, START + 1_800_000);
    const later = part(2, START + 1_800_000 + 300_001, START + 3_000_000);
    expect(joined([later, ride]).map(numbers)).toEqual([[later.key], [ride.key]]);
  });

  it("are not torn by a filter: what stays of one stays together", () => {
    const ride = part(1, START, START + 1_800_000);
    const stretch = part(2, START + 1_900_000, START + 2_500_000, "stretching");
    const next = part(3, START + 2_600_000, START + 4_000_000);
    expect(sessionEntries([next, stretch, ride], [next, ride]).map(numbers)).toEqual([[next.key, ride.key]]);
  });

  it("go by the length where no end is known", () => {
    const ride = { ...part(1, START, null) };
    const next = part(2, START + 1_800_000 + 200_000, START + 3_000_000);
    expect(joined([next, ride])).toHaveLength(1);
  });
});

function joined(rows: readonly HistoryRow[]) {
  return sessionEntries(rows, rows);
}

function part(
  number: number,
  createdAtMs: number,
  endedAtMs: number | null,
  discipline: "cycling" | "stretching" = "cycling",
) {
  const workout = sampleWorkout(number, { startedAtMs: createdAtMs, createdAtMs, endedAtMs, discipline });
  return historyRowOf(workout, { load: NO_LOAD });
}

function numbers({ rows }: { readonly rows: readonly { readonly key: string }[] }) {
  return rows.map((row) => row.key);
}
