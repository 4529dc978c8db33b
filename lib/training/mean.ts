/** Arithmetic mean; null of nothing. */
export function meanOf(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** The mean pace over equal times is that of the distance covered: the harmonic mean of s/m. Null of nothing. */
export function meanPaceOf(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let speed = 0;
  for (let i = 0; i < values.length; i++) speed += 1 / (values[i] as number);
  return values.length / speed;
}

/** The largest; null of nothing. (Spreading a long series into Math.max overflows the stack.) */
export function maxOf(values: ArrayLike<number>): number | null {
  let max: number | null = null;
  for (let i = 0; i < values.length; i++)
    if (max === null || (values[i] as number) > max) max = values[i] as number;
  return max;
}

/** The smallest; null of nothing. */
export function minOf(values: ArrayLike<number>): number | null {
  let min: number | null = null;
  for (let i = 0; i < values.length; i++)
    if (min === null || (values[i] as number) < min) min = values[i] as number;
  return min;
}
