import { useEffect, useId, useRef } from "preact/hooks";

import { SayStatus } from "./SayStatus";
import type { Saying } from "./useSaying";
import { useTyped } from "./useTyped";

const LONGEST = 200;

type Props = {
  /** The reason, which may be empty; null = it counts. */
  readonly leftOut: string | null;
  readonly saying: Saying;
};

/** Takes a workout out of records and trends, says what follows, and takes it back. */
export function LeftOutField({ leftOut, saying }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  const isLeftOut = leftOut !== null;
  // The button that was pressed is gone: the focus goes to the one that stands for it now.
  useEffect(() => {
    if (wasPressed.current) (isLeftOut ? undo : leave).current?.focus();
    wasPressed.current = false;
  }, [isLeftOut]);
  const press = (next: string | null) => {
    wasPressed.current = true;
    saying.say("leftOut", next);
  };
  const again = () => saying.say("leftOut", leftOut);

  if (leftOut === null) {
    return (
      <div class="own-words-field">
        <button ref={leave} type="button" onClick={() => press("")}>
          Leave out of records and trends
        </button>
        <p class="small muted">It stays in the history and in Peloton's totals.</p>
        <SayStatus state={saying.stateOf("leftOut")} onAgain={again} />
      </div>
    );
  }
  return (
    <div class="own-words-field own-words-left-out">
      <p>
        <strong>Left out of records and trends.</strong>{" "}
        <span class="muted">
          It no longer counts for fitness, records, FTP or comparisons. It stays in the history and in
          Peloton's totals.
        </span>
      </p>
      <ReasonField reason={leftOut} saying={saying} />
      <button ref={undo} type="button" onClick={() => press(null)}>
        Undo
      </button>
      <SayStatus state={saying.stateOf("leftOut")} onAgain={again} />
    </div>
  );
}

function ReasonField({ reason, saying }: { readonly reason: string; readonly saying: Saying }) {
  const id = useId();
  const typed = useTyped(reason, (text) => saying.say("leftOut", text));
  return (
    <div class="own-words-reason">
      <label for={id}>Reason</label>
      <input
        id={id}
        type="text"
        maxLength={LONGEST}
        autocomplete="off"
        placeholder="Somebody else rode it"
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onBlur={typed.settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") typed.settle();
        }}
      />
    </div>
  );
}
