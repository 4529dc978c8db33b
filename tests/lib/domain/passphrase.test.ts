import { describe, expect, it } from "vitest";
import { passphraseProblem } from "@/lib/domain/passphrase";

describe("a passphrase", () => {
  it.each([
    ["elevenchars", "tooShort"],
    ["", "tooShort"],
    ["123456789012", "onlyDigits"],
    ["1234-5678-9012-3456", "onlyDigits"],
    ["aaaaaaaaaaaaaaaa", "tooUniform"],
    ["abababababab", "tooUniform"],
    ["four unrelated words", null],
    ["twelve chars", null],
  ])("%j: %s", (passphrase, problem) => {
    expect(passphraseProblem(passphrase)).toBe(problem);
  });

  it("counts characters, not the code units they take", () => {
    expect(passphraseProblem("🚲🚴🏁🥇🏆💪")).toBe("tooShort");
    expect(passphraseProblem("🚲🚴🏁🥇🏆💪🚲🚴🏁🥇🏆💪")).toBeNull();
  });
});
