import { countText } from "@/lib/domain/format";
import { powerZonesOf } from "@/lib/training/powerZones";
import type { PowerZone, PowerZoneBounds } from "@/lib/training/powerZones";
import "./ZoneTable.css";

type ZoneTableProps = {
  readonly caption: string;
  readonly ftpWatts: number;
  /** Another FTP whose zones stand beside them, as those in use now; null or left out for none. */
  readonly insteadOfWatts?: number | null;
};

// Peloton's own names.
const NAMES: Readonly<Record<PowerZone, string>> = {
  1: "Very easy",
  2: "Moderate",
  3: "Sustainable",
  4: "Challenging",
  5: "Hard",
  6: "Very hard",
  7: "Max effort",
};

/** The seven zones, always with number and name beside the color. */
export function ZoneTable({ caption, ftpWatts, insteadOfWatts = null }: ZoneTableProps) {
  const before = insteadOfWatts === null ? null : powerZonesOf(insteadOfWatts);
  return (
    <table class={before === null ? "zone-table" : "zone-table zone-table-compared"}>
      <caption class="visually-hidden">{caption}</caption>
      <thead class={before === null ? "visually-hidden" : "zone-table-head"}>
        <tr>
          <th scope="col">Zone</th>
          <th scope="col" class="zone-table-name">
            Name
          </th>
          {before === null ? null : (
            <th scope="col" class="zone-table-watts">
              Now
            </th>
          )}
          <th scope="col" class="zone-table-watts">
            {before === null ? "Watts" : "Then"}
          </th>
        </tr>
      </thead>
      <tbody>
        {powerZonesOf(ftpWatts).map((bounds, i) => (
          <tr key={bounds.zone}>
            <th scope="row">
              <span class={`zone-table-mark zone-table-mark-${bounds.zone}`} aria-hidden="true" />
              {bounds.zone}
            </th>
            <td class="zone-table-name">{NAMES[bounds.zone]}</td>
            {before === null ? null : <Watts bounds={before[i] ?? bounds} isMuted />}
            <Watts bounds={bounds} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Watts({
  bounds,
  isMuted = false,
}: {
  readonly bounds: PowerZoneBounds;
  readonly isMuted?: boolean;
}) {
  const { wholeLowerW, wholeUpperW } = bounds;
  return (
    <td class={`zone-table-watts figure${isMuted ? " muted" : ""}`}>
      {wholeUpperW === null
        ? `${countText(wholeLowerW)} and more`
        : `${countText(wholeLowerW)}–${countText(wholeUpperW)}`}
      <span class="unit">W</span>
    </td>
  );
}
