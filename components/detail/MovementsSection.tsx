import type { UnitSystem } from "@/lib/domain/account";
import { clockText, figureText, numberText, weightFigure } from "@/lib/domain/format";
import type { Movement } from "@/lib/domain/performance";

import "./DetailTable.css";

type Props = { readonly movements: readonly Movement[]; readonly units: UnitSystem };

/** What a strength class counted: repetitions or seconds held, and the weight. */
export function MovementsSection({ movements, units }: Props) {
  if (movements.length === 0) return null;
  return (
    <section>
      <h2>Movements</h2>
      <table class="detail-table detail-table-named">
        <thead>
          <tr>
            <th scope="col">Movement</th>
            <th scope="col">Time</th>
            <th scope="col">Done</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => (
            <tr key={`${movement.startSec} ${movement.name}`}>
              <th scope="row">{movement.name}</th>
              <td>{clockText(movement.startSec)}</td>
              <td>
                {movement.isHold
                  ? `${clockText(movement.completed)} held`
                  : `${numberText(movement.completed)} reps`}
              </td>
              <td>{movement.weightKg === null ? "–" : figureText(weightFigure(movement.weightKg, units))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
