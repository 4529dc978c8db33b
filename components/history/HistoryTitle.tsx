import { Sparkline } from "@/components/common/Sparkline";
import { dayText } from "@/lib/domain/dateText";
import { sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { HistoryRow } from "./historyRow";

type HistoryTitleProps = {
  readonly row: HistoryRow;
  readonly href: string;
  /** Why its details could not be fetched, where that is known. */
  readonly failure: ErrorCode | null;
  readonly onRetry: (key: BlindKey) => void;
};

/** The title's cell: the link, the workout's shape, and what is wrong with it, if anything. */
export function HistoryTitle({ row, href, failure, onRetry }: HistoryTitleProps) {
  const { workout } = row;
  const title = workout.title.trim() === "" ? "Untitled workout" : workout.title;
  return (
    <div class="history-title">
      <div class="history-title-line">
        <a class="history-link ellipsis" href={href} title={title} data-history-link>
          {title}
        </a>
        {row.leftOut === null ? null : (
          <span class="history-mark history-mark-quiet" title={`Left out ${leftOutWords(row.leftOut)}`}>
            Left out <span class="visually-hidden">{leftOutWords(row.leftOut)}</span>
          </span>
        )}
        {workout.removedAtMs === null ? null : <span class="history-mark">Removed on Peloton</span>}
        {workout.state === "unread" ? (
          <span class="history-mark" title="Kept as it came. A later version reads it again.">
            Cannot be read yet
          </span>
        ) : null}
        <span class="history-spark">
          <Sparkline values={workout.derived?.spark ?? []} />
        </span>
      </div>
      {workout.state === "failed" ? (
        <div class="history-failure">
          <span class="ellipsis" title={sentenceFor(failure ?? "unexpected")}>
            Details failed: {sentenceFor(failure ?? "unexpected")}
          </span>
          <button
            type="button"
            class="quiet history-retry"
            aria-label={`Retry ${title}, ${dayText(row.day)}`}
            onClick={() => onRetry(row.key)}
          >
            Retry
          </button>
        </div>
      ) : null}
    </div>
  );
}

function leftOutWords(reason: string): string {
  const words = "of records and trends";
  return reason === "" ? words : `${words}: ${reason}`;
}
