import { Figure } from "@/components/common/Figure";
import { measureName, recordFigure, recordWords } from "@/components/trends/recordsWords";
import type { UnitSystem } from "@/lib/domain/account";
import { disciplineName } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { lengthClassName } from "@/lib/training/lengthClass";
import type { YearRecord } from "@/lib/training/yearReviewRecords";

type YearRecordsProps = {
  /** Null while older workouts are still coming. */
  readonly records: readonly YearRecord[] | null;
  readonly year: number;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** The records broken in a year that stood at its end. */
export function YearRecords({ records, year, today, units, hrefOf }: YearRecordsProps) {
  return (
    <section class="trend-panel" aria-labelledby="year-records">
      <div class="trend-panel-head">
        <h2 id="year-records">Records</h2>
        <p>
          {today.startsWith(`${year}-`)
            ? "Broken this year and standing today"
            : `Broken in ${year} and standing at its end`}
        </p>
      </div>
      {records === null ? (
        <p class="muted small">Records are told when older workouts have come.</p>
      ) : records.length === 0 ? (
        <p class="muted small">No record was broken.</p>
      ) : (
        <ul class="year-records">
          {records.map((one) => (
            <li key={`${one.discipline} ${one.lengthClass ?? ""} ${one.kind}`}>
              <p class="year-records-name">{nameOf(one)}</p>
              <p class="year-records-value">
                <Figure
                  figure={recordFigure(one.kind, one.record.value, { units, discipline: one.discipline })}
                />
              </p>
              <a
                class="ellipsis small"
                href={hrefOf(one.record.workout.key)}
                title={one.record.workout.title}
              >
                {one.record.workout.title}
              </a>
              <p class="year-records-words">
                {recordWords(
                  one.kind,
                  one.record,
                  { isWhole: true, isAllTime: false, today },
                  { units, discipline: one.discipline },
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf({ discipline, lengthClass, kind }: YearRecord): string {
  const name = disciplineName(discipline);
  if (kind === "longest") return `${name}, longest`;
  if (lengthClass === null) return `${name}, farthest`;
  return `${name}, ${lengthClassName(lengthClass)}, ${measureName(kind).toLowerCase()}`;
}
