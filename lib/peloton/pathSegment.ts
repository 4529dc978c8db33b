import { AppError } from "@/lib/domain/error";

/** One segment of a path, whatever it holds. Throws `badInput` for what no encoding keeps in its place. */
export function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new AppError("badInput");
  return encodeURIComponent(id);
}
