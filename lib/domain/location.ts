/** Where somebody was at a second of the pedaling clock, degrees. */
export type LocationPoint = {
  readonly atSec: number;
  readonly latitude: number;
  readonly longitude: number;
  /** The way from the point before is not known. */
  readonly isAfterGap: boolean;
};
