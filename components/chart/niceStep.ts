const TIME_STEPS_SEC = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600];

/** A round distance (1, 2, 2.5, 5 × 10ⁿ) between about `lines` lines on an axis that spans `span`. */
export function niceStep(span: number, lines: number): number {
  const rough = (span > 0 ? span : 1) / Math.max(1, lines);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** The same for what is read as minutes and seconds: 5, 10, 15, 30 s, 1, 2, 5 min and so on. */
export function niceTimeStep(spanSec: number, lines: number): number {
  const rough = spanSec / Math.max(1, lines);
  return TIME_STEPS_SEC.find((step) => step >= rough) ?? Math.ceil(rough / 3600) * 3600;
}
