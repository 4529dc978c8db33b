import { useEffect, useRef, useState } from "preact/hooks";

/** A text box whose words are saved when it is left, or with the page. */
export type Typed = {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Saves what was typed, if it says anything else than what is saved. */
  readonly settle: () => void;
};

/** What is being typed stays, whatever else redraws the page; `saved` shows only while nothing is. */
export function useTyped(saved: string, onSave: (text: string) => void): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const save = useRef(onSave);
  save.current = onSave;
  const settle = () => {
    const text = unsaved.current;
    unsaved.current = null;
    setTyped(null);
    if (text !== null && text !== saved) onSave(text);
  };
  useEffect(
    () => () => {
      if (unsaved.current !== null) save.current(unsaved.current);
    },
    [],
  );
  return {
    text: typed ?? saved,
    type: (text) => {
      unsaved.current = text;
      setTyped(text);
    },
    settle,
  };
}
