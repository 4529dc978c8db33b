import { useMemo } from "preact/hooks";
import { dayText } from "@/lib/domain/dateText";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { workoutDay } from "@/lib/training/workoutTime";
import { PowerCritical } from "./PowerCritical";
import { PowerCurveChart } from "./PowerCurveChart";
import type { CurveLine } from "./powerCurveConfig";
import { PowerEfforts } from "./PowerEfforts";
import { PowerFtp } from "./PowerFtp";
import type { PowerModel, RangeCurve } from "./powerModel";
import { curveSentence } from "./powerWords";
import { firstDayOf, rangeName } from "./trendsQuery";
import "./PowerView.css";

type PowerViewProps = {
  /** Null while the efforts are being opened. */
  readonly model: PowerModel | null;
  readonly hrefOf: (key: BlindKey) => string;
};

/** Trends → Power: best curves over each other, critical power, the FTP's way, best efforts with their rides. */
export function PowerView({ model, hrefOf }: PowerViewProps) {
  if (model === null) {
    return (
      <p class="muted power-opening" role="status">
        Opening your efforts
      </p>
    );
  }
  return <OpenPower model={model} hrefOf={hrefOf} />;
}

const LOOKS: Readonly<Record<RangeCurve["range"], Pick<CurveLine, "look" | "color">>> = {
  "90d": { look: "solid", color: (colors) => colors.accent },
  year: { look: "dashed", color: (colors) => colors.ink },
  all: { look: "dotted", color: (colors) => colors.inkMuted },
};

function OpenPower({
  model,
  hrefOf,
}: {
  readonly model: PowerModel;
  readonly hrefOf: PowerViewProps["hrefOf"];
}) {
  const lines = useMemo(() => linesOf(model.curves), [model.curves]);
  const ftp = useMemo(
    () => ({ steps: model.ftp, changes: model.changes, first: firstOfAxis(model), last: model.today }),
    [model],
  );
  return (
    <div class="power-view">
      {lines.length === 0 ? (
        <section class="trend-panel">
          <h2>Power curve</h2>
          <p class="muted">
            No ride with power yet. Rides on a Bike or Bike+ bring it; a Tread’s or Row’s output is another
            quantity.
          </p>
        </section>
      ) : (
        <PowerCurveChart
          name="Power curve"
          sentence={curveSentence(model.curves)}
          lines={lines}
          height={300}
          heading="h2"
        />
      )}
      <div class="trend-columns">
        <PowerCritical model={model.criticalPower} hrefOf={hrefOf} />
        <PowerFtp plot={ftp} hrefOf={hrefOf} />
      </div>
      {lines.length === 0 ? null : (
        <PowerEfforts efforts={model.efforts} rangeName={rangeName(model.range)} hrefOf={hrefOf} />
      )}
    </div>
  );
}

const SHORTEST_AXIS_DAYS = 30;

/** The FTP's axis begins with the range, or with the first value where that is later; never so late that it is a point. */
function firstOfAxis({ range, ftp, today }: PowerModel): LocalDay {
  const latest = dayOfNumber(dayNumber(today) - SHORTEST_AXIS_DAYS);
  const known = ftp[0]?.day ?? latest;
  const first = firstDayOf(range, today) ?? known;
  const later = first > known ? first : known;
  return later > latest ? latest : later;
}

/** A line a range; ranges with the very same bests share one, or one would hide the other. */
function linesOf(curves: readonly RangeCurve[]): readonly CurveLine[] {
  const lines: { readonly curve: RangeCurve; readonly names: string[] }[] = [];
  for (const curve of curves) {
    const same = lines.find((line) => hasSameBests(line.curve, curve));
    if (same === undefined) lines.push({ curve, names: [rangeName(curve.range)] });
    else same.names.push(rangeName(curve.range));
  }
  return lines.map(({ curve, names }) => lineOf(curve, names.join(", ")));
}

function hasSameBests(one: RangeCurve, other: RangeCurve): boolean {
  return (
    one.points.length === other.points.length &&
    one.points.every(({ durationSec, watts }, index) => {
      const point = other.points[index];
      return point?.durationSec === durationSec && point.watts === watts;
    })
  );
}

function lineOf({ range, points }: RangeCurve, name: string): CurveLine {
  return {
    name,
    ...LOOKS[range],
    points: points.map(({ durationSec, watts, workout }) => ({
      durationSec,
      watts,
      note: `${workout.title}, ${dayText(workoutDay(workout))}`,
    })),
  };
}
