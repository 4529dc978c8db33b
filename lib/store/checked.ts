import { AppError } from "@/lib/domain/error";
import type { ReadValue } from "./sealedRow";

/** A value as its schema reads it. One that could not be read back would hide its row: `badInput` before it is written. */
export function checked<T>(read: ReadValue<T>, value: unknown): T {
  try {
    return read(value);
  } catch (error) {
    throw new AppError("badInput", { cause: error });
  }
}
