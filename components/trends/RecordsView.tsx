import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import type { UnitSystem } from "@/lib/domain/account";
import { disciplineName } from "@/lib/domain/discipline";
import { countOf } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import { lengthClassName } from "@/lib/training/lengthClass";
import type { TrainingRecord } from "@/lib/training/recordOf";
import { deviceChangeText } from "./powerWords";
import { RecordsEfforts } from "./RecordsEfforts";
import { RecordsEntry } from "./RecordsEntry";
import { isNewRecord } from "./recordsModel";
import type { DisciplinePart, RecordsModel, RecordsScope } from "./recordsModel";
import { measureName, recordFigure, recordWords } from "./recordsWords";
import type { RecordKind } from "./recordsWords";
import "./RecordsView.css";

type RecordsViewProps = {
  /** Null while it is being put together. */
  readonly model: RecordsModel | null;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** Trends → Records: best efforts first, then the best of each class length by discipline, the longest and the farthest. */
export function RecordsView({ model, units, hrefOf }: RecordsViewProps) {
  if (model === null) {
    return (
      <p class="muted records-opening" role="status">
        Looking through your workouts
      </p>
    );
  }
  const { disciplines, efforts, scope } = model;
  if (disciplines.length === 0) {
    return <p class="muted">No workouts in this range. Choose a longer one, or another device.</p>;
  }
  const shared = { scope, units, hrefOf };
  return (
    <div class="records-view">
      <RecordsEfforts efforts={efforts} {...shared} />
      {disciplines.map((part) =>
        part.records.lengths.length === 0 ? null : (
          <ClassLengths key={part.records.discipline} part={part} {...shared} />
        ),
      )}
      <LongestAndFarthest disciplines={disciplines} {...shared} />
    </div>
  );
}

type Shared = {
  readonly scope: RecordsScope;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

type EntryProps = Shared & {
  readonly kind: RecordKind;
  readonly record: TrainingRecord;
};

function Entry({ kind, record, scope, units, hrefOf }: EntryProps) {
  const reading = { units, discipline: record.workout.discipline };
  return (
    <RecordsEntry
      figure={recordFigure(kind, record.value, reading)}
      record={record}
      words={recordWords(kind, record, scope, reading)}
      isNew={isNewRecord(record, scope)}
      hrefOf={hrefOf}
    />
  );
}

function ClassLengths({ part, ...shared }: Shared & { readonly part: DisciplinePart }) {
  const { discipline, workouts, lengths, measures } = part.records;
  const change = deviceChangeText(part.changes);
  const headingId = `records-${discipline}`;
  return (
    <section class="trend-panel" aria-labelledby={headingId}>
      <div class="trend-panel-head">
        <h2 id={headingId} class="records-discipline">
          <DisciplineIcon discipline={discipline} />
          {disciplineName(discipline)}
        </h2>
        <p>
          {countOf(workouts, "workout")}
          {change === null ? null : ` · ${change}. Choose a device to compare like with like.`}
        </p>
      </div>
      <table class="records-table">
        <thead>
          <tr>
            <th scope="col">Class length</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {measureName(measure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lengths.map(({ lengthClass, workouts: classes, records: bests }) => (
            <tr key={lengthClass}>
              <th scope="row">
                {lengthClassName(lengthClass)}
                <span class="records-count">{countOf(classes, "class", "classes")}</span>
              </th>
              {measures.map((measure) => {
                const record = bests[measure];
                return (
                  <td key={measure}>
                    {record === undefined ? "–" : <Entry kind={measure} record={record} {...shared} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LongestAndFarthest({ disciplines, ...shared }: Shared & Pick<RecordsModel, "disciplines">) {
  return (
    <section class="trend-panel" aria-labelledby="records-longest">
      <h2 id="records-longest">Longest and farthest</h2>
      <table class="records-table">
        <thead>
          <tr>
            <th scope="col">Discipline</th>
            <th scope="col">Longest</th>
            <th scope="col">Farthest</th>
          </tr>
        </thead>
        <tbody>
          {disciplines.map(({ records: { discipline, workouts, longest, farthest } }) => (
            <tr key={discipline}>
              <th scope="row">
                {disciplineName(discipline)}
                <span class="records-count">{countOf(workouts, "workout")}</span>
              </th>
              <td>
                <Entry kind="longest" record={longest} {...shared} />
              </td>
              <td>{farthest === null ? "–" : <Entry kind="distance" record={farthest} {...shared} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
