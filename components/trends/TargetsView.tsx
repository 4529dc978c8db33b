import { useState } from "preact/hooks";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import type { BlindKey } from "@/lib/domain/ids";
import { countOf } from "@/lib/domain/format";
import type { BandMetric } from "@/lib/domain/target";
import { TargetsClasses } from "./TargetsClasses";
import { TargetsInstructors } from "./TargetsInstructors";
import type { TargetsModel, TargetsPanel } from "./targetsModel";
import { heldText, judgedWords, shareText, targetName } from "./targetsWords";
import { TargetsZones } from "./TargetsZones";
import { TrendChart } from "./TrendChart";
import "./TargetsView.css";

type TargetsViewProps = {
  /** Null while it is being put together. */
  readonly model: TargetsModel | null;
  readonly hrefs: TargetsHrefs;
};

/** Where workouts and instructors lead. */
export type TargetsHrefs = {
  readonly workout: (key: BlindKey) => string;
  readonly instructor: (key: BlindKey) => string;
};

/** Trends → Targets: how well they are met, one kind of target at a time. */
export function TargetsView({ model, hrefs }: TargetsViewProps) {
  const [chosen, setChosen] = useState<BandMetric | null>(null);
  if (model === null) {
    return (
      <p class="muted targets-opening" role="status">
        Looking through your workouts
      </p>
    );
  }
  const { panels, workouts } = model;
  const panel = panels.find(({ metric }) => metric === chosen) ?? panels[0];
  return (
    <div class="targets-view">
      {workouts === 0 ? (
        <p class="muted">No workouts in this range. Choose a longer one, or another discipline or device.</p>
      ) : panel === undefined ? (
        <p class="targets-none">
          No class with targets was judged in this range. Power zone, cadence, resistance and pace classes
          have them.
        </p>
      ) : (
        <>
          <div class="targets-top">
            <Answer panel={panel} />
            {panels.length < 2 ? null : (
              <label class="targets-choice">
                <span>Target</span>
                <select
                  autocomplete="off"
                  value={panel.metric}
                  onChange={(event) => setChosen(event.currentTarget.value as BandMetric)}
                >
                  {panels.map(({ metric, classes }) => (
                    <option key={metric} value={metric}>
                      {targetName(metric)} ({countOf(classes, "class", "classes")})
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          <div class="trend-columns">
            <TrendChart plot={panel.plots.inTarget} height={200} heading="h2" />
            {panel.plots.held === null ? null : (
              <TrendChart plot={panel.plots.held} height={200} heading="h2" />
            )}
          </div>
          <div class="trend-columns targets-columns">
            <TargetsClasses heading="Best met" classes={panel.best} hrefOf={hrefs.workout} />
            <TargetsClasses heading="Least met" classes={panel.worst} hrefOf={hrefs.workout} />
            {panel.metric === "output" ? <TargetsZones asked={model.asked} /> : null}
            <TargetsInstructors instructors={panel.byInstructor} hrefOf={hrefs.instructor} />
          </div>
        </>
      )}
      {workouts === 0 ? null : (
        <p class="muted small">
          {judgedWords(model)} {model.noFtp === 0 ? null : <a href="options.html#ftp">Set your FTP</a>}
        </p>
      )}
    </div>
  );
}

function Answer({ panel }: { readonly panel: TargetsPanel }) {
  const { metric, classes, inShare, aboveShare, belowShare } = panel;
  const held = heldText(panel);
  return (
    <p class="targets-answer">
      <strong>{shareText(inShare)} in target</strong>
      {held === null ? "" : `, held ${held}`}{" "}
      <span class="muted">
        {targetName(metric)}, {classes > 1 ? "mean of " : "of "}
        {countOf(classes, "class", "classes")}; {shareText(aboveShare)} above, {shareText(belowShare)} below{" "}
        <WhatIsThis of={["Mean in target", "Held blocks"]} />
      </span>
    </p>
  );
}
