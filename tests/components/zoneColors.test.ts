import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFICIENCIES, contrastOf, deltaE2000, labOf, linearOf, seenWith } from "./colorVision";
import type { Triple } from "./colorVision";

const SHEET = readFileSync(new URL("../../components/theme.css", import.meta.url), "utf8");
const THEMES = [
  ["light", /^:root \{([^}]*)\}/m],
  ["dark", /^:root\[data-theme="dark"\] \{([^}]*)\}/m],
] as const;
const ZONES = [1, 2, 3, 4, 5, 6, 7] as const;
const NEIGHBORS = ZONES.slice(0, -1).map((zone) => [zone, zone + 1] as const);
const GROUNDS = ["ground", "surface", "sunken"] as const;
const INKS = ["ink", "ink-muted", "accent", "accent-strong", "good", "warn", "bad"] as const;
/** Text on colors of its own. */
const PAIRS = [
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["ink", "accent-soft"],
  ["ink", "bad-soft"],
  ["bad", "bad-soft"],
  ["warn", "warn-soft"],
] as const;

describe("the difference of colors", () => {
  // From the 34 pairs that Sharma, Wu and Dalal publish with the formula (table 1), each for another turn of it.
  it.each<readonly [Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])("of %j and %j is %d both ways", (one, other, difference) => {
    expect(deltaE2000(one, other)).toBeCloseTo(difference, 4);
    expect(deltaE2000(other, one)).toBeCloseTo(difference, 4);
  });

  it("sees white as white and black as black, whatever cone is missing", () => {
    for (const deficiency of DEFICIENCIES) {
      for (const grey of ["#ffffff", "#808080", "#000000"]) {
        const [red, green, blue] = linearOf(grey);
        const seen = seenWith(deficiency, [red, green, blue]);
        expect(Math.max(...seen.map((value) => Math.abs(value - red)))).toBeLessThan(1e-5);
      }
    }
    expect(labOf(linearOf("#ffffff"))[0]).toBeCloseTo(100, 3);
    expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21, 9);
  });

  it("takes red and green for nearly the same only where they are", () => {
    const [red, green] = [linearOf("#b04030"), linearOf("#6b6b10")];
    const apart = deltaE2000(labOf(red), labOf(green));
    for (const deficiency of ["deuteranopia", "protanopia"] as const) {
      const seen = deltaE2000(labOf(seenWith(deficiency, red)), labOf(seenWith(deficiency, green)));
      expect(seen).toBeLessThan(apart / 2);
    }
  });
});

describe.each(THEMES)("the %s theme", (_, block) => {
  const colors = colorsOf(block);
  const color = (name: string) => {
    const value = colors.get(name);
    if (value === undefined) throw new Error(`no --${name} in the theme`);
    return value;
  };
  const zone = (number: number) => linearOf(color(`zone-${number}`));

  it("keeps neighboring zones apart for every eye", () => {
    const tooNear = NEIGHBORS.flatMap(([one, other]) => [
      { eye: "all cones", zones: `${one}–${other}`, apart: deltaE2000(labOf(zone(one)), labOf(zone(other))) },
      ...DEFICIENCIES.map((eye) => ({
        eye,
        zones: `${one}–${other}`,
        apart: deltaE2000(labOf(seenWith(eye, zone(one))), labOf(seenWith(eye, zone(other)))),
      })),
    ]).filter(({ apart }) => !(apart >= 12));
    expect(tooNear).toEqual([]);
  });

  it("lets every zone stand out from the ground", () => {
    const faint = ZONES.map((number) => ({
      number,
      contrast: contrastOf(color(`zone-${number}`), color("ground")),
    })).filter(({ contrast }) => !(contrast >= 3));
    expect(faint).toEqual([]);
  });

  it("goes up in lightness with every zone", () => {
    const lightness = ZONES.map((number) => labOf(zone(number))[0]);
    const fallen = NEIGHBORS.filter(
      ([one, other]) => !((lightness[other - 1] ?? 0) > (lightness[one - 1] ?? 0)),
    );
    expect(fallen).toEqual([]);
  });

  it("keeps text readable on everything that it stands on", () => {
    const pairs = [...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)), ...PAIRS];
    const pale = pairs
      .map(([ink, ground]) => ({ ink, ground, contrast: contrastOf(color(ink), color(ground)) }))
      .filter(({ contrast }) => !(contrast >= 4.5));
    expect(pale).toEqual([]);
  });
});

function colorsOf(block: RegExp): ReadonlyMap<string, string> {
  const declared = block.exec(SHEET)?.[1] ?? "";
  return new Map(
    [...declared.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}
