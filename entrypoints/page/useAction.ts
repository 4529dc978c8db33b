import { useRef, useState } from "preact/hooks";
import { ACTION_IDLE } from "@/components/options/actionState";
import type { ActionState } from "@/components/options/actionState";
import type { Reply } from "@/lib/messages/reply";

/**
 * One thing a rider can ask the background for: where it stands, and the way to ask. While one is under way,
 * asking again does nothing. `wordsOf` makes the sentence of a success, empty for none.
 */
export function useAction(): readonly [
  state: ActionState,
  ask: <Value>(send: () => Promise<Reply<Value>>, wordsOf: (value: Value) => string) => void,
] {
  const [state, setState] = useState<ActionState>(ACTION_IDLE);
  const isRunning = useRef(false);
  const ask = <Value>(send: () => Promise<Reply<Value>>, wordsOf: (value: Value) => string) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ type: "running" });
    void send().then((reply) => {
      isRunning.current = false;
      setState(
        reply.ok
          ? { type: "done", sentence: wordsOf(reply.value) }
          : { type: "failed", sentence: reply.error.message },
      );
      return reply;
    });
  };
  return [state, ask];
}
