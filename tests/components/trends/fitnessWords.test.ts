import { describe, expect, it } from "vitest";
import {
  coverText,
  fitnessBase,
  fitnessHeadline,
  formReason,
  formWord,
} from "@/components/trends/fitnessWords";
import type { LocalDay } from "@/lib/domain/ids";
import type { FitnessAnswer } from "@/lib/training/fitnessAnswer";

const answer = (fitness: number, told: FitnessAnswer["told"]): FitnessAnswer => ({
  now: { day: "2025-11-19" as LocalDay, load: 0, fitness, fatigue: 0, form: 0 },
  yesterday: null,
  told,
  changeAWeek: null,
  isRisingFast: false,
});

describe("the words of fitness", () => {
  it("answer in a word and one figure, which agrees with the two that are shown", () => {
    const told = { type: "compared", before: 46.4 } as const;
    expect(fitnessHeadline(answer(51.6, { ...told, verdict: "fitter" }))).toEqual({
      verdict: "Fitter",
      figure: "+6",
      words: "fitness in 6 weeks",
    });
    expect(fitnessHeadline(answer(46.4, { ...told, verdict: "holding" })).figure).toBe("0");
    expect(fitnessHeadline(answer(40, { ...told, verdict: "fading" }))).toMatchObject({
      verdict: "Fading",
      figure: "−6",
    });
  });

  it("tell no change that cannot be known yet", () => {
    const settling = { type: "settling", comparableFrom: "2026-01-03" as LocalDay } as const;
    expect(fitnessHeadline(answer(18, settling))).toEqual({
      verdict: "Too early to say",
      figure: "18",
      words: "fitness so far, comparable from 3 Jan 2026",
    });
    expect(fitnessHeadline(answer(18, { type: "partial" })).verdict).toBe("Fitness so far");
  });

  it("say what form is made of: the day before, not today", () => {
    const day = { day: "2025-11-18" as LocalDay, load: 0, fitness: 11.84, fatigue: 13.16, form: 0 };
    const now = { ...day, day: "2025-11-19" as LocalDay, form: 11.84 - 13.16 };
    expect(formReason({ now, yesterday: day })).toBe("tired: yesterday's 11.8 less 13.2");
    expect(formReason({ now, yesterday: null })).toBe("tired this morning");
  });

  it("say form by its rounded sign", () => {
    expect([0.6, 0.4, -0.4, -0.6].map(formWord)).toEqual(["rested", "even", "even", "tired"]);
  });

  it("state the cover", () => {
    expect(coverText({ covered: 212, workouts: 1260 })).toBe("212 of 1,260 workouts have a load");
    expect(coverText({ covered: 1, workouts: 1 })).toBe("1 of 1 workout has a load");
  });

  it("say what a line rests on only while it is not whole", () => {
    const line = { days: [answer(0, { type: "partial" }).now], todayIndex: 0, settledIndex: 42 };
    const fitness = { line, workouts: [], bySource: new Map(), isSeeded: false };
    expect(fitnessBase({ ...fitness, isWhole: false })).toBe(
      "Counted from 19 Nov 2025, older workouts are still coming.",
    );
    expect(fitnessBase({ ...fitness, isWhole: true })).toBeNull();
  });
});
