import { WhatIsThis } from "@/components/common/WhatIsThis";
import type { AskedZones } from "@/lib/training/zonesOverTimeAsked";
import { shareText } from "./targetsWords";
import { zoneTimeText } from "./zonesWords";
import "../detail/BlockStrip.css";
import "./ZonesShares.css";

/** Power zones as they were asked for: in, above and below, second by second. `asked` null while efforts are opened. */
export function TargetsZones({ asked }: { readonly asked: AskedZones | null }) {
  const zones = asked?.zones.filter(({ askedSec }) => askedSec > 0) ?? [];
  if (asked !== null && zones.length === 0) return null;
  return (
    <section class="trend-panel targets-panel" aria-labelledby="targets-zones">
      <div class="trend-panel-head">
        <span class="zones-title">
          <h2 id="targets-zones">By zone</h2>
          <WhatIsThis of={["Asked", "In it"]} />
        </span>
      </div>
      {asked === null ? (
        <p class="muted" role="status">
          Opening your efforts
        </p>
      ) : (
        <table class="trend-table targets-table targets-zones" aria-labelledby="targets-zones">
          <thead>
            <tr>
              <th scope="col">Zone</th>
              <th scope="col">Asked</th>
              <th scope="col">In it</th>
              <th scope="col">Above</th>
              <th scope="col">Below</th>
            </tr>
          </thead>
          <tbody>
            {zones.toReversed().map(({ zone, askedSec, inSec, aboveSec, belowSec }) => (
              <tr key={zone}>
                <th scope="row">
                  <i class="zones-mark" style={{ background: `var(--zone-${zone})` }} />
                  {zone}
                </th>
                <td class="figure">{zoneTimeText(askedSec)}</td>
                <td class="figure targets-zones-in">
                  {shareText(inSec / askedSec)}
                  <span class="targets-zones-bar" aria-hidden="true">
                    <i class="block-strip-below" style={{ flexGrow: belowSec / askedSec }} />
                    <i class="block-strip-in" style={{ flexGrow: inSec / askedSec }} />
                    <i class="block-strip-above" style={{ flexGrow: aboveSec / askedSec }} />
                  </span>
                </td>
                <td class="figure">{shareText(aboveSec / askedSec)}</td>
                <td class="figure">{shareText(belowSec / askedSec)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
