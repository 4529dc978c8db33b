import { caloriesFigure, figureText, timeFigure, workFigure } from "@/lib/domain/format";
import type { LoadSum } from "@/lib/domain/glance";
import type { BlindKey } from "@/lib/domain/ids";

import { loadSumFigure } from "../common/loadText";

/** Workouts done one after the other, oldest first, and their totals together. */
export type DetailSession = {
  readonly parts: readonly { readonly key: BlindKey; readonly title: string }[];
  readonly durationSec: number;
  /** J; null when no part has any. */
  readonly workJ: number | null;
  readonly caloriesKcal: number | null;
  readonly load: LoadSum;
};

/** "Part 2 of 4 in this session", with links to the others and what they come to together. */
export function SessionLine({ session, own }: { readonly session: DetailSession; readonly own: BlindKey }) {
  const { parts } = session;
  const part = parts.findIndex((one) => one.key === own) + 1;
  return (
    <div class="detail-header-session">
      <span>
        Part {part} of {parts.length} in this session
      </span>
      <ol>
        {parts.map((one) => (
          <li key={one.key}>
            {one.key === own ? (
              <span aria-current="page" class="ellipsis" title={one.title}>
                {one.title}
              </span>
            ) : (
              <a class="ellipsis" href={`#/workouts/${one.key}`} title={one.title}>
                {one.title}
              </a>
            )}
          </li>
        ))}
      </ol>
      <span class="muted detail-header-together">Together {totalsText(session)}</span>
    </div>
  );
}

function totalsText({ parts, durationSec, workJ, caloriesKcal, load }: DetailSession): string {
  const loadSum = loadSumFigure(load);
  const cover = load.covered < parts.length ? ` of ${load.covered} parts` : "";
  return [
    figureText(timeFigure(durationSec)),
    workJ === null ? null : figureText(workFigure(workJ)),
    caloriesKcal === null ? null : figureText(caloriesFigure(caloriesKcal)),
    loadSum === null ? null : `load ${figureText(loadSum)}${cover}`,
  ]
    .filter((text) => text !== null)
    .join(" · ");
}
