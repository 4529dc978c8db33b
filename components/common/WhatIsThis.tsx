import { useEffect, useId, useRef, useState } from "preact/hooks";

import { explanationOf } from "./explanations";

import "./WhatIsThis.css";

type Place = { readonly left: number; readonly top: number };

/** As wide as the words get; the same as in the style sheet. */
const WIDTH = 264;
const GAP = 6;
const EDGE = 8;

/** One figure by its name, or several that are explained together. */
type Props = { readonly name: string } | { readonly of: string | readonly string[] };

/**
 * The small "?" beside a figure: what its name means, in a sentence or two. Opens by pointer and by keys; Escape, a
 * second press, a press elsewhere and scrolling close it. Nothing where nothing needs explaining. It stands outside of
 * `<dt>` and `<dd>`.
 */
export function WhatIsThis(props: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const close = () => setPlace(null);
  useDismissal(place !== null, button, close);
  const explained = namesOf(props)
    .map(explanationOf)
    .filter((one) => one !== null);
  const [first] = explained;
  if (first === undefined) return null;
  const isOne = explained.length === 1;

  const open = () => {
    const box = button.current?.getBoundingClientRect();
    const room = button.current?.ownerDocument.documentElement.clientWidth ?? 0;
    setPlace({
      left: Math.max(EDGE, Math.min((box?.left ?? 0) - EDGE, room - WIDTH - EDGE)),
      top: (box?.bottom ?? 0) + GAP,
    });
  };

  return (
    <span class="what-is-this">
      <button
        ref={button}
        type="button"
        class="what-is-this-button"
        aria-label={isOne ? `What is ${first.name}?` : "What is this?"}
        aria-expanded={place !== null}
        aria-controls={place === null ? undefined : id}
        onClick={() => (place === null ? open() : close())}
        onBlur={close}
      >
        <span aria-hidden="true">?</span>
      </button>
      <span aria-live="polite">
        {place === null ? null : (
          <span id={id} class="what-is-this-words" style={{ left: `${place.left}px`, top: `${place.top}px` }}>
            {explained.map(({ name, text, source }) => (
              <span key={name} class="what-is-this-one">
                {isOne ? null : <b>{name}. </b>}
                {text}
                {source === null ? null : <span class="what-is-this-source">Source: {source}.</span>}
              </span>
            ))}
          </span>
        )}
      </span>
    </span>
  );
}

function namesOf(props: Props): readonly string[] {
  if ("name" in props) return [props.name];
  return typeof props.of === "string" ? [props.of] : props.of;
}

/** Escape belongs to the words while they are open: whatever else it closes on the page stays as it is. */
function useDismissal(
  isOpen: boolean,
  button: { readonly current: HTMLButtonElement | null },
  onClose: () => void,
): void {
  useEffect(() => {
    const page = button.current?.ownerDocument;
    if (!isOpen || page === undefined) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    const onPress = (event: Event) => {
      if (!button.current?.contains(event.target as Node)) onClose();
    };
    page.addEventListener("keydown", onKey, true);
    page.addEventListener("pointerdown", onPress, true);
    page.addEventListener("scroll", onClose, true);
    return () => {
      page.removeEventListener("keydown", onKey, true);
      page.removeEventListener("pointerdown", onPress, true);
      page.removeEventListener("scroll", onClose, true);
    };
  });
}
