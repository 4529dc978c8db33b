import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldList, fieldListText } from "@/lib/raw/fieldList";
import { finished } from "@/lib/training/slices";
import { someJson } from "./someJson";

const listOf = (answer: unknown) => finished(fieldList(answer));

describe("the list of fields", () => {
  it("names every path with its types, an example and how many values it has", () => {
    const answer = {
      duration: 60,
      metrics: [
        { slug: "output", values: [100, null, 120], max_value: null },
        { slug: "pace", values: [], max_value: 9.5 },
      ],
      "a b": { "": true },
    };
    expect(
      listOf(answer).map(({ path, types, example, count }) => [path, types.join("|"), example, count]),
    ).toEqual([
      ["duration", "number", "60", 1],
      ["metrics", "array", "2 values", 1],
      ["metrics[]", "object", "3 fields", 2],
      ["metrics[].slug", "string", '"output"', 2],
      ["metrics[].values", "array", "3 values", 2],
      ["metrics[].values[]", "number|null", "100", 3],
      ["metrics[].max_value", "null|number", "9.5", 2],
      ['["a b"]', "object", "1 field", 1],
      ['["a b"][""]', "boolean", "true", 1],
    ]);
  });

  it("has a word for an answer that is a leaf, and for a list", () => {
    expect(listOf("no")).toEqual([{ path: "$", types: ["string"], example: '"no"', count: 1 }]);
    expect(listOf([1, 2])).toEqual([{ path: "[]", types: ["number"], example: "1", count: 2 }]);
    expect(listOf({})).toEqual([{ path: "$", types: ["object"], example: "0 fields", count: 1 }]);
  });

  it("counts every value once, under a path of its own", () => {
    fc.assert(
      fc.property(someJson, (answer) => {
        const fields = listOf(answer);
        const counted = fields.reduce((sum, { count }) => sum + count, 0);
        const all = valuesIn(answer);
        // The answer itself is a field only where it is all there is.
        expect(counted).toBe(Math.max(1, all - 1));
        expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is copied as columns that no name can break", () => {
    const text = fieldListText(listOf({ "a\tb\nc": "tab\there", plain: 1 }));
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe("Path\tType\tExample\tValues");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.split("\t")).toHaveLength(4);
  });

  it("cuts a long example and comes up for air in a long answer", () => {
    const [field] = listOf({ text: "x".repeat(5_000) });
    expect(field?.example.length).toBeLessThan(70);
    let breaths = 0;
    const slices = fieldList(Array.from({ length: 20_000 }, () => 1));
    while (slices.next().done !== true) breaths += 1;
    expect(breaths).toBeGreaterThan(10);
  });
});

function valuesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1);
}
