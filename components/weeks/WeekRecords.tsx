import { Figure } from "@/components/common/Figure";
import { recordFigure } from "@/components/trends/recordsWords";
import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import { figureText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { WeekReview } from "@/lib/training/weekReview";
import type { WeekRecord } from "@/lib/training/weekReviewRecords";
import { workoutDay } from "@/lib/training/workoutTime";
import { weekRecordKind, weekRecordName } from "./weekWords";

type WeekRecordsProps = Pick<WeekReview, "records"> & {
  readonly isGoingOn: boolean;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** The records that were broken in the week; said to be unknown while older workouts are still coming. */
export function WeekRecords({ records, isGoingOn, units, hrefOf }: WeekRecordsProps) {
  return (
    <section class="trend-panel" aria-labelledby="week-records">
      <div class="trend-panel-head">
        <h2 id="week-records">Records</h2>
        <p>{isGoingOn ? "Broken this week" : "Broken in this week and standing at its end"}</p>
      </div>
      {records === null ? (
        <p class="muted small">Records are told when older workouts have come.</p>
      ) : records.length === 0 ? (
        <p class="muted small">No record was broken.</p>
      ) : (
        <ul class="week-records">
          {records.map((one) => (
            <li key={weekRecordName(one)}>
              <p class="week-records-small">{weekRecordName(one)}</p>
              <p class="week-records-value">
                <Figure figure={figureOf(one, one.record.value, units)} />
              </p>
              <a
                class="ellipsis small"
                href={hrefOf(one.record.workout.key)}
                title={one.record.workout.title}
              >
                {one.record.workout.title}
              </a>
              <p class="week-records-small">{beforeWords(one, units)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function figureOf(one: WeekRecord, value: number, units: UnitSystem) {
  return recordFigure(weekRecordKind(one), value, { units, discipline: one.discipline });
}

function beforeWords(one: WeekRecord, units: UnitSystem): string {
  const { previous } = one.record;
  if (previous === null) return "";
  return `Before: ${figureText(figureOf(one, previous.value, units))}, ${dayText(workoutDay(previous.workout))}`;
}
