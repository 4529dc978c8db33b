import "./WelcomePicture.css";

// An invented half hour: warm up, four efforts at zone 4 of which the third was missed, cool down. Watts every 30 s.
const WATTS: readonly number[] = [
  90, 100, 105, 112, 118, 122, 128, 130, 134, 140, 206, 212, 209, 214, 210, 208, 211, 132, 126, 130, 128, 207,
  213, 208, 211, 209, 206, 210, 130, 124, 128, 126, 204, 208, 196, 188, 182, 178, 176, 128, 122, 126, 125,
  206, 211, 214, 209, 212, 215, 216, 134, 128, 120, 112, 106, 100, 96, 94, 92, 90,
];
const BLOCKS = [
  { from: 10, to: 17, isHeld: true },
  { from: 21, to: 28, isHeld: true },
  { from: 32, to: 39, isHeld: false },
  { from: 43, to: 50, isHeld: true },
] as const;
const WIDTH = 640;
const HEIGHT = 220;
const PLOT_WIDTH = 592;
const TOP_WATTS = 245;
const LOW_WATTS = 70;
const LOWER = 200;
const UPPER = 218;

/** What the product is about in one picture: the output line over the class's targets, and which blocks were held. */
export function WelcomePicture() {
  return (
    <figure class="welcome-picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Example: output over the targets of a 30 minute ride; three of four zone 4 blocks held"
      >
        {[100, 150, 200].map((watts) => (
          <g key={watts}>
            <line class="welcome-picture-grid" x1={0} x2={PLOT_WIDTH} y1={yOf(watts)} y2={yOf(watts)} />
            <text class="welcome-picture-text" x={WIDTH} y={yOf(watts) + 4} text-anchor="end">
              {watts} W
            </text>
          </g>
        ))}
        {BLOCKS.map((block) => (
          <g key={block.from}>
            <rect
              class={block.isHeld ? "welcome-picture-held" : "welcome-picture-missed"}
              x={xOf(block.from)}
              width={xOf(block.to) - xOf(block.from)}
              y={yOf(UPPER)}
              height={yOf(LOWER) - yOf(UPPER)}
              rx={3}
            />
            <text
              class="welcome-picture-word"
              x={(xOf(block.from) + xOf(block.to)) / 2}
              y={yOf(UPPER) - 8}
              text-anchor="middle"
            >
              {block.isHeld ? "✓ held" : "✕ faded"}
            </text>
          </g>
        ))}
        <path
          class="welcome-picture-line"
          d={`M${WATTS.map((watts, at) => `${xOf(at)} ${yOf(watts)}`).join("L")}`}
        />
      </svg>
      <figcaption>
        <strong>Held 3 of 4 blocks</strong>
        <span class="muted small">Zone 4, 4 × 3:30. An example, not your data.</span>
      </figcaption>
    </figure>
  );
}

function xOf(at: number): number {
  return Math.round((at / (WATTS.length - 1)) * PLOT_WIDTH * 10) / 10;
}

function yOf(watts: number): number {
  return Math.round((HEIGHT - ((watts - LOW_WATTS) / (TOP_WATTS - LOW_WATTS)) * HEIGHT) * 10) / 10;
}
