import { useState } from "preact/hooks";
import { countText, figureText, shareFigure } from "@/lib/domain/format";
import type { BreakdownBy, BreakdownPart } from "@/lib/training/breakdown";
import type { HabitsBreakdown } from "./habitsModel";
import "./HabitsBreakdowns.css";

type HabitsBreakdownsProps = {
  readonly breakdowns: readonly HabitsBreakdown[];
  /** The workouts of a part; null where no filter finds them. */
  readonly hrefOf: (by: BreakdownBy, part: BreakdownPart) => string | null;
};

const NAMES: Readonly<Record<BreakdownBy, string>> = {
  discipline: "Discipline",
  instructor: "Instructor",
  classType: "Class type",
  length: "Length",
  device: "Device",
};

/** What the workouts were: discipline, instructor, class type, length, device. */
export function HabitsBreakdowns({ breakdowns, hrefOf }: HabitsBreakdownsProps) {
  return (
    <div class="trend-columns habits-breakdowns">
      {breakdowns.map(({ by, parts }) => (
        <Breakdown key={by} by={by} parts={parts} hrefOf={hrefOf} />
      ))}
    </div>
  );
}

/** So many are drawn before "Show all". */
const FEW = 8;

function Breakdown({ by, parts, hrefOf }: HabitsBreakdown & Pick<HabitsBreakdownsProps, "hrefOf">) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? parts : parts.slice(0, FEW);
  const most = Math.max(...parts.map(({ share }) => share), 0);
  return (
    <div class="trend-panel habits-breakdown">
      <table class="trend-table">
        {/* A caption, not a label: "Discipline" and "Device" are the names of the selects above. */}
        <caption>
          <h3>{NAMES[by]}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{NAMES[by]}</span>
            </th>
            <th scope="col">Workouts</th>
            <th scope="col">Minutes</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={`${part.key ?? ""} ${part.name}`}>
              <th scope="row">
                <PartName part={part} href={hrefOf(by, part)} />
              </th>
              <td>{countText(part.workouts)}</td>
              <td>{countText(part.durationSec / 60)}</td>
              <td class="habits-share">
                {part.share > 0 && part.share < 0.005 ? "<1 %" : figureText(shareFigure(part.share))}
                <span class="habits-bar" aria-hidden="true">
                  <span style={{ width: `${most === 0 ? 0 : (part.share / most) * 100}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length <= FEW ? null : (
        <button type="button" class="quiet" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? "Show fewer" : `Show all ${countText(parts.length)}`}
          <span class="visually-hidden"> by {NAMES[by].toLowerCase()}</span>
        </button>
      )}
    </div>
  );
}

function PartName({ part, href }: { readonly part: BreakdownPart; readonly href: string | null }) {
  return href === null ? (
    <span class="ellipsis" title={part.name}>
      {part.name}
    </span>
  ) : (
    <a class="ellipsis" href={href} title={part.name}>
      {part.name}
    </a>
  );
}
