import { useId, useMemo, useState } from "preact/hooks";

import { Figure } from "@/components/common/Figure";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { COMPARISON_CHOICES, type ComparisonChoice } from "@/lib/training/compare";
import type { RiderHistory } from "@/lib/training/riderHistory";

import { CompareDots } from "./CompareDots";
import { compareModel, type CompareModel } from "./compareModel";

import "./DetailTable.css";
import "./CompareSection.css";

type Props = {
  readonly history: Pick<RiderHistory, "counted" | "loads" | "isWhole">;
  /** The workout as the history has it. */
  readonly summary: WorkoutSummary;
  readonly hrefOf: (key: BlindKey) => string;
};

const NAMES: Readonly<Record<ComparisonChoice, string>> = {
  lastFive: "Last five like this",
  lastMonth: "Last month",
  thisYear: "This year",
  thisClass: "This class",
};

/** More dates than this are no help; the dots name each. */
const MOST_LINKS = 8;

/** What changed against the last ones like it: the answer in words, then figure by figure. */
export function CompareSection({ history, summary, hrefOf }: Props) {
  const [choice, setChoice] = useState<ComparisonChoice>("lastFive");
  const headingId = useId();
  const model = useMemo(() => compareModel(history, summary, choice), [history, summary, choice]);
  return (
    <section class="compare" aria-labelledby={headingId}>
      <div class="compare-head">
        <h2 id={headingId}>Compared with</h2>
        <label class="compare-choice">
          <span class="visually-hidden">Compare with</span>
          <select
            autocomplete="off"
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value as ComparisonChoice)}
          >
            {COMPARISON_CHOICES.map((one) => (
              <option key={one} value={one}>
                {NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {model.refusal === null ? (
        <Compared model={model} hrefOf={hrefOf} />
      ) : (
        <p class="muted">{model.refusal}</p>
      )}
      {model.notes.length === 0 ? null : <p class="small muted">{model.notes.join(" ")}</p>}
    </section>
  );
}

function Compared({ model, hrefOf }: { readonly model: CompareModel; readonly hrefOf: Props["hrefOf"] }) {
  const { sentence, rows, changes, others } = model;
  return (
    <>
      {sentence === null ? null : <p class="compare-sentence">{sentence}</p>}
      <Changes changes={changes} />
      {others.length > MOST_LINKS ? null : (
        <div class="compare-others">
          <span class="muted">Those of</span>
          <ul aria-label="Compared workouts">
            {others.map(({ key, text, title }) => (
              <li key={key}>
                <a href={hrefOf(key)} title={title}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <table class="detail-table compare-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">This one</th>
            <th scope="col" class="compare-median">
              Median
            </th>
            <th scope="col">Difference</th>
            <th scope="col" class="compare-row">
              Oldest to this one
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <Figure figure={row.own} />
              </td>
              <td class="compare-median muted">
                <Figure figure={row.median} />
              </td>
              <td class="compare-difference">
                <Figure figure={row.difference} />
              </td>
              <td class="compare-row">
                <CompareDots row={row} changes={changes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Changes({ changes }: Pick<CompareModel, "changes">) {
  if (changes.length === 0) return null;
  return (
    <p class="small compare-changes">
      <strong>Other device:</strong> {changes.map(({ text }) => text).join("; ")}. Each machine measures a
      little differently: part of the difference may be the machine's. Squares are on another device.
    </p>
  );
}
