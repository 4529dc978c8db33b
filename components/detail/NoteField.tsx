import { useId } from "preact/hooks";

import { SayStatus } from "./SayStatus";
import type { Saying } from "./useSaying";
import { useTyped } from "./useTyped";

const LONGEST = 2000;

type Props = { readonly note: string; readonly saying: Saying };

/** A note, saved when the box is left. */
export function NoteField({ note, saying }: Props) {
  const id = useId();
  const typed = useTyped(note, (text) => saying.say("note", text));
  return (
    <div class="own-words-field">
      <label for={id}>Note</label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        autocomplete="off"
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onBlur={typed.settle}
      />
      <SayStatus state={saying.stateOf("note")} onAgain={() => saying.say("note", note)} />
    </div>
  );
}
