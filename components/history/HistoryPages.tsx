import { countText } from "@/lib/domain/format";
import "./HistoryPages.css";

type HistoryPagesProps = {
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
};

/** The way through a long history. */
export function HistoryPages({ page, pageCount, onPage }: HistoryPagesProps) {
  return (
    <nav class="history-pages" aria-label="Pages">
      <button type="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Previous page
      </button>
      <span class="figure small muted" aria-live="polite">
        Page {countText(page)} of {countText(pageCount)}
      </span>
      <button type="button" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        Next page
      </button>
    </nav>
  );
}
