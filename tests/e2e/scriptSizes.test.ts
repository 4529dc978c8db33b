import { describe, expect, it } from "vitest";
import { SCRIPT_BUDGETS_KB, scriptsKb } from "./scriptSizes.ts";

describe("the built scripts", () => {
  it.each(Object.entries(SCRIPT_BUDGETS_KB))("of %s stay within %i kB gzipped", (entry, budgetKb) => {
    const kb = scriptsKb(entry);
    // None at all would be within every budget.
    expect(kb).toBeGreaterThan(10);
    expect(kb).toBeLessThanOrEqual(budgetKb);
  });
});
