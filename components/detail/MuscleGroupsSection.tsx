import { figureText, percentFigure } from "@/lib/domain/format";
import type { MuscleGroup } from "@/lib/domain/performance";

import "./ZonesSection.css";

/** Which muscles the class worked, as Peloton says. */
export function MuscleGroupsSection({ groups }: { readonly groups: readonly MuscleGroup[] }) {
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map((group) => group.percentage), 1);
  return (
    <section class="zones-section">
      <h2>Muscle groups</h2>
      <ol class="zones-section-list">
        {groups
          .toSorted((one, other) => other.percentage - one.percentage)
          .map((group) => (
            <li key={group.name}>
              <span class="ellipsis" title={group.name}>
                {group.name}
              </span>
              <span class="zones-section-track" aria-hidden="true">
                <i style={{ width: `${(group.percentage / most) * 100}%`, background: "var(--accent)" }} />
              </span>
              <span />
              <span class="figure">{figureText(percentFigure(group.percentage))}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
