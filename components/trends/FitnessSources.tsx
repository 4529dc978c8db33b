import { WhatIsThis } from "@/components/common/WhatIsThis";
import { dayText } from "@/lib/domain/dateText";
import { countText } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { LoadCover } from "@/lib/training/fitnessCover";
import { LOAD_SOURCES } from "@/lib/training/fitnessSources";
import { SOURCE_NAMES } from "./fitnessPlots";
import { coverText } from "./fitnessWords";
import { FitnessMissing } from "./FitnessMissing";

type FitnessSourcesProps = {
  readonly cover: LoadCover;
  /** The first day counted. */
  readonly from: LocalDay;
};

/** Where the loads come from, in counts, and what would give one to the rest. */
export function FitnessSources({ cover, from }: FitnessSourcesProps) {
  const none = cover.workouts - cover.covered - cover.coming;
  const counts = [
    ...LOAD_SOURCES.map((source) => ({ name: SOURCE_NAMES[source], count: cover.bySource[source] })),
    { name: "None", count: none },
    { name: "On their way", count: cover.coming },
  ].filter(({ count }) => count > 0);
  return (
    <section class="trend-panel fitness-sources" aria-labelledby="fitness-sources-heading">
      <div class="trend-panel-head">
        <h2 id="fitness-sources-heading">Where the loads come from</h2>
        <p class="figure">
          {coverText(cover)}, since {dayText(from)}
        </p>
        <WhatIsThis of="Load" />
      </div>
      <dl class="fitness-source-counts">
        {counts.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figure">{countText(count)}</dd>
          </div>
        ))}
      </dl>
      {none === 0 ? null : <FitnessMissing missing={cover.missing} />}
    </section>
  );
}
