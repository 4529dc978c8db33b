import { useState } from "preact/hooks";
import { countText } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { InstructorAdherence } from "@/lib/training/adherenceOverTime";
import { shareText } from "./targetsWords";

type TargetsInstructorsProps = {
  readonly instructors: readonly InstructorAdherence[];
  readonly hrefOf: (key: BlindKey) => string;
};

/** So many are drawn before "Show all". */
const FEW = 8;

/** Instructors by how well the targets of their classes were met, the best first; nothing without one. */
export function TargetsInstructors({ instructors, hrefOf }: TargetsInstructorsProps) {
  const [isAll, setIsAll] = useState(false);
  if (instructors.length === 0) return null;
  const shown = isAll ? instructors : instructors.slice(0, FEW);
  return (
    <section class="trend-panel targets-panel" aria-labelledby="targets-instructors">
      <div class="trend-panel-head">
        <h2 id="targets-instructors">Instructors</h2>
        <p>with three such classes or more</p>
      </div>
      <table class="trend-table targets-table" aria-labelledby="targets-instructors">
        <thead>
          <tr>
            <th scope="col">Instructor</th>
            <th scope="col">Classes</th>
            <th scope="col">In target</th>
            <th scope="col">Held</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, classes, inShare, heldBlocks, blocks }) => (
            <tr key={key ?? name}>
              <th scope="row" class="ellipsis" title={name}>
                {key === null ? name : <a href={hrefOf(key)}>{name}</a>}
              </th>
              <td class="figure">{countText(classes)}</td>
              <td class="figure">{shareText(inShare)}</td>
              <td class="figure">{blocks === 0 ? "–" : shareText(heldBlocks / blocks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {instructors.length <= FEW ? null : (
        <button
          type="button"
          class="quiet targets-more"
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? "Show fewer" : `Show all ${countText(instructors.length)}`}
        </button>
      )}
    </section>
  );
}
