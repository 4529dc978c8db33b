import type { PictureContent } from "./pictureContent";

/** The picture as it is saved, px: what a post or a message shows without cutting. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Laid out and drawn at half the size and doubled, so that the charts' own lines and letters fit it. */
export const PICTURE_SCALE = 2;

const WIDTH = PICTURE_SIZE.width / PICTURE_SCALE;
const HEIGHT = PICTURE_SIZE.height / PICTURE_SCALE;
const EDGE = 28;
const GAP = 8;

/** One line of text; `top` is the top of its line box. */
export type PictureText = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly tone: "ink" | "muted";
  /** Cut with an ellipsis beyond this. */
  readonly width: number;
  /** Stands right behind the number, smaller and muted; empty for none. */
  readonly unit: string;
};

export type PictureBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PictureLayout = {
  readonly texts: readonly PictureText[];
  /** Where the chart's line lies: numbers stand left of it, names above, times below; null without a chart. */
  readonly plot: PictureBox | null;
};

/** Room around the plot for its names, numbers and times. */
const PLOT_ROOM = { left: 34, right: 20, top: 24, bottom: 18 } as const;
const SMALL = 11;

/** Where everything stands on the picture, in half px: words and figures from the top, the chart in what is left. */
export function pictureLayout(content: PictureContent): PictureLayout {
  const texts: PictureText[] = [];
  let top = EDGE - 10;
  const line = (text: string, size: number, style: Partial<PictureText> = {}) => {
    texts.push({
      text,
      left: EDGE,
      top,
      size,
      weight: 400,
      tone: "ink",
      width: WIDTH - 2 * EDGE,
      unit: "",
      ...style,
    });
    top += lineHeight(size);
  };
  if (content.title !== null) line(content.title, 20, { weight: 600 });
  if (content.meta !== "") line(content.meta, SMALL, { tone: "muted" });
  if (texts.length > 0) top += GAP / 2;
  if (content.verdict !== null) {
    line(content.verdict, 14, { weight: 600 });
    top += GAP;
  }
  if (content.figures.length > 0) {
    texts.push(...figureTexts(content.figures, top));
    top += lineHeight(LABEL_SIZE) + lineHeight(FIGURE_SIZE) + GAP;
  }
  texts.push({
    text: "Saddlebag",
    left: WIDTH - EDGE - BRAND_WIDTH,
    top: HEIGHT - lineHeight(SMALL) - 4,
    size: SMALL,
    weight: 600,
    tone: "muted",
    width: BRAND_WIDTH,
    unit: "",
  });
  const bottom = HEIGHT - lineHeight(SMALL) - 8;
  const plot = {
    left: EDGE + PLOT_ROOM.left,
    right: WIDTH - EDGE - PLOT_ROOM.right,
    top: top + PLOT_ROOM.top,
    bottom: bottom - PLOT_ROOM.bottom,
  };
  return { texts, plot: content.plot === null ? null : plot };
}

const FIGURE_SIZE = 22;
/** "Average heart rate" fits where five figures stand. */
const LABEL_SIZE = 10;
const BRAND_WIDTH = 80;

function figureTexts(figures: PictureContent["figures"], top: number): readonly PictureText[] {
  const width = (WIDTH - 2 * EDGE) / figures.length;
  return figures.flatMap(({ name, figure }, index) => {
    const place = { left: EDGE + index * width, width: width - GAP };
    return [
      { ...place, text: name, top, size: LABEL_SIZE, weight: 400 as const, tone: "muted" as const, unit: "" },
      {
        ...place,
        text: figure.value,
        top: top + lineHeight(LABEL_SIZE),
        size: FIGURE_SIZE,
        weight: 600 as const,
        tone: "ink" as const,
        unit: figure.unit,
      },
    ];
  });
}

function lineHeight(size: number): number {
  return Math.round(size * 1.35);
}
