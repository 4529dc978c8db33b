import { useId } from "preact/hooks";
import { Figure } from "@/components/common/Figure";
import { dayText } from "@/lib/domain/dateText";
import { powerFigure, shareFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { EffortRow } from "./powerModel";
import { durationName } from "./powerWords";

type PowerEffortsProps = {
  readonly efforts: readonly EffortRow[];
  /** "12 months": the range as it is chosen. */
  readonly rangeName: string;
  readonly hrefOf: (key: BlindKey) => string;
};

/** The best effort of each duration with the ride that holds it. */
export function PowerEfforts({ efforts, rangeName, hrefOf }: PowerEffortsProps) {
  const headingId = useId();
  return (
    <section class="trend-panel" aria-labelledby={headingId}>
      <div class="trend-panel-head">
        <h2 id={headingId}>Best efforts</h2>
        <p>{rangeName} · of the FTP in force that day</p>
      </div>
      {efforts.length === 0 ? (
        <p class="muted">No ride with power in this range. Choose a longer one.</p>
      ) : (
        <div class="trend-table-scroll" tabIndex={0} role="group" aria-label="Best efforts as a table">
          <table class="trend-table power-efforts">
            <thead>
              <tr>
                <th scope="col">Duration</th>
                <th scope="col">Output</th>
                <th scope="col">Of FTP</th>
                <th scope="col" class="power-efforts-date">
                  Date
                </th>
                <th scope="col">Ride</th>
                <th scope="col">Device</th>
              </tr>
            </thead>
            <tbody>
              {efforts.map(({ durationSec, watts, shareOfFtp, day, workout }) => (
                <tr key={durationSec}>
                  <th scope="row">{durationName(durationSec)}</th>
                  <td class="power-efforts-watts">
                    <Figure figure={powerFigure(watts)} />
                  </td>
                  <td>
                    <Figure figure={shareOfFtp === null ? null : shareFigure(shareOfFtp)} />
                  </td>
                  <td class="power-efforts-date">{dayText(day)}</td>
                  <td>
                    <a class="ellipsis" href={hrefOf(workout.key)} title={workout.title}>
                      {workout.title}
                    </a>
                    <span class="power-efforts-below muted">
                      {dayText(day)} · {workout.device}
                    </span>
                  </td>
                  <td class="muted">{workout.device}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
