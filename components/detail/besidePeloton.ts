import { numberText } from "@/lib/domain/format";

/** "Peloton 158 W" where Peloton's own average reads differently from ours. */
export function besidePeloton(peloton: number | null, ours: number | null, unit: string): string | null {
  if (peloton === null || peloton <= 0 || ours === null) return null;
  const text = numberText(peloton);
  return text === numberText(ours) ? null : `Peloton ${text} ${unit}`.trim();
}
