import { act, cleanup, renderHook } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";

afterEach(cleanup);

type Efforts = ReadonlyMap<BlindKey, WorkoutEfforts>;

const effortsOf = (...keys: readonly string[]): Efforts =>
  new Map(
    keys.map((key) => [
      key as BlindKey,
      { key: key as BlindKey, version: 1, powerCurveW: [], wattSeconds: [], bpmSeconds: [] },
    ]),
  );

/** A reader that answers when it is told to, and a hook that asks it. */
function asked() {
  const questions: { readonly answer: (efforts: Efforts) => void; readonly fail: () => void }[] = [];
  const reader = {
    efforts: () =>
      new Promise<Efforts>((answer, reject) => {
        questions.push({ answer, fail: () => reject(new Error("closed")) });
      }),
  };
  const { result, rerender } = renderHook(({ summaries }) => useEfforts({ summaries }, reader), {
    initialProps: { summaries: [] as readonly WorkoutSummary[] },
  });
  return {
    questions,
    change: () => rerender({ summaries: [] }),
    drawAgain: (summaries: readonly WorkoutSummary[]) => rerender({ summaries }),
    tell: async (at: number, efforts: Efforts | null) =>
      await act(async () => {
        if (efforts === null) questions[at]?.fail();
        else questions[at]?.answer(efforts);
        await Promise.resolve();
      }),
    keys: () => (result.current === null ? null : [...result.current.keys()]),
  };
}

it("has nothing until the efforts are opened, and keeps them while they are opened again", async () => {
  const { questions, change, tell, keys } = asked();
  expect(keys()).toBeNull();
  await tell(0, effortsOf("k1"));
  expect(keys()).toEqual(["k1"]);
  change();
  expect(questions).toHaveLength(2);
  expect(keys()).toEqual(["k1"]);
  await tell(1, effortsOf("k1", "k2"));
  expect(keys()).toEqual(["k1", "k2"]);
});

it("asks again only for other summaries", () => {
  const { questions, drawAgain } = asked();
  const summaries: readonly WorkoutSummary[] = [];
  drawAgain(summaries);
  drawAgain(summaries);
  expect(questions).toHaveLength(2);
});

it("drops an answer that comes after that of a later question, and shows one that comes before", async () => {
  const { change, tell, keys } = asked();
  change();
  change();
  await tell(1, effortsOf("second"));
  expect(keys()).toEqual(["second"]);
  await tell(0, effortsOf("first"));
  expect(keys()).toEqual(["second"]);
  await tell(2, effortsOf("third"));
  expect(keys()).toEqual(["third"]);
});

it("keeps what it had where they cannot be opened", async () => {
  const { change, tell, keys } = asked();
  await tell(0, effortsOf("k1"));
  change();
  await tell(1, null);
  expect(keys()).toEqual(["k1"]);
});
