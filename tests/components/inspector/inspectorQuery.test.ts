import { describe, expect, it } from "vitest";
import { sampleKey } from "@/components/samples/historySummary";
import { firstQuery, inspectorRequest } from "@/components/inspector/inspectorQuery";
import type { InspectorQuery } from "@/components/inspector/inspectorQuery";
import { answerWords, isRefusal } from "@/components/inspector/inspectorState";
import type { AnswerContent, InspectedAnswer } from "@/components/inspector/inspectorState";
import { INSPECTED_ENDPOINTS } from "@/lib/domain/inspected";
import { COMMANDS } from "@/lib/messages/commands";

const FIRST = { workout: sampleKey(1), ride: sampleKey(2), instructor: sampleKey(3) };
const query = (change: Partial<InspectorQuery>): InspectorQuery => ({
  ...firstQuery(FIRST, null, true),
  ...change,
});
const HEX = "0a".repeat(16);

describe("the form of Raw data", () => {
  it("makes a request that the command takes, whatever is chosen", () => {
    for (const what of INSPECTED_ENDPOINTS) {
      for (const source of ["live", "archive"] as const) {
        for (const rideBy of ["ride", "workout"] as const) {
          const request = inspectorRequest(query({ what, source, rideBy }));
          expect([what, COMMANDS["peloton.inspect"].request.safeParse(request).success]).toEqual([
            what,
            true,
          ]);
        }
      }
    }
  });

  it("asks for what is chosen and for nothing else", () => {
    expect(inspectorRequest(query({ what: "me" }))).toEqual({ endpoint: "me" });
    expect(inspectorRequest(query({ what: "workouts", page: "2", limit: "50" }))).toEqual({
      endpoint: "workouts",
      page: 2,
      limit: 50,
      sort: "-created",
    });
    expect(inspectorRequest(query({ what: "workouts", source: "archive" }))).toEqual({
      endpoint: "workouts",
      workout: FIRST.workout,
    });
    expect(inspectorRequest(query({ what: "performanceGraph", everyN: "5" }))).toEqual({
      endpoint: "performanceGraph",
      workout: FIRST.workout,
      everyN: 5,
    });
    expect(inspectorRequest(query({ what: "rideDetails", rideBy: "workout" }))).toEqual({
      endpoint: "rideDetails",
      workout: FIRST.workout,
    });
  });

  it("takes a typed id in any spelling, and says what is none", () => {
    expect(typed(`  ${HEX.toUpperCase()} `)).toEqual({ endpoint: "workout", workout: HEX });
    for (const wrong of ["", "abc", `${HEX}0`, `https://evil.example/${HEX}`, "../me"]) {
      expect(typed(wrong)).toMatch(/^An id of Peloton's/);
    }
  });

  it.each([
    { change: { what: "workouts", page: "-1" }, sentence: "Page is a whole number from 0 to 10,000." },
    { change: { what: "workouts", limit: "101" }, sentence: "Limit is a whole number from 1 to 100." },
    { change: { what: "instructors", limit: "" }, sentence: "Limit is a whole number from 1 to 100." },
    {
      change: { what: "performanceGraph", everyN: "1.5" },
      sentence: "every_n is a whole number from 1 to 600.",
    },
  ] as const)("says which number is wrong: $sentence", ({ change, sentence }) => {
    expect(inspectorRequest(query(change))).toBe(sentence);
  });
});

describe("what came of a question", () => {
  it("is said in plain words with the status", () => {
    const json = { type: "json", value: {} } as const;
    expect(answerWords(answer(200, json))).toBe("Me: Peloton answered with status 200. 1,234 characters.");
    expect(answerWords(answer(404, json))).toBe(
      "Me: Peloton has nothing there (status 404). 1,234 characters.",
    );
    expect(answerWords(answer(503, { type: "text", text: "x" }, 1))).toBe(
      "Me: Peloton has trouble of its own (status 503). It cannot be read as JSON; this is its text. 1 character.",
    );
    expect(answerWords(answer(200, { type: "blank" }, 0))).toContain("The answer was empty.");
    expect(answerWords(answer(200, { type: "tooLong" }, 13_000_000))).toContain("13,000,000 characters");
    expect(answerWords(answer(null, json))).toBe("Me, as it lies in the archive. 1,234 characters.");
    expect([
      isRefusal(answer(200, json)),
      isRefusal(answer(429, json)),
      isRefusal(answer(null, json)),
    ]).toEqual([false, true, false]);
  });
});

function typed(workout: string): ReturnType<typeof inspectorRequest> {
  const chosen = { ...FIRST, workout: null };
  return inspectorRequest(query({ what: "workout", chosen, typed: { workout, ride: "", instructor: "" } }));
}

function answer(status: number | null, content: AnswerContent, length = 1_234): InspectedAnswer {
  return { endpoint: "me", status, length, content };
}
