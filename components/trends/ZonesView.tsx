import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { figureText, timeFigure } from "@/lib/domain/format";
import { heartRateZoneBounds } from "@/lib/training/heartRate";
import { powerZonesOf } from "@/lib/training/powerZones";
import { TrendChart } from "./TrendChart";
import { ZonesAsked } from "./ZonesAsked";
import type { ZonesModel, ZonesPanel } from "./zonesModel";
import { ZonesShares } from "./ZonesShares";
import type { ZoneBoundTexts } from "./ZonesShares";
import { heartRateCover, intensityShares, intensityWords, powerCover } from "./zonesWords";
import "./ZonesView.css";

/** Trends → Zones: how the time is spent, in one line; then power and heart rate by month, and asked against ridden. */
export function ZonesView({
  model,
}: {
  /** Null while it is being put together. */ readonly model: ZonesModel | null;
}) {
  if (model === null) {
    return (
      <p class="muted zones-opening" role="status">
        Opening your efforts
      </p>
    );
  }
  const { workouts, power, heartRate, asked, hasOwnBounds } = model;
  if (workouts === 0) {
    return (
      <p class="muted">No workouts in this range. Choose a longer one, or another discipline or device.</p>
    );
  }
  const headline = power.plot === null ? heartRate : power;
  return (
    <div class="zones-view">
      {headline.plot === null ? (
        <p class="zones-none">
          Nothing here was measured in zones. A bike with power and an FTP, or a heart-rate sensor, brings
          them.
        </p>
      ) : (
        <Answer zoneSec={headline.part.zoneSec} of={power.plot === null ? "by heart rate" : "with power"} />
      )}
      <Panel
        name="Power"
        panel={power}
        bounds={{ of: "% of FTP", texts: POWER_BOUNDS }}
        cover={powerCover(power.part)}
      >
        {power.part.noBounds === 0 ? null : <a href="options.html#ftp">Set your FTP</a>}
      </Panel>
      <Panel
        name="Heart rate"
        panel={heartRate}
        bounds={hasOwnBounds ? null : { of: "% of max", texts: HEART_RATE_BOUNDS }}
        cover={heartRateCover(heartRate.part)}
        words={power.plot === null ? null : intensityWords(heartRate.part.zoneSec)}
      >
        {heartRate.part.noBounds === 0 ? null : (
          <a href="options.html#preferences">Set your maximum heart rate</a>
        )}
      </Panel>
      <ZonesAsked asked={asked} />
    </div>
  );
}

// At an FTP and a maximum of 100, bounds are percents.
const POWER_BOUNDS = powerZonesOf(100).map(({ lowerW, upperW }) =>
  upperW === null ? `over ${lowerW}` : lowerW === 0 ? `to ${upperW}` : `${lowerW}–${upperW}`,
);
const HEART_RATE_BOUNDS = [0, ...heartRateZoneBounds(100)].map((lower, index, all) => {
  const upper = all[index + 1];
  if (upper === undefined) return `from ${lower}`;
  return lower === 0 ? `under ${upper}` : `${lower}–${upper}`;
});

/** A part narrower than this has no room for its number: the table below has it. */
const NARROW_SHARE = 0.03;

function Answer({ zoneSec, of }: { readonly zoneSec: readonly number[]; readonly of: string }) {
  const { easyPct, middlePct, hardPct } = intensityShares(zoneSec);
  const allSec = zoneSec.reduce((sum, sec) => sum + sec, 0);
  return (
    <div class="zones-top">
      <p class="zones-answer">
        <strong>{easyPct} % easy</strong>, {middlePct} % middle, {hardPct} % hard{" "}
        <span class="muted">
          of {figureText(timeFigure(allSec))} {of}
        </span>{" "}
        <WhatIsThis of="Easy, middle and hard" />
      </p>
      <span class="zones-strip" aria-hidden="true">
        {zoneSec.map((sec, index) =>
          sec === 0 ? null : (
            <span key={index} style={{ flexGrow: sec / allSec }}>
              <i style={{ background: `var(--zone-${index + 1})` }} />
              {sec < NARROW_SHARE * allSec ? null : index + 1}
            </span>
          ),
        )}
      </span>
    </div>
  );
}

type PanelProps = {
  readonly name: string;
  readonly panel: ZonesPanel;
  readonly bounds: ZoneBoundTexts | null;
  readonly cover: readonly string[];
  readonly words?: string | null;
  /** What would bring more of it. */
  readonly children: ComponentChildren;
};

function Panel({ name, panel: { part, plot }, bounds, cover, words = null, children }: PanelProps) {
  const headingId = useId();
  // Rides alone have power: nothing is missing where there are none.
  if (plot === null && part.noBounds + part.notMeasured + part.coming === 0) return null;
  return (
    <section class="trend-panel" aria-labelledby={headingId}>
      <div class="trend-panel-head">
        <h2 id={headingId}>{name}</h2>
        <p>
          {words === null ? null : `${words}. `}
          {(plot === null ? cover.slice(1) : cover).join(" ")} {children}
        </p>
      </div>
      {plot === null ? null : (
        <div class="zones-columns">
          <TrendChart plot={plot} height={220} />
          <ZonesShares name={`Time in ${name.toLowerCase()} zones`} zoneSec={part.zoneSec} bounds={bounds} />
        </div>
      )}
    </section>
  );
}
