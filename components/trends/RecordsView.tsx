import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import type { UnitSystem } from "@/lib/domain/account";
import { disciplineName } from "@/lib/domain/discipline";
import { countOf } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import { lengthClassName } from "@/lib/training/lengthClass";
import type { LengthClass } from "@/lib/training/lengthClass";
import type { TrainingRecord } from "@/lib/training/recordOf";
import { deviceChangeText } from "./powerWords";
import { RecordsEfforts } from "./RecordsEfforts";
import { RecordsEntry } from "./RecordsEntry";
import { isNewRecord } from "./recordsModel";
import type { DisciplinePart, RecordsModel, RecordsScope } from "./recordsModel";
import { measureName, pauseText, recordFigure, recordWords } from "./recordsWords";
import type { RecordKind } from "./recordsWords";
import "./RecordsView.css";

type RecordsViewProps = {
  /** Null while it is being put together. */
  readonly model: RecordsModel | null;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
};

/** Trends → Records: the best of each class length by discipline, best efforts, the longest and the farthest. */
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
      {disciplines.map((part) =>
        part.records.lengths.length === 0 ? null : (
          <ClassLengths key={part.records.discipline} part={part} efforts={efforts} {...shared} />
        ),
      )}
      <RecordsEfforts efforts={efforts} {...shared} />
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

type ClassLengthsProps = Shared & { readonly part: DisciplinePart } & Pick<RecordsModel, "efforts">;

/** The best of each class length; for rides beside the best stretch of that length in any of them. */
function ClassLengths({ part, efforts, ...shared }: ClassLengthsProps) {
  const { discipline, workouts, lengths, measures } = part.records;
  const hasEfforts = discipline === "cycling" && efforts?.length !== 0;
  const pauses = hasEfforts ? pauseText(averagesOf(part.records), efforts ?? []) : null;
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
            <th scope="col">{hasEfforts ? "Length" : "Class length"}</th>
            {hasEfforts ? (
              <th scope="col" class="records-stretch">
                Best average over this length, in any ride
              </th>
            ) : null}
            {hasEfforts ? (
              <th scope="col">Best class of this length</th>
            ) : (
              measures.map((measure) => (
                <th key={measure} scope="col">
                  {measureName(measure)}
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {lengths.map(({ lengthClass, workouts: classes, records: bests }) => (
            <tr key={lengthClass}>
              <th scope="row">
                {lengthClassName(lengthClass)}
                <span class="records-count">{countOf(classes, "class", "classes")}</span>
              </th>
              {hasEfforts ? (
                <td class="records-stretch">
                  <Stretch efforts={efforts} lengthClass={lengthClass} {...shared} />
                </td>
              ) : null}
              {hasEfforts ? (
                <td class="records-class">
                  <ClassBests bests={bests} {...shared} />
                </td>
              ) : (
                measures.map((measure) => (
                  <td key={measure}>
                    <MaybeEntry kind={measure} record={bests[measure]} {...shared} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {pauses === null ? null : <p class="small muted">{pauses}</p>}
    </section>
  );
}

type MaybeEntryProps = Shared & { readonly kind: RecordKind; readonly record: TrainingRecord | undefined };

function MaybeEntry({ kind, record, ...shared }: MaybeEntryProps) {
  return record === undefined ? <>–</> : <Entry kind={kind} record={record} {...shared} />;
}

type ClassBestsProps = Shared & { readonly bests: DisciplinePart["records"]["lengths"][number]["records"] };

/** The most output and the highest average of a class length: mostly of one and the same workout, told once then. */
function ClassBests({ bests, ...shared }: ClassBestsProps) {
  const { totalOutput, averageOutput } = bests;
  if (totalOutput === undefined || averageOutput?.workout.key !== totalOutput.workout.key) {
    return (
      <>
        <MaybeEntry kind="totalOutput" record={totalOutput} {...shared} />
        {averageOutput === undefined ? null : (
          <Entry kind="averageOutput" record={averageOutput} {...shared} />
        )}
      </>
    );
  }
  const { scope, units, hrefOf } = shared;
  const reading = { units, discipline: totalOutput.workout.discipline };
  return (
    <RecordsEntry
      figure={recordFigure("totalOutput", totalOutput.value, reading)}
      second={recordFigure("averageOutput", averageOutput.value, reading)}
      record={totalOutput}
      words={recordWords("totalOutput", totalOutput, scope, reading)}
      isNew={isNewRecord(totalOutput, scope)}
      hrefOf={hrefOf}
    />
  );
}

/** A class length's seconds and its best average output, W; none where no output was measured. */
function averagesOf({ lengths }: DisciplinePart["records"]) {
  return lengths.flatMap(({ lengthClass, records }) =>
    records.averageOutput === undefined
      ? []
      : [{ durationSec: Number(lengthClass) * 60, averageW: records.averageOutput.value }],
  );
}

type StretchProps = Shared & Pick<RecordsModel, "efforts"> & { readonly lengthClass: LengthClass };

function Stretch({ efforts, lengthClass, ...shared }: StretchProps) {
  if (efforts === null) return <span class="muted">…</span>;
  const best = efforts.find(({ durationSec }) => durationSec === Number(lengthClass) * 60);
  return best === undefined ? "–" : <Entry kind="effort" record={best.record} {...shared} />;
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
