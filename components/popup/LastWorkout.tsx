import { Figure } from "@/components/common/Figure";
import { loadSumFigure } from "@/components/common/loadText";
import { Sparkline } from "@/components/common/Sparkline";
import { disciplineName } from "@/lib/domain/discipline";
import { lengthFigure, workFigure } from "@/lib/domain/format";
import type { Glance } from "@/lib/domain/glance";
import { shortVerdict, wholePercents } from "@/lib/training/shortVerdict";
import "./LastWorkout.css";

type LastWorkoutProps = {
  readonly last: NonNullable<Glance["last"]>;
  readonly href: string;
  /** "Today, 6:42 AM", in the workout's own local time. */
  readonly when: string;
};

/** The last workout in one look; the whole row leads to its detail. */
export function LastWorkout({ last, href, when }: LastWorkoutProps) {
  const verdict = last.adherence === null ? null : shortVerdict(last.adherence);
  const [name, figure] =
    last.workJ === null
      ? (["Length", last.lengthSec === null ? null : lengthFigure(last.lengthSec)] as const)
      : (["Output", workFigure(last.workJ)] as const);
  const load = loadSumFigure({ value: last.load, isEstimate: last.isLoadEstimate });
  return (
    <a class="last-workout" href={href} target="_blank" rel="noreferrer">
      <span class="last-workout-title ellipsis" title={last.title}>
        {last.title}
      </span>
      <span class="last-workout-when muted small">{`${disciplineName(last.discipline)} · ${when}`}</span>
      <span class="last-workout-body">
        <span class="last-workout-figures">
          {verdict === null ? null : <span class="last-workout-verdict">{verdict}</span>}
          {last.adherence === null || last.adherence.blocks === 0 ? null : (
            <span class="muted small figure">{wholePercents(last.adherence).inPct} % in target</span>
          )}
          <span class="last-workout-pair">
            <span>
              <span class="last-workout-name">{name}</span> <Figure figure={figure} />
            </span>
            {load === null ? null : (
              <span>
                <span class="last-workout-name">Load</span> <Figure figure={load} />
              </span>
            )}
          </span>
        </span>
        <span class="last-workout-spark">
          <Sparkline values={last.spark} size="large" />
        </span>
      </span>
    </a>
  );
}
