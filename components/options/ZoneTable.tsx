import { countText } from "@/lib/domain/format";
import { powerZonesOf } from "@/lib/training/powerZones";
import type { PowerZone } from "@/lib/training/powerZones";
import "./ZoneTable.css";

type ZoneTableProps = { readonly caption: string; readonly ftpWatts: number };

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
export function ZoneTable({ caption, ftpWatts }: ZoneTableProps) {
  return (
    <table class="zone-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Zone</th>
          <th scope="col">Name</th>
          <th scope="col">Watts</th>
        </tr>
      </thead>
      <tbody>
        {powerZonesOf(ftpWatts).map(({ zone, wholeLowerW, wholeUpperW }) => (
          <tr key={zone}>
            <th scope="row">
              <span class={`zone-table-mark zone-table-mark-${zone}`} aria-hidden="true" />
              {zone}
            </th>
            <td>{NAMES[zone]}</td>
            <td class="zone-table-watts figure">
              {wholeUpperW === null
                ? `${countText(wholeLowerW)} and more`
                : `${countText(wholeLowerW)}–${countText(wholeUpperW)}`}
              <span class="unit">W</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
