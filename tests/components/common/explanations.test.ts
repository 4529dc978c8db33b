import { describe, expect, it } from "vitest";

import { explanationOf } from "@/components/common/explanations";
import { FIGURE_NAMES } from "@/components/detail/figureNames";

describe("explanations", () => {
  it.each(FIGURE_NAMES)("say what %s is in one to four sentences", (name) => {
    const text = explanationOf(name)?.text ?? "";
    const sentences = text.match(/[.](\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(4);
    expect(text).not.toContain("!");
  });

  it("are found however a name is written, and are none for what needs none", () => {
    expect(explanationOf("normalized power")).toBe(explanationOf("Normalized power"));
    expect(explanationOf("toString")).toBeNull();
    expect(explanationOf("")).toBeNull();
  });
});
