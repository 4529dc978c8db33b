import { act, cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { ChartColors } from "@/components/chart/chartColors";
import { useChartColors } from "@/components/chart/useChartColors";

const root = document.documentElement;

afterEach(() => {
  cleanup();
  root.removeAttribute("style");
  delete root.dataset["theme"];
});

function seenColors(): readonly ChartColors[] {
  const seen: ChartColors[] = [];
  function Reader() {
    seen.push(useChartColors());
    return null;
  }
  render(<Reader />);
  return seen;
}

test("colors that stay the same keep their identity, so that no chart is made twice", () => {
  root.style.setProperty("--ink", "rgb(1, 2, 3)");
  const seen = seenColors();
  expect(seen[0]?.ink).toBe("rgb(1, 2, 3)");
  expect(new Set(seen).size).toBe(1);
});

test("a change of the theme is read at once", async () => {
  root.style.setProperty("--ink", "rgb(1, 2, 3)");
  const seen = seenColors();
  await act(async () => {
    root.style.setProperty("--ink", "rgb(4, 5, 6)");
    root.dataset["theme"] = "dark";
    await Promise.resolve();
  });
  expect(seen.at(-1)?.ink).toBe("rgb(4, 5, 6)");
});
