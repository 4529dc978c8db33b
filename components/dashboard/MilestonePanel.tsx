import { countText } from "@/lib/domain/format";
import type { Milestone } from "@/lib/training/milestones";
import { milestoneWords } from "./milestoneWords";
import "./MilestonePanel.css";

/** Others behind the next one. */
const MORE = 2;

/** The round number that comes next by Peloton's counts, and those behind it. Nothing without any. */
export function MilestonePanel({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const [next, ...others] = milestones;
  if (next === undefined) return null;
  return (
    <section class="milestone-panel" aria-labelledby="milestone-panel-heading">
      <h2 id="milestone-panel-heading">Next milestone</h2>
      <div class="milestone-panel-next">
        <p class="milestone-panel-words">{milestoneWords(next)}</p>
        <span class="milestone-panel-bar" aria-hidden="true">
          <span style={{ width: `${(next.count / next.next) * 100}%` }} />
        </span>
      </div>
      {others.length === 0 ? null : (
        <ul class="milestone-panel-others">
          {others.slice(0, MORE).map((one) => (
            <li key={one.name}>{milestoneWords(one)}</li>
          ))}
        </ul>
      )}
      <p class="milestone-panel-base figure">
        By Peloton's counts: {next.name}, {countText(next.count)} so far
      </p>
    </section>
  );
}
