/** A span of the pedaling clock, seconds. */
export type TimeRange = { readonly startSec: number; readonly endSec: number };
