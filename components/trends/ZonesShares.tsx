import { figureText, shareFigure } from "@/lib/domain/format";
import { wholeShares } from "@/lib/training/zonesOverTimeIntensity";
import { zoneTimeText } from "./zonesWords";
import "./ZonesShares.css";

type ZonesSharesProps = {
  /** What a reader calls the table. */
  readonly name: string;
  /** From zone 1 up. */
  readonly zoneSec: readonly number[];
  /** Null where one bound would not be true of all workouts. */
  readonly bounds: ZoneBoundTexts | null;
};

/** What bounds each zone, and in what: "75–90", "% of FTP". */
export type ZoneBoundTexts = { readonly of: string; readonly texts: readonly string[] };

/** Time in each zone with its share, the hardest first: number, words and bar. */
export function ZonesShares({ name, zoneSec, bounds }: ZonesSharesProps) {
  const shares = wholeShares(zoneSec);
  const most = Math.max(...zoneSec, 1);
  return (
    <table class="trend-table zones-shares" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">Zone{bounds === null ? null : <span class="zones-bounds"> {bounds.of}</span>}</th>
          <th scope="col">Time</th>
          <th scope="col">Share</th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {zoneSec
          .map((sec, index) => (
            <tr key={index}>
              <th scope="row">
                <i class="zones-mark" style={{ background: `var(--zone-${index + 1})` }} />
                {index + 1}
                {bounds === null ? null : <span class="zones-bounds"> {bounds.texts[index]}</span>}
              </th>
              <td class="figure">{zoneTimeText(sec)}</td>
              <td class="figure">
                {sec > 0 && shares[index] === 0
                  ? "<1 %"
                  : figureText(shareFigure((shares[index] ?? 0) / 100))}
              </td>
              <td class="zones-track" aria-hidden="true">
                <i style={{ width: `${(sec / most) * 100}%`, background: `var(--zone-${index + 1})` }} />
              </td>
            </tr>
          ))
          .toReversed()}
      </tbody>
    </table>
  );
}
