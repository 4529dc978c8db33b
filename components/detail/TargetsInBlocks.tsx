import type { UnitSystem } from "@/lib/domain/account";
import { clockText } from "@/lib/domain/format";
import type { TargetInBlocks } from "@/lib/training/adherence";

import { bandLabel } from "./bandLabel";
import { targetBounds } from "./targetBounds";
import { zoneOfBlock } from "./zoneOfBlock";

import "./TargetsInBlocks.css";

type Props = { readonly targets: readonly TargetInBlocks[]; readonly units: UnitSystem };

/** Each zone, intensity or range inside its own blocks: "asked 20:00, in 14:10, above 3:20, below 2:30". */
export function TargetsInBlocks({ targets, units }: Props) {
  return (
    <ul class="targets-in-blocks" aria-label="Targets inside their own blocks">
      {targets.map((target) => {
        const zone = zoneOfBlock(target);
        const measured = Math.max(1, target.inSec + target.aboveSec + target.belowSec);
        const share = (sec: number) => ({ width: `${(sec / measured) * 100}%` });
        const bounds = targetBounds(target, units);
        return (
          <li key={`${target.level} ${target.lower} ${target.upper}`}>
            <span class="targets-in-blocks-name">
              <i style={zone === null ? {} : { background: `var(--zone-${zone})` }} />
              <b>{bandLabel(target, units)}</b>
              {bounds === null ? null : <span class="muted"> {bounds}</span>}
            </span>
            <span class="targets-in-blocks-bar" aria-hidden="true">
              <i class="block-strip-below" style={share(target.belowSec)} />
              <i class="block-strip-in" style={share(target.inSec)} />
              <i class="block-strip-above" style={share(target.aboveSec)} />
            </span>
            <span class="targets-in-blocks-words">{wordsOf(target)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf({ askedSec, inSec, aboveSec, belowSec }: TargetInBlocks): string {
  const missingSec = askedSec - inSec - aboveSec - belowSec;
  return [
    `asked ${clockText(askedSec)}`,
    `in ${clockText(inSec)}`,
    `above ${clockText(aboveSec)}`,
    `below ${clockText(belowSec)}`,
    ...(missingSec >= 1 ? [`not measured ${clockText(missingSec)}`] : []),
  ].join(", ");
}
