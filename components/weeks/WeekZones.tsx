import { WhatIsThis } from "@/components/common/WhatIsThis";
import { ZonesShares } from "@/components/trends/ZonesShares";
import { heartRateCover, intensityWords, powerCover } from "@/components/trends/zonesWords";
import type { WeekReview } from "@/lib/training/weekReview";
import type { ZonesPart } from "@/lib/training/zonesOverTime";

/** Minutes in zones; nothing where nothing was measured. `zones` null while the efforts are being opened. */
export function WeekZones({ zones }: Pick<WeekReview, "zones">) {
  if (zones !== null && isEmpty(zones.power) && isEmpty(zones.heartRate)) return null;
  return (
    <section class="trend-panel" aria-labelledby="week-zones">
      <div class="trend-panel-head">
        <span class="week-title">
          <h2 id="week-zones">Time in zones</h2>
          <WhatIsThis of="Easy, middle and hard" />
        </span>
      </div>
      {zones === null ? (
        <p class="muted" role="status">
          Opening your efforts
        </p>
      ) : (
        <div class="week-columns">
          <Part name="Power" part={zones.power} cover={powerCover(zones.power)} />
          <Part name="Heart rate" part={zones.heartRate} cover={heartRateCover(zones.heartRate)} />
        </div>
      )}
    </section>
  );
}

type PartProps = { readonly name: string; readonly part: ZonesPart; readonly cover: readonly string[] };

function Part({ name, part, cover }: PartProps) {
  if (isEmpty(part)) return null;
  const hasTime = part.workouts > 0;
  return (
    <div class="week-panel trend-panel">
      <h3>{name}</h3>
      {hasTime ? <p class="small">{intensityWords(part.zoneSec)}</p> : null}
      {hasTime ? (
        <ZonesShares name={`Time in ${name.toLowerCase()} zones`} zoneSec={part.zoneSec} bounds={null} />
      ) : null}
      <p class="small muted">{(hasTime ? cover : cover.slice(1)).join(" ")}</p>
    </div>
  );
}

function isEmpty({ workouts, noBounds, coming }: ZonesPart): boolean {
  return workouts + noBounds + coming === 0;
}
