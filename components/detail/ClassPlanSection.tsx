import { clockText } from "@/lib/domain/format";
import type { Segment } from "@/lib/domain/performance";

import "./DetailTable.css";

/** The class's plan: shown where there is no series to draw it over. */
export function ClassPlanSection({ segments }: { readonly segments: readonly Segment[] }) {
  if (segments.length === 0) return null;
  return (
    <section>
      <h2>Class plan</h2>
      <table class="detail-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">From</th>
            <th scope="col">Length</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={`${segment.startSec} ${segment.name}`}>
              <th scope="row">
                {segment.name}
                {segment.isFloor ? <span class="muted"> on the floor</span> : null}
              </th>
              <td>{clockText(segment.startSec)}</td>
              <td>{clockText(segment.lengthSec)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
