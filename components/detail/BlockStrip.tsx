import type { Block } from "@/lib/domain/target";

import { zoneOfBlock } from "./zoneOfBlock";

import "./BlockStrip.css";

type Props = {
  readonly blocks: readonly Block[];
  readonly onSelect: (block: Block) => void;
};

/**
 * One split bar a block, as wide as the block is long: above its target at the top, in target in the middle, below at
 * the foot. Above and below differ by hatching as well as color. The table beside it says the same in numbers.
 */
export function BlockStrip({ blocks, onSelect }: Props) {
  return (
    <div class="block-strip" aria-hidden="true">
      <div class="block-strip-bars">
        {blocks.map((block, index) => (
          <div
            key={block.startSec}
            class="block-strip-bar"
            title={block.label}
            style={{ flexGrow: block.endSec - block.startSec }}
            onClick={() => onSelect(block)}
          >
            {block.average === null ? (
              <div class="block-strip-nothing" />
            ) : (
              <>
                <div class="block-strip-above" style={{ flexGrow: block.aboveShare }} />
                <div class="block-strip-in" style={{ flexGrow: block.inShare }} />
                <div class="block-strip-below" style={{ flexGrow: block.belowShare }} />
              </>
            )}
            <i style={block.level === null ? {} : { background: `var(--zone-${zoneOfBlock(block)})` }} />
            <span class="block-strip-number">{index + 1}</span>
          </div>
        ))}
      </div>
      <p class="block-strip-key">
        <span>
          <i class="block-strip-above" /> ▲ above
        </span>
        <span>
          <i class="block-strip-in" /> in target
        </span>
        <span>
          <i class="block-strip-below" /> ▼ below
        </span>
      </p>
    </div>
  );
}
