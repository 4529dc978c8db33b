import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import type { WorkoutSummary } from "@/lib/domain/workout";
import type { OwnWorkout } from "@/lib/domain/yours";
import type { WorkoutLoad } from "@/lib/training/load";

import type { TimeRange } from "../chart/timeRange";
import { DetailHeader, type DetailPlace } from "./DetailHeader";
import { detailFigures } from "./detailFigures";
import type { DetailModel } from "./detailModel";
import type { DetailState } from "./detailState";
import { FigureList } from "./FigureList";
import { largeFigureNames } from "./largeFigureNames";
import { OpenDetail } from "./OpenDetail";
import { OwnWordsSection } from "./OwnWordsSection";
import type { PictureWays } from "./PictureDialog";
import type { Say } from "./useSaying";
import { WorkoutPicture } from "./WorkoutPicture";

import "./WorkoutDetail.css";

/** What other workouts say about this one; made by whoever has them. */
export type DetailSections = {
  readonly compare?: ComponentChildren;
  /** For the selected range; null = the whole workout. */
  readonly power?: (selected: TimeRange | null) => ComponentChildren;
  readonly foot?: ComponentChildren;
};

type Props = {
  readonly summary: WorkoutSummary;
  readonly place: DetailPlace;
  readonly state: DetailState;
  /** What the rider said of it so far. */
  readonly own: OwnWorkout;
  readonly load: WorkoutLoad;
  /** The name a picture may tell; null = not known. */
  readonly riderName: string | null;
  readonly sections?: DetailSections;
  /** Tries a failed workout again. */
  readonly onRetry: () => void;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onSay: Say;
  readonly pictureWays: PictureWays;
  readonly onExport?: () => void;
};

/** One workout's page: who, when and where at the top, then as much as is known of it, and what the rider says of it. */
export function WorkoutDetail(props: Props) {
  const { summary, place, state, own, load } = props;
  const [hasPicture, setHasPicture] = useState(false);
  const model = state.type === "open" ? state.model : null;
  return (
    <article class="workout-detail">
      <DetailHeader
        summary={summary}
        place={place}
        leftOut={own.leftOut}
        onPicture={model === null ? null : () => setHasPicture(true)}
        onExport={props.onExport}
      />
      <DetailBody {...props} />
      <OwnWordsSection key={summary.key} workout={summary} own={own} load={load} onSay={props.onSay} />
      {props.sections?.foot}
      {hasPicture && model !== null ? (
        <WorkoutPicture
          model={model}
          riderName={props.riderName}
          ways={props.pictureWays}
          onClose={() => setHasPicture(false)}
        />
      ) : null}
    </article>
  );
}

function DetailBody({
  state,
  sections = {},
  onRetry,
  onCopy,
}: Pick<Props, "state" | "sections" | "onRetry" | "onCopy">) {
  if (state.type === "open") return <OpenDetail model={state.model} sections={sections} onCopy={onCopy} />;
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
      ) : state.type === "gone" ? (
        <p class="notice">
          Peloton no longer has this workout, and its details had not come before. What its list told is kept.
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
  const names: readonly string[] = largeFigureNames(model.facts.discipline);
  const large = figures.filter((figure) => names.includes(figure.name));
  return <FigureList figures={large} look="large" />;
}
