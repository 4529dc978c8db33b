import { renderHook, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { useSlices } from "@/entrypoints/page/useSlices";
import type { Slices } from "@/lib/training/slices";

/** Two slices, the first longer than a page lets one be. */
function* slow<Result>(result: Result): Slices<Result> {
  const until = performance.now() + 30;
  while (performance.now() < until);
  yield;
  return result;
}

const done = () => slow("done");

/** A page that is warm has it in no time. */
function* atOnce(): Slices<string> {
  yield;
  return "quick";
}

function* inOneLongSlice(): Slices<string> {
  const until = performance.now() + 10;
  while (performance.now() < until);
  yield;
  return "long";
}

describe("a calculation in slices", () => {
  it("lets the page go on in between, and gives its result in the end", async () => {
    const { result } = renderHook(() => useSlices(done));
    expect(result.current).toBeNull();
    await waitFor(() => expect(result.current).toBe("done"));
  });

  it("keeps the last result until the next one is there, and never shows one that was given up", async () => {
    const begins = [() => slow("first"), () => slow("given up"), () => slow("last")];
    const seen: (string | null)[] = [];
    const { result, rerender } = renderHook(
      ({ begin }) => {
        const value = useSlices(begin);
        seen.push(value);
        return value;
      },
      { initialProps: { begin: begins[0] as () => Slices<string> } },
    );
    await waitFor(() => expect(result.current).toBe("first"));
    rerender({ begin: begins[1] as () => Slices<string> });
    rerender({ begin: begins[2] as () => Slices<string> });
    await waitFor(() => expect(result.current).toBe("last"));
    expect([...new Set(seen)]).toEqual([null, "first", "last"]);
  });

  it("draws what took long in a task of its own, and what was quick at once", async () => {
    const quick = renderHook(() => useSlices(atOnce));
    expect(quick.result.current).toBe("quick");
    const long = renderHook(() => useSlices(inOneLongSlice));
    expect(long.result.current).toBeNull();
    await waitFor(() => expect(long.result.current).toBe("long"));
  });

  it("waits while there is nothing to begin", () => {
    expect(renderHook(() => useSlices(null)).result.current).toBeNull();
  });
});
