import { WhatIsThis } from "@/components/common/WhatIsThis";
import { shareText, targetName } from "@/components/trends/targetsWords";
import { countText } from "@/lib/domain/format";
import type { WeekReview } from "@/lib/training/weekReview";

/** Held blocks and share in target, each kind of target by itself; nothing without a class that was judged. */
export function WeekHeld({ held }: Pick<WeekReview, "held">) {
  if (held.length === 0) return null;
  return (
    <section class="trend-panel week-panel" aria-labelledby="week-held">
      <div class="trend-panel-head">
        <span class="week-title">
          <h2 id="week-held">Held blocks</h2>
          <WhatIsThis of={["Held blocks", "Mean in target"]} />
        </span>
      </div>
      <table class="trend-table" aria-labelledby="week-held">
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col">Classes</th>
            <th scope="col">Held</th>
            <th scope="col">In target</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ metric, classes, heldBlocks, blocks, inShare }) => (
            <tr key={metric}>
              <th scope="row">{targetName(metric)}</th>
              <td class="figure">{countText(classes)}</td>
              <td class="figure">
                {blocks === 0 ? "–" : `${countText(heldBlocks)} of ${countText(blocks)}`}
              </td>
              <td class="figure">{shareText(inShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
