import type { UnitSystem } from "@/lib/domain/account";
import { clockText, figureText, isStanding, numberText, shareFigure } from "@/lib/domain/format";
import type { Block } from "@/lib/domain/target";
import { mostFaded, workBlocks } from "@/lib/training/repeats";

import { metricDisplay } from "../chart/metricDisplay";
import { rangeText } from "../chart/rangeText";
import type { TimeRange } from "../chart/timeRange";
import { bandLabel } from "./bandLabel";
import { markOf } from "./markOf";
import { zoneOfBlock } from "./zoneOfBlock";

import "./BlockTable.css";

const SIGNS = {
  held: { sign: "✓", words: "held" },
  above: { sign: "▲", words: "missed above" },
  below: { sign: "▼", words: "missed below" },
} as const;

type Props = {
  readonly blocks: readonly Block[];
  readonly units: UnitSystem;
  /** Speeds are written as paces. */
  readonly isPace: boolean;
  readonly selected: TimeRange | null;
  readonly onSelect: (block: Block) => void;
};

/** The blocks in numbers; a row selects its range in the charts. */
export function BlockTable({ blocks, units, isPace, selected, onSelect }: Props) {
  const work = new Set(workBlocks(blocks));
  const most = mostFaded(blocks);
  const hasHeartRate = blocks.some((block) => block.averageHeartRateBpm !== null);
  return (
    <div class="block-table-scroll">
      <table class="block-table">
        <thead>
          <tr>
            <th scope="col">Block</th>
            <th scope="col">Target</th>
            <th scope="col">Length</th>
            <th scope="col">Average</th>
            <th scope="col">In target</th>
            <th scope="col" class="block-table-wide">
              Above
            </th>
            <th scope="col" class="block-table-wide">
              Below
            </th>
            {hasHeartRate ? <th scope="col">HR</th> : null}
            <th scope="col" class="block-table-wide">
              Fade
            </th>
          </tr>
        </thead>
        <tbody>
          {blocks.map((block, index) => (
            <BlockRow
              key={block.startSec}
              number={index + 1}
              block={block}
              units={units}
              isPace={isPace}
              hasHeartRate={hasHeartRate}
              fade={block === most ? "most" : work.has(block) ? "work" : "recovery"}
              isSelected={selected?.startSec === block.startSec && selected.endSec === block.endSec}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockRow(props: {
  readonly number: number;
  readonly block: Block;
  readonly units: UnitSystem;
  readonly isPace: boolean;
  readonly hasHeartRate: boolean;
  /** How a recovery fades says nothing and steps back; the block of work that faded most stands out. */
  readonly fade: "most" | "work" | "recovery";
  readonly isSelected: boolean;
  readonly onSelect: (block: Block) => void;
}) {
  const { block, units } = props;
  const isPace = props.isPace && block.metric === "speed";
  const display = metricDisplay(isPace ? "pace" : block.metric, units);
  const isMeasured = block.average !== null;
  const share = (value: number) => (isMeasured ? figureText(shareFigure(value)) : "–");
  return (
    <tr class={props.isSelected ? "block-table-selected" : ""} onClick={() => props.onSelect(block)}>
      <th scope="row">
        <button
          type="button"
          class="quiet"
          aria-pressed={props.isSelected}
          aria-label={`Block ${props.number}, ${rangeText(block)}`}
          onClick={(event) => {
            event.stopPropagation();
            props.onSelect(block);
          }}
        >
          {props.number}
        </button>
        <HeldSign block={block} />
      </th>
      <td class="block-table-target">
        <i style={block.level === null ? {} : { background: `var(--zone-${zoneOfBlock(block)})` }} />
        {bandLabel(block, units)}
      </td>
      <td>{clockText(block.endSec - block.startSec)}</td>
      <td>
        {block.average === null || (isPace && isStanding(1 / block.average)) ? (
          "–"
        ) : (
          <>
            {display.format(display.convert(isPace ? 1 / block.average : block.average))}{" "}
            <span class="muted">{display.unit}</span>
          </>
        )}
      </td>
      <td>{share(block.inShare)}</td>
      <td class="block-table-wide">{share(block.aboveShare)}</td>
      <td class="block-table-wide">{share(block.belowShare)}</td>
      {props.hasHeartRate ? (
        <td>{block.averageHeartRateBpm === null ? "–" : numberText(block.averageHeartRateBpm)}</td>
      ) : null}
      <td class={`block-table-wide block-table-fade-${props.fade}`}>
        {block.fade === null ? "–" : figureText(shareFigure(block.fade))}
      </td>
    </tr>
  );
}

function HeldSign({ block }: { readonly block: Block }) {
  const mark = markOf(block);
  if (mark === null) return null;
  const { sign, words } = SIGNS[mark];
  return (
    <>
      <span class={mark === "held" ? "block-table-held" : "block-table-missed"} aria-hidden="true">
        {sign}
      </span>
      <span class="visually-hidden">{words}</span>
    </>
  );
}
