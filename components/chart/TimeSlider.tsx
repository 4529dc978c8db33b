import { useRef } from "preact/hooks";

import { cursorAfterKey } from "./cursorKeys";
import type { TimeRange } from "./timeRange";

import "./TimeSlider.css";

/** A block as the slider's track shows it. */
export type TrackBlock = { readonly startSec: number; readonly endSec: number; readonly zone: number | null };

type Props = {
  readonly sec: number;
  /** What the charts show: the track is as long. */
  readonly range: TimeRange;
  /** Where the cursor can go: the part of it that was recorded. */
  readonly reach: TimeRange;
  readonly blockStarts: readonly number[];
  readonly track: readonly TrackBlock[];
  /** What a screen reader speaks for this second: time, values, target. */
  readonly valueText: string;
  readonly onMove: (sec: number) => void;
};

/** "Time in workout": the one slider that drives the cursor of every chart. Its track shows the blocks. */
export function TimeSlider({ sec, range, reach, blockStarts, track, valueText, onMove }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const lengthSec = Math.max(1, range.endSec - range.startSec);
  const percent = (at: number) => `${Math.min(100, Math.max(0, ((at - range.startSec) / lengthSec) * 100))}%`;

  function moveTo(event: PointerEvent): void {
    const box = element.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    onMove(Math.round(range.startSec + share * lengthSec));
  }

  return (
    <div
      ref={element}
      class="time-slider"
      role="slider"
      tabIndex={0}
      aria-label="Time in workout"
      aria-valuemin={reach.startSec}
      aria-valuemax={reach.endSec}
      aria-valuenow={sec}
      aria-valuetext={valueText}
      onKeyDown={(event) => {
        const next = cursorAfterKey({ sec, key: event, range: reach, blockStarts });
        if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onMove(next);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) moveTo(event);
      }}
    >
      <div class="time-slider-track">
        {track
          .filter((block) => block.endSec > range.startSec && block.startSec < range.endSec)
          .map((block) => (
            <div
              key={block.startSec}
              class="time-slider-block"
              style={{
                left: percent(block.startSec),
                right: `calc(100% - ${percent(block.endSec)})`,
                ...(block.zone === null ? {} : { background: `var(--zone-${block.zone})` }),
              }}
            />
          ))}
      </div>
      <div class="time-slider-thumb" style={{ left: percent(sec) }} />
    </div>
  );
}
