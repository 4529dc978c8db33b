import type { FitEncoderField } from "fit-file-parser/encoder";
import { moment, s16, s32, u16, u32, u8 } from "./fitFields";
import type { RecordedSecond } from "./recording";

const SEMICIRCLES_A_DEGREE = 2 ** 31 / 180;
/** FIT keeps altitudes as fifths of a meter above 500 m below the sea. */
const ALTITUDE_STEPS = 5;
const ALTITUDE_OFFSET_M = 500;

type Column = {
  readonly isIn: (second: RecordedSecond) => boolean;
  readonly fields: (second: RecordedSecond) => readonly FitEncoderField[];
};

/** Numbers and scales of the FIT profile's `record` message. */
const COLUMNS: readonly Column[] = [
  {
    isIn: ({ location }) => location !== null,
    fields: ({ location }) => [
      s32(0, location === null ? null : location.latitude * SEMICIRCLES_A_DEGREE),
      s32(1, location === null ? null : location.longitude * SEMICIRCLES_A_DEGREE),
    ],
  },
  column("altitudeM", (value) => u16(2, scaled(value, ALTITUDE_STEPS, ALTITUDE_OFFSET_M))),
  column("heartRateBpm", (value) => u8(3, value)),
  column("cadence", (value) => u8(4, value)),
  column("distanceM", (value) => u32(5, scaled(value, 100))),
  column("speedMps", (value) => u16(6, scaled(value, 1000))),
  column("powerW", (value) => u16(7, value)),
  column("inclinePct", (value) => s16(9, scaled(value, 100))),
  column("resistancePct", (value) => u8(10, value)),
];

function column(
  metric: Exclude<keyof RecordedSecond, "atSec" | "location" | "isAfterPause">,
  field: (value: number | null) => FitEncoderField,
): Column {
  return { isIn: (second) => second[metric] !== null, fields: (second) => [field(second[metric])] };
}

function scaled(value: number | null, scale: number, offset = 0): number | null {
  return value === null ? null : (value + offset) * scale;
}

/**
 * Makes the `record` of each second: the columns that the workout has anything in, the same for every second; what was not
 * known in a second is marked invalid.
 */
export function fitRecordOf(
  startedAtMs: number,
  seconds: readonly RecordedSecond[],
): (second: RecordedSecond) => FitEncoderField[] {
  const columns = COLUMNS.filter(({ isIn }) => seconds.some(isIn));
  return (second) => [
    moment(253, startedAtMs + second.atSec * 1000),
    ...columns.flatMap(({ fields }) => fields(second)),
  ];
}
