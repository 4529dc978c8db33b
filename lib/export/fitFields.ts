import { FitBaseType, FitEncoder } from "fit-file-parser/encoder";
import type { FitEncoderField } from "fit-file-parser/encoder";

/** A field of a FIT message: its number in the profile, its value in the unit of the profile before scaling; null = invalid. */
type Field = (number: number, value: number | null) => FitEncoderField;

// The largest value of each type is FIT's word for "not known": what does not fit becomes that, never a wrong number.
function unsigned(baseType: FitBaseType, size: number, largest: number): Field {
  return (number, value) => {
    const whole = value === null ? Number.NaN : Math.round(value);
    return { number, size, baseType, value: whole >= 0 && whole < largest ? whole : largest };
  };
}

function signed(baseType: FitBaseType, size: number, largest: number): Field {
  return (number, value) => {
    const whole = value === null ? Number.NaN : Math.round(value);
    return { number, size, baseType, value: Math.abs(whole) < largest ? whole : largest };
  };
}

export const u8 = unsigned(FitBaseType.Uint8, 1, 0xff);
export const u16 = unsigned(FitBaseType.Uint16, 2, 0xffff);
export const u32 = unsigned(FitBaseType.Uint32, 4, 0xffffffff);
export const s16 = signed(FitBaseType.Sint16, 2, 0x7fff);
export const s32 = signed(FitBaseType.Sint32, 4, 0x7fffffff);
/** An entry of one of the profile's lists. */
export const choice = unsigned(FitBaseType.Enum, 1, 0xff);

/** A serial number: 0 is FIT's "none". */
export function serial(number: number, value: number): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32z, value };
}

/** A moment, ms since 1970, as FIT's seconds. */
export function moment(number: number, atMs: number): FitEncoderField {
  return u32(number, FitEncoder.toFitTimestamp(new Date(atMs)));
}

/** A text of at most `most` bytes of UTF-8, cut between characters. */
export function words(number: number, text: string, most: number): FitEncoderField {
  let cut = text;
  while (new TextEncoder().encode(cut).length >= most) cut = Array.from(cut).slice(0, -1).join("");
  const value = FitEncoder.string(cut);
  return { number, size: value.length, baseType: FitBaseType.String, value };
}

/** A field with a value; none where there is no value, so that a summary does not list what was not measured. */
export function given(
  field: Field,
  number: number,
  value: number | null | undefined,
): readonly FitEncoderField[] {
  return value === null || value === undefined || !Number.isFinite(value) ? [] : [field(number, value)];
}
