import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_SIZE, pageOf } from "@/components/history/pageOf";

describe("paging", () => {
  it("shows every item on exactly one page", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (length, size) => {
        const items = Array.from({ length }, (_, index) => index);
        const { pageCount } = pageOf(items, 1, size);
        const all = Array.from({ length: pageCount }, (_, at) => pageOf(items, at + 1, size).items).flat();
        expect(all).toEqual(items);
      }),
    );
  });

  it("never leaves the pages there are", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer(), (length, asked) => {
        const page = pageOf(Array.from({ length }), asked);
        expect(page.page).toBeGreaterThanOrEqual(1);
        expect(page.page).toBeLessThanOrEqual(page.pageCount);
        expect(page.items.length).toBeLessThanOrEqual(PAGE_SIZE);
      }),
    );
  });

  it("gives an empty list one empty page", () => {
    expect(pageOf([], 3)).toEqual({ items: [], page: 1, pageCount: 1 });
  });
});
