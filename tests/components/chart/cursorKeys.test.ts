import { describe, expect, it } from "vitest";

import { cursorAfterKey } from "@/components/chart/cursorKeys";

function after(key: string, sec: number, shiftKey = false): number | null {
  return cursorAfterKey({
    sec,
    key: { key, shiftKey },
    range: { startSec: 0, endSec: 1800 },
    blockStarts: [180, 420, 900],
  });
}

describe("cursorAfterKey", () => {
  it("moves by a second with the arrows and by ten with Shift", () => {
    expect(after("ArrowRight", 100)).toBe(101);
    expect(after("ArrowLeft", 100)).toBe(99);
    expect(after("ArrowRight", 100, true)).toBe(110);
    expect(after("ArrowLeft", 100, true)).toBe(90);
  });

  it("moves block by block with the Page keys, then to the ends", () => {
    expect(after("PageUp", 100)).toBe(180);
    expect(after("PageUp", 180)).toBe(420);
    expect(after("PageUp", 900)).toBe(1800);
    expect(after("PageDown", 900)).toBe(420);
    expect(after("PageDown", 180)).toBe(0);
  });

  it("goes to the ends with Home and End and never beyond them", () => {
    expect(after("Home", 100)).toBe(0);
    expect(after("End", 100)).toBe(1800);
    expect(after("ArrowLeft", 0)).toBe(0);
    expect(after("ArrowRight", 1795, true)).toBe(1800);
  });

  it("leaves other keys alone", () => {
    expect(after("Tab", 100)).toBeNull();
    expect(after("a", 100)).toBeNull();
  });
});
