import { clockText } from "@/lib/domain/format";

import type { PlotPart } from "../chart/metricPlot";

import "./ClassPlanSection.css";
import "./DetailTable.css";

/** The class's plan: shown where there is no series to draw it over. Each part's bar lies where the part does. */
export function ClassPlanSection({ parts }: { readonly parts: readonly PlotPart[] }) {
  if (parts.length === 0) return null;
  const lengthSec = Math.max(1, ...parts.map((part) => part.endSec));
  const percent = (sec: number) => `${(sec / lengthSec) * 100}%`;
  return (
    <section class="class-plan">
      <h2>Class plan</h2>
      <table class="detail-table detail-table-named">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <td class="class-plan-bar" />
            <th scope="col">From</th>
            <th scope="col">Length</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.startSec} ${part.name}`}>
              <th scope="row">
                {part.name}
                {part.isFloor ? <span class="muted"> on the floor</span> : null}
              </th>
              <td class="class-plan-bar" aria-hidden="true">
                <i
                  class={part.isFloor ? "class-plan-floor" : undefined}
                  style={{ marginLeft: percent(part.startSec), width: percent(part.endSec - part.startSec) }}
                />
              </td>
              <td>{clockText(part.startSec)}</td>
              <td>{clockText(part.endSec - part.startSec)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
