import { clockText, figureText, shareFigure } from "@/lib/domain/format";

import type { ZoneTime } from "./timeInZones";

import "./ZonesSection.css";

type Props = { readonly power: readonly ZoneTime[] | null; readonly heartRate: readonly ZoneTime[] | null };

/** Time in power and heart-rate zones, by the rider's own bounds. */
export function ZonesSection({ power, heartRate }: Props) {
  if (power === null && heartRate === null) return null;
  return (
    <section class="zones-section">
      <h2>Time in zones</h2>
      <div class="zones-section-columns">
        {power === null ? null : <ZoneList title="Power" zones={power} />}
        {heartRate === null ? null : <ZoneList title="Heart rate" zones={heartRate} />}
      </div>
    </section>
  );
}

function ZoneList({ title, zones }: { readonly title: string; readonly zones: readonly ZoneTime[] }) {
  const longest = Math.max(...zones.map((zone) => zone.share), 0.01);
  return (
    <div>
      <h3>{title}</h3>
      <ol class="zones-section-list">
        {zones.toReversed().map((zone) => (
          <li key={zone.zone}>
            <span class="zones-section-name">
              <b>{zone.zone}</b> <span class="muted">{zone.bounds}</span>
            </span>
            <span class="zones-section-track" aria-hidden="true">
              <i
                style={{
                  width: `${(zone.share / longest) * 100}%`,
                  background: `var(--zone-${zone.zone})`,
                }}
              />
            </span>
            <span class="figure">{clockText(zone.seconds)}</span>
            <span class="figure muted">{figureText(shareFigure(zone.share))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
