import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { loadSumFigure } from "@/components/common/loadText";
import { disciplineName } from "@/lib/domain/discipline";
import { countText } from "@/lib/domain/format";
import type { WeekReview } from "@/lib/training/weekReview";

/** Load and minutes by discipline, most time first. */
export function WeekDisciplines({ disciplines }: Pick<WeekReview, "disciplines">) {
  return (
    <section class="trend-panel week-panel" aria-labelledby="week-disciplines">
      <h2 id="week-disciplines">Disciplines</h2>
      <table class="trend-table" aria-labelledby="week-disciplines">
        <thead>
          <tr>
            <th scope="col">Discipline</th>
            <th scope="col">Workouts</th>
            <th scope="col">Minutes</th>
            <th scope="col">Load</th>
          </tr>
        </thead>
        <tbody>
          {disciplines.map(({ discipline, workouts, durationSec, load }) => (
            <tr key={discipline}>
              <th scope="row">
                <span class="week-discipline">
                  <DisciplineIcon discipline={discipline} />
                  {disciplineName(discipline)}
                </span>
              </th>
              <td class="figure">{countText(workouts)}</td>
              <td class="figure">{countText(durationSec / 60)}</td>
              <td class="figure">{loadSumFigure(load)?.value ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
