/** Three numbers: red, green, blue; or lightness, a, b. */
export type Triple = readonly [number, number, number];

export const DEFICIENCIES = ["deuteranopia", "protanopia", "tritanopia"] as const;

export type Deficiency = (typeof DEFICIENCIES)[number];

/**
 * What is left of linear RGB without one kind of cone: severity 1.0 of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1.
 */
const MACHADO: Readonly<Record<Deficiency, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#rrggbb" as linear RGB, 0..1 (IEC 61966-2-1). */
export function linearOf(color: string): Triple {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) throw new Error(`not a color: ${color}`);
  const channel = (at: 1 | 2 | 3) => {
    const value = Number.parseInt(match[at] ?? "", 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(2), channel(3)];
}

/** A color as somebody with that deficiency sees it, linear RGB; cut to what a screen shows. */
export function seenWith(deficiency: Deficiency, [red, green, blue]: Triple): Triple {
  const [first, second, third] = MACHADO[deficiency];
  const row = (of: Triple) => Math.min(1, Math.max(0, of[0] * red + of[1] * green + of[2] * blue));
  return [row(first), row(second), row(third)];
}

/** CIE L*a*b* of linear RGB under D65. */
export function labOf([red, green, blue]: Triple): Triple {
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(t: number): number {
  return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
}

/** Contrast of two colors, 1..21, as WCAG 2.2 counts it. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(color: string): number {
  const [red, green, blue] = linearOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;
const radians = (angle: number) => (angle * Math.PI) / 180;

/**
 * CIEDE2000 of two L*a*b* colors, all weights 1: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula",
 * Color Research and Application 30 (1), 2005; the numbers of the equations are theirs.
 */
export function deltaE2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  // 2–7: a′ stretched where colors are nearly grey, chroma and hue from it.
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(stretch * a1, b1), Math.hypot(stretch * a2, b2)];
  const [h1, h2] = [hueOf(stretch * a1, b1), hueOf(stretch * a2, b2)];
  // 8–11: differences.
  const turn = c1 * c2 === 0 ? 0 : h2 - h1;
  const deltaHue = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(deltaHue / 2));
  // 12–14: means; of two hues that of the shorter way round.
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = meanHueOf(h1, h2, c1 * c2 === 0);
  // 15–22: weights by lightness, chroma and hue, and the turn in the blue.
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const hue = deltaH / (1 + 0.015 * c * t);
  const rotation =
    -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

function hueOf(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : (degrees(Math.atan2(b, a)) + 360) % 360;
}

function meanHueOf(one: number, other: number, isGrey: boolean): number {
  if (isGrey) return one + other;
  const mean = (one + other) / 2;
  if (Math.abs(one - other) <= 180) return mean;
  return one + other < 360 ? mean + 180 : mean - 180;
}
