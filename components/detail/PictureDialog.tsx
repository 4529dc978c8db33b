import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { useChartColors } from "../chart/useChartColors";
import { drawPicture } from "./drawPicture";
import { FIRST_CHOICES, type PictureChoices, type PictureContent } from "./pictureContent";
import { PICTURE_SCALE, PICTURE_SIZE } from "./pictureLayout";

import "./PictureDialog.css";

/** What becomes of a picture. */
export type PictureWays = {
  readonly save: (picture: Blob) => void;
  /**
   * Gives null when it is copied, else the sentence that says why not. Takes the picture while it is still being made:
   * a browser copies only as long as the press is fresh.
   */
  readonly copy: (picture: Promise<Blob>) => Promise<string | null>;
};

type Props = {
  readonly contentOf: (choices: PictureChoices) => PictureContent;
  /** Without one the name cannot be told. */
  readonly hasName: boolean;
  readonly ways: PictureWays;
  readonly onClose: () => void;
};

const CHOICES: readonly (readonly [keyof PictureChoices, string])[] = [
  ["title", "Title"],
  ["date", "Date"],
  ["name", "Name"],
  ["heartRate", "Heart rate"],
];

/** The picture as it will be, what it may tell, and the ways to take it along. It never leaves the computer. */
export function PictureDialog({ contentOf, hasName, ways, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useChartColors();
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [told, setTold] = useState("");

  useEffect(() => dialog.current?.showModal(), []);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d") ?? null;
    if (context === null) return;
    context.setTransform(PICTURE_SCALE, 0, 0, PICTURE_SCALE, 0, 0);
    drawPicture(context, contentOf(choices), colors);
  }, [contentOf, choices, colors]);

  const save = async () => {
    ways.save(await blobOf(canvas.current));
    setTold("Saved to your downloads");
  };
  const copy = async () => setTold((await ways.copy(blobOf(canvas.current))) ?? "Copied");
  const refuse = () => setTold("The picture could not be made");

  return (
    <dialog
      ref={dialog}
      class="picture-dialog"
      aria-label="Picture of this workout"
      onClose={onClose}
      // Escape is the dialog's own: a selected range behind it stays.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <canvas
        ref={canvas}
        width={PICTURE_SIZE.width}
        height={PICTURE_SIZE.height}
        role="img"
        aria-label="Preview of the picture"
      />
      <fieldset class="picture-dialog-choices">
        <legend class="visually-hidden">What the picture tells</legend>
        {CHOICES.filter(([choice]) => choice !== "name" || hasName).map(([choice, words]) => (
          <label key={choice}>
            <input
              type="checkbox"
              autocomplete="off"
              checked={choices[choice]}
              onChange={(event) => setChoices({ ...choices, [choice]: event.currentTarget.checked })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <p class="small muted">The picture is drawn here and goes nowhere by itself.</p>
      <div class="picture-dialog-ways">
        <button type="button" class="primary" autofocus onClick={() => void save().catch(refuse)}>
          Save as PNG
        </button>
        <button type="button" onClick={() => void copy().catch(refuse)}>
          Copy picture
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <span role="status" class="small muted">
          {told}
        </span>
      </div>
    </dialog>
  );
}

function blobOf(canvas: HTMLCanvasElement | null): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (canvas === null) reject(new Error("the picture is gone"));
    else
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("the browser made no picture")) : resolve(blob)),
        "image/png",
      );
  });
}
