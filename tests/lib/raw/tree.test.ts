import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchJson } from "@/lib/raw/searchJson";
import { ancestorsOf, childId, ROOT } from "@/lib/raw/treeNode";
import { treeRows } from "@/lib/raw/treeRows";
import { finished } from "@/lib/training/slices";
import { someJson } from "./someJson";

const search = (answer: unknown, words: string) => finished(searchJson(answer, words));
const LONG = { values: Array.from({ length: 250 }, (_, at) => at * 10) };

describe("an answer as a tree", () => {
  it("makes only the rows that are open", () => {
    const answer = { a: { b: [1, "two"] }, c: null };
    expect(treeRows(answer, new Set()).map(({ id, level, name }) => [id, level, name])).toEqual([
      ["/a", 1, "a"],
      ["/c", 1, "c"],
    ]);
    const rows = treeRows(answer, new Set(["/a", "/a/b"]));
    expect(rows.map(({ id, level, position, size }) => [id, level, position, size])).toEqual([
      ["/a", 1, 1, 2],
      ["/a/b", 2, 1, 1],
      ["/a/b/0", 3, 1, 2],
      ["/a/b/1", 3, 2, 2],
      ["/c", 1, 2, 2],
    ]);
    expect(rows[3]?.value).toEqual({ type: "leaf", of: "string", text: '"two"' });
  });

  it("puts more than a hundred children into groups", () => {
    const groups = treeRows(LONG, new Set(["/values"])).slice(1);
    expect(groups.map(({ name, value }) => [name, value.type === "branch" ? value.count : null])).toEqual([
      ["0 to 99", 100],
      ["100 to 199", 100],
      ["200 to 249", 50],
    ]);
    const rows = treeRows(LONG, new Set(["/values", "/values/~g200"]));
    expect(rows).toHaveLength(1 + 3 + 50);
    expect(rows.at(-1)).toMatchObject({ id: "/values/249", name: "249", level: 3, position: 50, size: 50 });
  });

  it("shows a leaf, and nothing for nothing", () => {
    expect(treeRows("x".repeat(1_000), new Set())[0]?.value).toMatchObject({ type: "leaf", of: "string" });
    expect(treeRows({}, new Set())).toEqual([]);
  });

  it("has a name of its own for every row, whatever members are called", () => {
    fc.assert(
      fc.property(someJson, (answer) => {
        const open = { has: () => true } as unknown as ReadonlySet<string>;
        const ids = treeRows(answer, open).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 1_000 },
    );
    expect(childId(ROOT, "~g0")).toBe("/~0g0");
  });
});

describe("searching in an answer", () => {
  it("finds names and values, but no places in a list", () => {
    const answer = { Output: 12, list: ["output of 12", null], 12: true };
    expect(search(answer, " OUTPUT ")).toEqual({ ids: ["/Output", "/list/0"], total: 2 });
    // "12" is a member's name, but the second item of a list is not called 1.
    expect(search(answer, "12").ids).toEqual(["/12", "/Output", "/list/0"]);
    expect(search(["a", "b"], "1").total).toBe(0);
    expect(search(answer, "  ")).toEqual({ ids: [], total: 0 });
  });

  it("counts all and names the first thousand", () => {
    const { ids, total } = search(
      Array.from({ length: 1_500 }, () => "same"),
      "same",
    );
    expect([ids.length, total]).toEqual([1_000, 1_500]);
  });

  it("says what must be open for a match to be seen, in the tree that is drawn", () => {
    fc.assert(
      fc.property(
        fc.oneof(someJson, fc.constant(LONG)),
        fc.constantFrom("a", "1", "240", "user"),
        (answer, words) => {
          for (const id of search(answer, words).ids.slice(0, 5)) {
            const rows = treeRows(answer, new Set(ancestorsOf(answer, id)));
            expect(rows.map((row) => row.id)).toContain(id);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
