import { Figure } from "@/components/common/Figure";
import type { Figure as FigureText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { TrainingRecord } from "@/lib/training/recordOf";

type RecordsEntryProps = {
  readonly figure: FigureText;
  readonly record: TrainingRecord;
  /** Since when, and what it beat. */
  readonly words: string;
  readonly isNew: boolean;
  readonly hrefOf: (key: BlindKey) => string;
};

/** One best value: the number, the class and the machine it was reached on, since when. */
export function RecordsEntry({ figure, record, words, isNew, hrefOf }: RecordsEntryProps) {
  const { key, title, device } = record.workout;
  return (
    <div class="records-entry">
      <p class="records-entry-value">
        <Figure figure={figure} />
      </p>
      <p class="records-entry-class small">
        <a class="ellipsis" href={hrefOf(key)} title={title}>
          {title}
        </a>
        <span class="muted records-entry-device">{device}</span>
      </p>
      <p class="records-entry-words muted">
        {words} {isNew ? <span class="records-entry-new">New</span> : null}
      </p>
    </div>
  );
}
