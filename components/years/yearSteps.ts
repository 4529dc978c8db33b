import type { LocalDay } from "@/lib/domain/ids";

/** The years before and after that can be stepped to: from the first workout's to today's; from outside, the nearest. */
export function yearSteps(
  year: number,
  { firstDay, today }: { readonly firstDay: LocalDay | null; readonly today: LocalDay },
): { readonly previous: number | null; readonly next: number | null } {
  const last = Number(today.slice(0, 4));
  const first = Math.min(last, Number((firstDay ?? today).slice(0, 4)));
  return {
    previous: year > first ? Math.min(year - 1, last) : null,
    next: year < last ? Math.max(year + 1, first) : null,
  };
}
