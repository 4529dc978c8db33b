import { PowerCurveChart } from "@/components/trends/PowerCurveChart";
import { durationName } from "@/components/trends/powerWords";
import { Figure } from "@/components/common/Figure";
import { dayText } from "@/lib/domain/dateText";
import { powerFigure, signedText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import { workoutDay } from "@/lib/training/workoutTime";
import type { RideCurveModel, RideCurveRow } from "./rideCurveModel";
import "./RideCurve.css";

type RideCurveProps = {
  readonly model: RideCurveModel;
  readonly hrefOf: (key: BlindKey) => string;
};

/** A ride's power curve against the best of the 90 days before it; nothing without cycling power. */
export function RideCurve({ model, hrefOf }: RideCurveProps) {
  if (model.type === "none") return null;
  if (model.type === "opening") {
    return (
      <section class="ride-curve" aria-label="Power curve">
        <h2>Power curve</h2>
        <p class="muted" role="status">
          Opening your efforts
        </p>
      </section>
    );
  }
  return (
    <div class="ride-curve">
      <PowerCurveChart
        name="Power curve"
        sentence={model.sentence}
        lines={model.lines}
        height={220}
        heading="h2"
      />
      <p>{model.words}</p>
      <ul class="ride-curve-rows" aria-label="This ride and the best of the 90 days before">
        {model.rows.map((row) => (
          <li key={row.durationSec}>
            <span class="muted small">{durationName(row.durationSec)}</span>
            <span class="ride-curve-watts">
              <Figure figure={powerFigure(row.watts)} />
            </span>
            <Before row={row} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Before({ row, hrefOf }: { readonly row: RideCurveRow } & Pick<RideCurveProps, "hrefOf">) {
  const { watts, before } = row;
  if (before === null) return <span class="muted ride-curve-before">–</span>;
  const { workout } = before;
  return (
    <a
      class="ride-curve-before"
      href={hrefOf(workout.key)}
      title={`${workout.title}, ${dayText(workoutDay(workout))}: ${before.watts} W`}
    >
      {signedText(watts - before.watts)} W
    </a>
  );
}
