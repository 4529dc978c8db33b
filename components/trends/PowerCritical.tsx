import { useId } from "preact/hooks";
import { Figure } from "@/components/common/Figure";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { dayText } from "@/lib/domain/dateText";
import { numberText, powerFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import { kilojoules } from "@/lib/domain/units";
import type { CriticalPower } from "@/lib/training/criticalPower";
import { workoutDay } from "@/lib/training/workoutTime";
import type { CriticalPowerModel } from "./powerModel";
import { durationName, mixedDevicesText, refusalSentence } from "./powerWords";

type PowerCriticalProps = {
  readonly model: CriticalPowerModel;
  readonly hrefOf: (key: BlindKey) => string;
};

/** Critical power and W′ of the last 90 days, or why they cannot be told, and the efforts they rest on. */
export function PowerCritical({ model, hrefOf }: PowerCriticalProps) {
  const headingId = useId();
  const { result, efforts, devices } = model;
  const mixed = mixedDevicesText(devices);
  return (
    <section class="trend-panel" aria-labelledby={headingId}>
      <div class="trend-panel-head">
        <h2 id={headingId}>Critical power</h2>
        <p>Last 90 days</p>
      </div>
      {result.type === "fitted" ? (
        <Fit fit={result.fit} />
      ) : (
        <p>
          {refusalSentence(result.refusal)}{" "}
          <span class="muted">
            Ride all-out for about 3, 5, 12 and 20 min within 90 days to see critical power and W′.
          </span>
        </p>
      )}
      {efforts.length === 0 ? null : (
        <div class="trend-table-scroll" tabIndex={0} role="group" aria-label="Efforts behind critical power">
          <table class="trend-table">
            <thead>
              <tr>
                <th scope="col">Effort</th>
                <th scope="col">Best</th>
                {result.type === "fitted" ? <th scope="col">By the fit</th> : null}
                <th scope="col">Ride</th>
              </tr>
            </thead>
            <tbody>
              {efforts.map(({ durationSec, watts, workout }) => (
                <tr key={durationSec}>
                  <td>{durationName(durationSec)}</td>
                  <td>
                    <Figure figure={powerFigure(watts)} />
                  </td>
                  {result.type === "fitted" ? (
                    <td>
                      <Figure figure={powerFigure(result.fit.cpWatts + result.fit.wPrimeJ / durationSec)} />
                    </td>
                  ) : null}
                  <td>
                    <a href={hrefOf(workout.key)} title={workout.title}>
                      {dayText(workoutDay(workout))}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mixed === null ? null : <p class="small muted">{mixed}</p>}
    </section>
  );
}

function Fit({ fit }: { readonly fit: CriticalPower }) {
  return (
    <div class="power-critical">
      <Uncertain
        name="Critical power"
        value={numberText(fit.cpWatts)}
        error={numberText(Math.max(1, fit.cpErrorWatts))}
        unit="W"
      />
      <Uncertain
        name="W′"
        value={numberText(kilojoules(fit.wPrimeJ), 1)}
        error={numberText(Math.max(0.1, kilojoules(fit.wPrimeErrorJ)), 1)}
        unit="kJ"
      />
    </div>
  );
}

type UncertainProps = {
  readonly name: string;
  readonly value: string;
  readonly error: string;
  readonly unit: string;
};

/** A figure with its standard error: "232 ± 3 W". */
function Uncertain({ name, value, error, unit }: UncertainProps) {
  return (
    <div class="power-critical-item">
      <p class="power-panel-title">
        <span class="small muted">{name}</span>
        <WhatIsThis name={name} />
      </p>
      <p class="figure power-critical-value">
        {value}
        <span class="unit">
          ± {error} {unit}
        </span>
      </p>
    </div>
  );
}
