import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Pen } from "@/components/chart/pen";
import { classParts } from "@/components/detail/classParts";
import { detailFigures } from "@/components/detail/detailFigures";
import { detailPlots } from "@/components/detail/detailPlots";
import { drawPicture } from "@/components/detail/drawPicture";
import {
  FIRST_CHOICES,
  pictureContent,
  type PictureChoices,
  type PictureContent,
} from "@/components/detail/pictureContent";
import { PICTURE_SCALE, PICTURE_SIZE, pictureLayout } from "@/components/detail/pictureLayout";
import { DETAIL_MEDITATION, DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import type { DetailSample } from "@/components/samples/detailSample";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { NAMED_COLORS } from "../chart/drawnPlot";

const FTP = { watts: 200, source: "test", sinceMs: null, key: null, isOld: false, isAtLeast: false } as const;
const ALL: PictureChoices = { title: true, date: true, name: true, heartRate: true };

function contentOf(sample: DetailSample, choices: PictureChoices = FIRST_CHOICES): PictureContent {
  const model = detailSampleModel(sample, { ftp: FTP });
  return pictureContent({
    model,
    figures: detailFigures(model, null),
    plots: detailPlots(model),
    parts: classParts(model.graph.segments),
    riderName: "SampleRider",
    choices,
  });
}

/** Everything the picture would say, as one text. */
function told(content: PictureContent): string {
  return JSON.stringify(pictureLayout(content).texts.map(({ text, unit }) => `${text} ${unit}`));
}

/** What a picture says of which one thing alone is told. */
function only(choice: keyof PictureChoices): string {
  return told(contentOf(DETAIL_POWER_ZONE_RIDE, { ...FIRST_CHOICES, title: false, [choice]: true }));
}

describe("what the picture tells", () => {
  it("is the class, the verdict and the large figures, and nothing of the rider", () => {
    const text = told(contentOf(DETAIL_POWER_ZONE_RIDE));
    expect(text).toContain("45 min Power Zone Ride");
    expect(text).toMatch(/Held 11 of 12 blocks · 86 % in target/);
    expect(text).toContain("Normalized power");
    for (const secret of ["SampleRider", "2026", "heart rate", "bpm"]) expect(text).not.toContain(secret);
  });

  it("is each thing that the rider adds, and no other", () => {
    expect(only("title")).toContain("45 min");
    expect(only("date")).toContain("Sun, 15 Nov 2026");
    expect(only("date")).not.toContain("SampleRider");
    expect(only("name")).toContain("SampleRider");
    expect(only("heartRate")).toContain("bpm");
    expect(only("heartRate")).not.toContain("45 min");
  });

  it("has no chart where only the heart was measured and may not be told", () => {
    expect(contentOf(DETAIL_STRENGTH).plot).toBeNull();
    expect(contentOf(DETAIL_STRENGTH, ALL).plot?.metric).toBe("heartRate");
    expect(contentOf(DETAIL_POWER_ZONE_RIDE).plot?.metric).toBe("output");
  });
});

const WIDTH = PICTURE_SIZE.width / PICTURE_SCALE;
const HEIGHT = PICTURE_SIZE.height / PICTURE_SCALE;

describe("the layout of the picture", () => {
  const figure = fc.record({
    name: fc.constant("Average output"),
    figure: fc.record({ value: fc.constantFrom("9", "1,234"), unit: fc.constantFrom("", "W") }),
  });
  const contents = fc.record({
    title: fc.option(fc.string()),
    meta: fc.string(),
    verdict: fc.option(fc.string()),
    figures: fc.array(figure, { maxLength: 5 }),
  });
  const { plot, parts, range } = contentOf(DETAIL_POWER_ZONE_RIDE);

  it("stays inside the picture and leaves the chart at least a third of it, whatever is told", () => {
    fc.assert(
      fc.property(contents, (given) => {
        const layout = pictureLayout({ ...given, plot, parts, range });
        for (const text of layout.texts) {
          expect(text.left).toBeGreaterThanOrEqual(0);
          expect(text.top).toBeGreaterThanOrEqual(0);
          expect(text.left + text.width).toBeLessThanOrEqual(WIDTH);
          expect(text.top + text.size).toBeLessThanOrEqual(HEIGHT);
        }
        const box = layout.plot;
        expect(box === null ? 0 : box.bottom - box.top).toBeGreaterThan(HEIGHT / 3);
      }),
    );
  });

  it("puts no line of text on another, nor on the chart", () => {
    fc.assert(
      fc.property(contents, (given) => {
        const { texts, plot: box } = pictureLayout({ ...given, plot, parts, range });
        for (const [index, one] of texts.entries()) {
          for (const other of texts.slice(index + 1)) {
            const isApart =
              one.top + one.size <= other.top ||
              other.top + other.size <= one.top ||
              one.left + one.width <= other.left ||
              other.left + other.width <= one.left;
            expect(isApart).toBe(true);
          }
          expect(box === null || one.top + one.size <= box.top || one.top >= box.bottom).toBe(true);
        }
      }),
    );
  });
});

/** A pen that writes down what it is told; every letter is half as wide as it is high. */
function watchedPen() {
  const texts: string[] = [];
  const points: (readonly [number, number])[] = [];
  const fills: string[] = [];
  let size = 10;
  const pen = {
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    closePath: () => undefined,
    stroke: () => undefined,
    strokeText: () => undefined,
    fill: () => undefined,
    setLineDash: () => undefined,
    moveTo: (x: number, y: number) => void points.push([x, y]),
    lineTo: (x: number, y: number) => void points.push([x, y]),
    fillRect: () => void fills.push(pen.fillStyle as string),
    fillText: (text: string) => void texts.push(text),
    measureText: (text: string) => ({ width: (text.length * size) / 2 }) as TextMetrics,
    set font(font: string) {
      size = Number(/(\d+)px/.exec(font)?.[1]);
    },
    get font() {
      return `${size}px`;
    },
    fillStyle: "" as string | CanvasGradient | CanvasPattern,
    strokeStyle: "" as string | CanvasGradient | CanvasPattern,
    lineWidth: 1,
    lineJoin: "miter" as CanvasLineJoin,
    globalAlpha: 1,
    textAlign: "left" as CanvasTextAlign,
    textBaseline: "top" as CanvasTextBaseline,
  } satisfies Pen;
  return { pen, texts, points, fills };
}

describe("drawing the picture", () => {
  it("fills the ground, writes every text and draws the ride over its targets", () => {
    const { pen, texts, points, fills } = watchedPen();
    drawPicture(pen, contentOf(DETAIL_POWER_ZONE_RIDE), NAMED_COLORS);
    expect(fills[0]).toBe("--ground");
    expect(fills).toContain("--zone-4");
    expect(texts).toEqual(
      expect.arrayContaining(["45 min Power Zone Ride", "Warm Up", "40:00", "Output, W"]),
    );
    // The blocks keep their numbers; where the rider faded is not told to others.
    expect(texts).toContain("4");
    expect(texts.join(" ")).not.toContain("faded");
    expect(points.length).toBeGreaterThan(900);
    expect(points.every(([x, y]) => x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)).toBe(true);
  });

  it("cuts a title that does not fit", () => {
    const { pen, texts } = watchedPen();
    const content = contentOf(DETAIL_POWER_ZONE_RIDE);
    drawPicture(pen, { ...content, title: "A very long title ".repeat(20) }, NAMED_COLORS);
    const title = texts.find((text) => text.startsWith("A very long title"));
    expect(title?.endsWith("…")).toBe(true);
    expect((title?.length ?? 0) * 10).toBeLessThanOrEqual(WIDTH);
  });

  it("leaves out the chart where there is none", () => {
    const { pen, points } = watchedPen();
    drawPicture(pen, contentOf(DETAIL_MEDITATION), NAMED_COLORS);
    expect(points).toEqual([]);
  });
});
