import { useState } from "preact/hooks";

import { Figure } from "@/components/common/Figure";
import { HistoryPages } from "@/components/history/HistoryPages";
import { pageOf } from "@/components/history/pageOf";
import { dateTimeText, dayText } from "@/lib/domain/dateText";
import { countText, heartRateFigure, powerFigure, shareFigure, workFigure } from "@/lib/domain/format";
import type { Figure as FigureText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import { isPending } from "@/lib/domain/syncCounts";
import type { ClassAttempt } from "@/lib/training/attempts";
import { workoutDay } from "@/lib/training/workoutTime";

import "./ListTable.css";
import "./AttemptsTable.css";

type Props = {
  /** Newest first. */
  readonly attempts: readonly ClassAttempt[];
  /** No more attempts are on their way: the best of all can be told. */
  readonly isWhole: boolean;
  readonly hrefOf: (key: BlindKey) => string;
};

const COLUMNS = [
  ["date", "Date"],
  ["output", "Output"],
  ["average", "Avg output"],
  ["heart", "Avg HR"],
  ["target", "In target"],
  ["held", "Held blocks"],
  ["device", "Device"],
  ["rank", "Rank"],
] as const;

/** Every own attempt at a class, a page of them at a time: a favorite is taken hundreds of times. */
export function AttemptsTable({ attempts, isWhole, hrefOf }: Props) {
  const [asked, setAsked] = useState(1);
  const { items, page, pageCount } = pageOf(attempts, asked);
  return (
    <div class="list-frame">
      <table class="list-table attempts-table" role="table" aria-label="Your attempts">
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map(([id, name]) => (
              <th key={id} role="columnheader" scope="col" class={cellClass(id)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((attempt) => (
            <Row key={attempt.summary.key} attempt={attempt} isWhole={isWhole} hrefOf={hrefOf} />
          ))}
        </tbody>
      </table>
      {pageCount === 1 ? null : <HistoryPages page={page} pageCount={pageCount} onPage={setAsked} />}
    </div>
  );
}

function Row({
  attempt,
  isWhole,
  hrefOf,
}: { readonly attempt: ClassAttempt } & Pick<Props, "isWhole" | "hrefOf">) {
  const { summary, isBest, isCounted, isOtherDevice } = attempt;
  const adherence = summary.derived?.adherence ?? null;
  const work = positive(summary.totals.workJ);
  const isComing = isPending(summary);
  const cell = (figure: FigureText | null) =>
    figure === null && isComing ? (
      <span class="muted" title="Details are on their way">
        …
      </span>
    ) : (
      <Figure figure={figure} />
    );
  return (
    <tr role="row" class="list-row">
      <td role="cell" class={cellClass("date")}>
        <span class="attempts-date">
          <a
            class="list-link"
            href={hrefOf(summary.key)}
            title={dateTimeText(summary.startedAtMs, summary.utcOffsetSec)}
            data-history-link
          >
            {dayText(workoutDay(summary))}
          </a>
          {isBest ? <span class="list-mark">{isWhole ? "Best" : "Best so far"}</span> : null}
          {isCounted ? null : (
            <span class="list-mark list-mark-out">
              {summary.removedAtMs === null ? "Left out" : "Removed on Peloton"}
            </span>
          )}
        </span>
      </td>
      <td role="cell" class={cellClass("output")}>
        {cell(work === null ? null : workFigure(work))}
      </td>
      <td role="cell" class={cellClass("average")}>
        {cell(attempt.averageOutputW === null ? null : powerFigure(attempt.averageOutputW))}
      </td>
      <td role="cell" class={cellClass("heart")}>
        {cell(attempt.averageHeartRateBpm === null ? null : heartRateFigure(attempt.averageHeartRateBpm))}
      </td>
      <td role="cell" class={cellClass("target")}>
        {cell(adherence === null ? null : shareFigure(adherence.inShare))}
      </td>
      <td role="cell" class={cellClass("held")}>
        {cell(
          adherence === null || adherence.blocks === 0
            ? null
            : { value: String(adherence.heldBlocks), unit: `of ${adherence.blocks}` },
        )}
      </td>
      <td role="cell" class={cellClass("device")}>
        {summary.device === "" ? <span class="muted">–</span> : summary.device}
        {isOtherDevice ? (
          <span class="attempts-other" title="On another device than the attempt before">
            {" "}
            changed
          </span>
        ) : null}
      </td>
      <td role="cell" class={cellClass("rank")}>
        {cell(
          summary.leaderboard === null
            ? null
            : {
                value: countText(summary.leaderboard.rank),
                unit: `of ${countText(summary.leaderboard.users)}`,
              },
        )}
      </td>
    </tr>
  );
}

// Peloton says 0 where a machine measured nothing.
function positive(value: number | null): number | null {
  return value === null || value <= 0 ? null : value;
}

function cellClass(id: (typeof COLUMNS)[number][0]): string {
  return `${id === "date" || id === "device" ? "list-words " : ""}attempts-col-${id}`;
}
