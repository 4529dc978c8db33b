/** Time by how hard it was; seconds. */
type IntensitySeconds = {
  readonly easySec: number;
  readonly middleSec: number;
  readonly hardSec: number;
};

/** Seconds in zones from 1 up (seven of power, five of heart rate): easy is 1 and 2, middle 3 and 4, hard 5 and above. */
export function intensityOf(zoneSec: readonly number[]): IntensitySeconds {
  const sum = (from: number, to?: number) => zoneSec.slice(from, to).reduce((all, sec) => all + sec, 0);
  return { easySec: sum(0, 2), middleSec: sum(2, 4), hardSec: sum(4) };
}

/** The parts of a whole in whole percents that sum to 100: those cut off most are rounded up. All 0 of nothing. */
export function wholeShares(parts: readonly number[]): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / all) * 100);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
