import type { UnitSystem } from "@/lib/domain/account";
import { hasCyclingPower, type Discipline } from "@/lib/domain/discipline";
import {
  clockText,
  distanceFigure,
  elevationFigure,
  figureText,
  isStanding,
  paceFigure,
  speedFigure,
  splitPaceFigure,
} from "@/lib/domain/format";
import type { Split } from "@/lib/domain/performance";

import "./DetailTable.css";

type Props = {
  readonly splits: readonly Split[];
  readonly discipline: Discipline;
  readonly units: UnitSystem;
};

/** Peloton's splits; the best is marked with a word. */
export function SplitsSection({ splits, discipline, units }: Props) {
  if (splits.length === 0) return null;
  const hasElevation = splits.some((split) => split.elevationM !== null);
  return (
    <section>
      <h2>Splits</h2>
      <table class="detail-table">
        <thead>
          <tr>
            <th scope="col">Split</th>
            <th scope="col">Distance</th>
            <th scope="col">Time</th>
            <th scope="col">{hasCyclingPower(discipline) ? "Speed" : "Pace"}</th>
            {hasElevation ? <th scope="col">Elevation</th> : null}
          </tr>
        </thead>
        <tbody>
          {splits.map((split, index) => {
            const lengthM = split.distanceM - (splits[index - 1]?.distanceM ?? 0);
            return (
              <tr key={split.order}>
                <th scope="row">
                  {split.order}
                  {split.isBest ? <span class="detail-table-best"> best</span> : null}
                </th>
                <td>{figureText(distanceFigure(split.distanceM, units, discipline))}</td>
                <td>{clockText(split.durationSec)}</td>
                <td>{splitSpeed(split, { lengthM, discipline, units })}</td>
                {hasElevation ? (
                  <td>
                    {split.elevationM === null ? "–" : figureText(elevationFigure(split.elevationM, units))}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function splitSpeed(
  split: Split,
  by: { readonly lengthM: number; readonly discipline: Discipline; readonly units: UnitSystem },
): string {
  if (by.lengthM <= 0 || split.durationSec <= 0) return "–";
  if (hasCyclingPower(by.discipline))
    return figureText(speedFigure(by.lengthM / split.durationSec, by.units));
  const secPerM = split.durationSec / by.lengthM;
  if (isStanding(secPerM)) return "–";
  const isRow = by.discipline === "rowing" || by.discipline === "rowBootcamp";
  return figureText(isRow ? splitPaceFigure(secPerM) : paceFigure(secPerM, by.units));
}
