import type { WorkoutSummary } from "@/lib/domain/workout";

import { DetailHeader, type DetailPlace } from "./DetailHeader";
import { detailFigures } from "./detailFigures";
import type { DetailState } from "./detailState";
import { FigureList } from "./FigureList";
import { largeFigureNames } from "./largeFigureNames";
import { OpenDetail } from "./OpenDetail";
import type { DetailModel } from "./detailModel";

import "./WorkoutDetail.css";

type Props = {
  readonly summary: WorkoutSummary;
  readonly place: DetailPlace;
  readonly state: DetailState;
  /** Tries a failed workout again. */
  readonly onRetry: () => void;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
};

/** One workout's page: who, when and where at the top, then as much as is known of it. */
export function WorkoutDetail({ summary, place, state, onRetry, onCopy }: Props) {
  return (
    <article class="workout-detail">
      <DetailHeader summary={summary} place={place} />
      <DetailBody state={state} onRetry={onRetry} onCopy={onCopy} />
    </article>
  );
}

function DetailBody({ state, onRetry, onCopy }: Pick<Props, "state" | "onRetry" | "onCopy">) {
  if (state.type === "open") return <OpenDetail model={state.model} onCopy={onCopy} />;
  if (state.type === "loading") {
    return (
      <p class="muted" role="status">
        Opening
      </p>
    );
  }
  if (state.type === "unread") {
    return (
      <p class="notice">
        This workout is kept as it came. This version cannot read it yet; a later one will, without asking
        Peloton again.
      </p>
    );
  }
  return (
    <>
      <KnownFigures model={state.model} />
      {state.type === "listed" ? (
        <p class="notice" role="status">
          The details of this workout are on their way. They appear here by themselves.
        </p>
      ) : (
        <div class="notice workout-detail-failed" role="alert">
          <p>The details could not be fetched. {state.reason}</p>
          <button type="button" onClick={onRetry}>
            Retry
          </button>
        </div>
      )}
    </>
  );
}

/** What the list already told, while the rest is missing. */
function KnownFigures({ model }: { readonly model: DetailModel | null }) {
  if (model === null) return null;
  const figures = detailFigures(model, null);
  const names = largeFigureNames(model.facts.discipline);
  const large = figures.filter((figure) => names.includes(figure.name));
  return <FigureList figures={large} look="large" />;
}
