import { Figure } from "@/components/common/Figure";
import type { BlindKey } from "@/lib/domain/ids";
import { powerFigure } from "@/lib/domain/format";
import type { UnitSystem } from "@/lib/domain/account";
import type { BestEffortRecord } from "@/lib/training/bestEfforts";
import { durationName } from "./powerWords";
import { isNewRecord } from "./recordsModel";
import type { RecordsScope } from "./recordsModel";
import { effortRiseText, recordWords } from "./recordsWords";
import "./RecordsEfforts.css";

type RecordsEffortsProps = {
  /** Null while they are being opened. */
  readonly efforts: readonly BestEffortRecord[] | null;
  readonly scope: RecordsScope;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** The highest average output over each length, a row each: the longer the bar the harder. */
export function RecordsEfforts({ efforts, scope, units, hrefOf }: RecordsEffortsProps) {
  if (efforts !== null && efforts.length === 0) return null;
  const most = Math.max(...(efforts ?? []).map(({ record }) => record.value));
  const rise = effortRiseText(efforts ?? []);
  return (
    <section class="trend-panel" aria-labelledby="records-efforts">
      <div class="trend-panel-head">
        <h2 id="records-efforts">Best efforts</h2>
        <p>The highest average output over so long a stretch of any ride</p>
      </div>
      {efforts === null ? (
        <p class="muted records-opening" role="status">
          Opening your efforts
        </p>
      ) : (
        <table class="records-efforts">
          <colgroup>
            <col class="records-effort-length" />
            <col class="records-effort-output" />
            <col />
          </colgroup>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">Length</th>
              <th scope="col">Average output</th>
              <th scope="col">Ride</th>
            </tr>
          </thead>
          <tbody>
            {efforts.map(({ durationSec, record }) => (
              <tr key={durationSec}>
                <th scope="row">{durationName(durationSec)}</th>
                <td>
                  <div class="records-effort-value">
                    <Figure figure={powerFigure(record.value)} />
                    <div class="records-effort-bar" aria-hidden="true">
                      <i style={{ width: `${(record.value / most) * 100}%` }} />
                    </div>
                  </div>
                </td>
                <td>
                  <div class="records-effort-ride">
                    <span class="records-effort-class">
                      <a class="ellipsis" href={hrefOf(record.workout.key)} title={record.workout.title}>
                        {record.workout.title}
                      </a>
                      <span class="muted small">{record.workout.device}</span>
                    </span>
                    <span class="records-effort-when muted">
                      {recordWords("effort", record, scope, { units, discipline: record.workout.discipline })}{" "}
                      {isNewRecord(record, scope) ? <span class="records-entry-new">New</span> : null}
                    </span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rise === null ? null : <p class="small muted">{rise}</p>}
    </section>
  );
}
