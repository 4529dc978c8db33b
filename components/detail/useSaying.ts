import { useEffect, useRef, useState } from "preact/hooks";

import type { OwnWorkout } from "@/lib/domain/yours";

/** Sends all that is said of a workout; gives null when it was saved, else the sentence that says why not. Never rejects. */
export type Say = (own: OwnWorkout) => Promise<string | null>;

/** Where saving one field stands. */
export type SayState =
  | { readonly type: "idle" }
  | { readonly type: "saving" }
  | { readonly type: "saved" }
  | { readonly type: "refused"; readonly sentence: string };

type SayField = keyof OwnWorkout;

export type Saying = {
  /** What was said last, saved or not: nothing is taken back by a page that redraws. */
  readonly own: OwnWorkout;
  readonly stateOf: (field: SayField) => SayState;
  readonly say: <Field extends SayField>(field: Field, value: OwnWorkout[Field]) => void;
};

type Sending = {
  readonly next: OwnWorkout;
  readonly field: SayField;
  readonly number: number;
  /** What was sent before it. */
  readonly before: Promise<void>;
};

const IDLE: SayState = { type: "idle" };

/**
 * One workout's effort, note and left-out mark travel together, so what is said last rests on what was said before it
 * and not on what the vault has shown so far. One is sent after the other; while anything is unsaved, what the vault
 * shows does not replace it.
 */
export function useSaying(stored: OwnWorkout, onSay: Say): Saying {
  const [own, setOwn] = useState(stored);
  const [states, setStates] = useState<Partial<Record<SayField, SayState>>>({});
  const latest = useRef(stored);
  const said = useRef(0);
  const isUnsaved = useRef(false);
  const last = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (isUnsaved.current) return;
    latest.current = stored;
    setOwn(stored);
  }, [stored.effort, stored.note, stored.leftOut]);

  function say<Field extends SayField>(field: Field, value: OwnWorkout[Field]): void {
    const next: OwnWorkout = { ...latest.current, [field]: value };
    latest.current = next;
    said.current += 1;
    isUnsaved.current = true;
    setOwn(next);
    setStates((before) => ({ ...before, [field]: { type: "saving" } }));
    last.current = send({ next, field, number: said.current, before: last.current });
  }

  async function send(sending: Sending): Promise<void> {
    const { next, field } = sending;
    await sending.before;
    const sentence = await onSay(next);
    const isLast = sending.number === said.current;
    // A refused one stays unsaved, and is said again with whatever is said next.
    if (isLast) isUnsaved.current = sentence !== null;
    const state: SayState = sentence === null ? { type: "saved" } : { type: "refused", sentence };
    setStates((before) => ({
      ...(isLast && sentence === null ? settled(before) : before),
      [field]: state,
    }));
  }

  return { own, say, stateOf: (field) => states[field] ?? IDLE };
}

/** Every field was sent with the last one, which was saved: an earlier refusal is over. */
function settled(states: Partial<Record<SayField, SayState>>): Partial<Record<SayField, SayState>> {
  return Object.fromEntries(
    Object.entries(states).map(([field, state]) => [
      field,
      state.type === "refused" ? ({ type: "saved" } as const) : state,
    ]),
  );
}
