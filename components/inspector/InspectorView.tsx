import type { Field } from "@/lib/raw/fieldList";
import type { Matches } from "@/lib/raw/searchJson";

import { AnswerSearch } from "./AnswerSearch";
import { FieldTable } from "./FieldTable";
import { InspectorForm } from "./InspectorForm";
import type { InspectorChoices } from "./InspectorForm";
import type { InspectorQuery } from "./inspectorQuery";
import { answerWords, isRefusal } from "./inspectorState";
import type { InspectedAnswer, InspectorState } from "./inspectorState";
import { JsonTree } from "./JsonTree";
import { TakeAlong } from "./TakeAlong";
import type { TakenAlong } from "./TakeAlong";

import "./InspectorView.css";

type Props = {
  readonly query: InspectorQuery;
  readonly choices: InspectorChoices;
  readonly isSignedIn: boolean;
  readonly state: InspectorState;
  /** Another one for every answer, so that each starts with a tree of its own. */
  readonly answerNumber: number;
  /** What the tree shows of the answer: all of it, or what copies will hold. Undefined while that is worked out. */
  readonly shown: unknown;
  readonly fields: readonly Field[] | null;
  readonly search: { readonly words: string; readonly matches: Matches | null; readonly at: number };
  readonly redaction: { readonly isOn: boolean; readonly isPreview: boolean };
  readonly canSaveWorkout: boolean;
  readonly taken: TakenAlong;
  readonly on: {
    readonly change: (change: Partial<InspectorQuery>) => void;
    readonly fetch: () => void;
    readonly words: (words: string) => void;
    readonly go: (at: number) => void;
    readonly redact: (isOn: boolean) => void;
    readonly preview: (isPreview: boolean) => void;
    readonly copy: () => void;
    readonly save: () => void;
    readonly saveWorkout: () => void;
    readonly copyFields: () => void;
  };
};

/** What Peloton answers, as it came: to look at, to search, to take along without one's name. */
export function InspectorView(props: Props) {
  const { query, choices, isSignedIn, state, redaction, canSaveWorkout, taken, on } = props;
  const answer = state.type === "answered" ? state.answer : null;
  return (
    <article class="inspector">
      <header class="inspector-header">
        <h1>Raw data</h1>
        <p class="muted">
          What Peloton answers, as it comes. Live asks Peloton now and keeps nothing; the archive is what your
          vault holds.
        </p>
      </header>
      {isSignedIn ? null : (
        <p class="notice">
          You are signed out, so only the archive can be read. <a href="options.html">Connect your account</a>
        </p>
      )}
      <InspectorForm
        query={query}
        choices={choices}
        isFetching={state.type === "fetching"}
        onChange={on.change}
        onFetch={on.fetch}
      />
      <Standing state={state} />
      {answer === null && !canSaveWorkout ? null : (
        <TakeAlong
          kind={kindOf(answer)}
          canSaveWorkout={canSaveWorkout}
          isRedacted={redaction.isOn}
          isPreview={redaction.isPreview}
          state={taken}
          onRedact={on.redact}
          onPreview={on.preview}
          onCopy={on.copy}
          onSave={on.save}
          onSaveWorkout={on.saveWorkout}
        />
      )}
      {answer === null ? null : <Answer {...props} answer={answer} />}
    </article>
  );
}

function kindOf(answer: InspectedAnswer | null): "JSON" | "text" | null {
  if (answer?.content.type === "json") return "JSON";
  return answer?.content.type === "text" ? "text" : null;
}

function Standing({ state }: Pick<Props, "state">) {
  if (state.type === "refused") {
    return (
      <p class="notice" role="alert">
        {state.sentence}
      </p>
    );
  }
  return (
    <p
      role="status"
      class={state.type === "answered" && isRefusal(state.answer) ? "inspector-refusal" : "muted"}
    >
      {state.type === "idle" ? "Nothing fetched yet. Choose what to look at and press Fetch." : ""}
      {state.type === "fetching" ? "Fetching" : ""}
      {state.type === "answered" ? answerWords(state.answer) : ""}
    </p>
  );
}

function Answer(props: Props & { readonly answer: InspectedAnswer }) {
  const { answer, answerNumber, shown, fields, search, on } = props;
  const { content } = answer;
  if (shown === undefined && content.type !== "blank" && content.type !== "tooLong") {
    return <div aria-busy="true" />;
  }
  if (content.type === "text") {
    return (
      <pre class="inspector-text" tabIndex={0} aria-label="Answer">
        {String(shown).slice(0, LONGEST_TEXT)}
      </pre>
    );
  }
  if (content.type !== "json") return null;
  return (
    <>
      <section class="inspector-answer" aria-label="Answer">
        <AnswerSearch
          words={search.words}
          matches={search.matches}
          at={search.at}
          onWords={on.words}
          onGo={on.go}
        />
        <JsonTree
          key={answerNumber}
          answer={shown}
          words={search.words}
          match={search.matches?.ids[search.at] ?? null}
        />
      </section>
      <FieldTable fields={fields} onCopy={on.copyFields} />
    </>
  );
}

/** A page of an error is shorter; copies hold all of it. */
const LONGEST_TEXT = 20_000;
