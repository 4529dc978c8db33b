import { WhatIsThis } from "@/components/common/WhatIsThis";
import { countOf } from "@/lib/domain/format";
import type { AskedZones } from "@/lib/training/zonesOverTimeAsked";
import { askedSentence, zoneTimeText } from "./zonesWords";
import "./ZonesShares.css";

/** Asked against ridden in the classes that ask for power zones; nothing without such a class. */
export function ZonesAsked({ asked }: { readonly asked: AskedZones }) {
  if (asked.classes === 0) return null;
  const most = Math.max(...asked.zones.map(({ askedSec, riddenSec }) => Math.max(askedSec, riddenSec)), 1);
  const width = (sec: number) => ({ width: `${(sec / most) * 100}%` });
  return (
    <section class="trend-panel" aria-labelledby="zones-asked">
      <div class="trend-panel-head">
        <span class="zones-title">
          <h2 id="zones-asked">Asked and ridden</h2>
          <WhatIsThis of={["Asked", "Ridden", "In it"]} />
        </span>
        <p>
          {countOf(asked.classes, "class", "classes")} with power zones. {askedSentence(asked)}
        </p>
      </div>
      <table class="trend-table zones-asked" aria-labelledby="zones-asked">
        <thead>
          <tr>
            <th scope="col">Zone</th>
            <th scope="col">Asked</th>
            <th scope="col">Ridden</th>
            <th scope="col">In it</th>
            <td class="zones-asked-key" aria-hidden="true">
              <i class="zones-asked-asked" /> asked <i /> ridden
            </td>
          </tr>
        </thead>
        <tbody>
          {asked.zones.toReversed().map(({ zone, askedSec, riddenSec, inSec }) => (
            <tr key={zone}>
              <th scope="row">
                <i class="zones-mark" style={{ background: `var(--zone-${zone})` }} />
                {zone}
              </th>
              <td class="figure">{zoneTimeText(askedSec)}</td>
              <td class="figure">{zoneTimeText(riddenSec)}</td>
              <td class="figure">
                {zoneTimeText(inSec)}
                {askedSec === 0 ? null : (
                  <span class="zones-bounds"> {Math.round((inSec / askedSec) * 100)} %</span>
                )}
              </td>
              <td class="zones-asked-bars" aria-hidden="true">
                <i class="zones-asked-asked" style={width(askedSec)} />
                <i style={{ ...width(riddenSec), background: `var(--zone-${zone})` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
