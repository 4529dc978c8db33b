import { cleanup, render } from "@testing-library/preact";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { Sparkline, sparklinePath } from "@/components/common/Sparkline";

afterEach(cleanup);

describe("a sparkline", () => {
  it("runs from edge to edge with the highest value on top", () => {
    expect(sparklinePath([0, 10, 5], 100, 20)).toBe("M0 20L50 0L100 10");
  });

  it("draws a flat series through the middle", () => {
    expect(sparklinePath([7, 7], 100, 20)).toBe("M0 10L100 10");
  });

  it("stands on a given bottom instead of its lowest value", () => {
    expect(sparklinePath([5, 10], 100, 20, 0)).toBe("M0 10L100 0");
  });

  it("never leaves its box, whatever the values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6 }), { minLength: 2 }), (values) => {
        const numbers =
          sparklinePath(values, 56, 16)
            .match(/-?[\d.]+/g)
            ?.map(Number) ?? [];
        for (const [index, value] of numbers.entries()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(index % 2 === 0 ? 56 : 16);
        }
      }),
    );
  });

  it("draws nothing for fewer than two values, and hides from readers", () => {
    expect(render(<Sparkline values={[1]} />).container.innerHTML).toBe("");
    const { container } = render(<Sparkline values={[1, 2]} />);
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});
