import { useMemo, useRef, useState } from "preact/hooks";

import { firstQuery, inspectorRequest, thingOf } from "@/components/inspector/inspectorQuery";
import type { InspectedThing, InspectorQuery } from "@/components/inspector/inspectorQuery";
import type { InspectorState } from "@/components/inspector/inspectorState";
import { InspectorView } from "@/components/inspector/InspectorView";
import type { TakenAlong } from "@/components/inspector/TakeAlong";
import type { BlindKey } from "@/lib/domain/ids";
import { createRedactor } from "@/lib/raw/redact";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { OpenView } from "../openView";
import { askLive } from "./askLive";
import { choicesOf } from "./choicesOf";
import { readArchive } from "./readArchive";
import { copyAnswer, copyFields, saveAnswer, saveWorkout } from "./takeAway";
import { useAnswerViews } from "./useAnswerViews";
import { workoutAnswers } from "./workoutAnswers";

type Props = {
  readonly view: OpenView;
  readonly reader: VaultReader;
  /** The row that the address names; null = none. */
  readonly of: { readonly thing: InspectedThing; readonly key: BlindKey } | null;
};

/** "Raw data", wired: asks the background or reads the vault. Answers, typed ids and searches live in memory only. */
export function InspectorPage({ view, reader, of }: Props) {
  const { summaries, isSignedIn } = view;
  const choices = useMemo(() => choicesOf(summaries, of?.key ?? null), [summaries, of?.key]);
  const [query, setQuery] = useState(() => {
    const newest = {
      workout: choices.workout[0]?.key ?? null,
      ride: choices.ride[0]?.key ?? null,
      instructor: choices.instructor[0]?.key ?? null,
    };
    // A key of another vault leads nowhere.
    const named = of !== null && choices[of.thing].some(({ key }) => key === of.key) ? of : null;
    const first = named === null ? newest : { ...newest, [named.thing]: named.key };
    return firstQuery(first, named?.thing ?? null, isSignedIn);
  });
  const [state, setState] = useState<InspectorState>({ type: "idle" });
  const [taken, setTaken] = useState<TakenAlong>({ type: "idle" });
  const [redaction, setRedaction] = useState({ isOn: true, isPreview: false });
  const [search, setSearch] = useState({ words: "", at: 0 });
  // One for as long as the page is open: what is copied now fits to what was saved before.
  const redactor = useMemo(createRedactor, []);
  const asked = useRef(0);

  const answer = state.type === "answered" ? state.answer : null;
  const content = answer?.content ?? null;
  const isRedacted = redaction.isOn && redaction.isPreview;
  const views = useAnswerViews({ content, redactor, isRedacted, words: search.words });
  const ask = (request: Parameters<typeof askLive>[0]) =>
    query.source === "live" ? askLive(request) : readArchive(request, { reader, summaries });

  const fetchAnswer = () => {
    const request = inspectorRequest(query);
    asked.current += 1;
    const mine = asked.current;
    setTaken({ type: "idle" });
    setSearch((before) => ({ ...before, at: 0 }));
    if (typeof request === "string") {
      setState({ type: "refused", sentence: request });
      return;
    }
    setState({ type: "fetching" });
    void ask(request).then((found) => {
      // The form was sent again meanwhile.
      if (mine === asked.current) setState(found);
      return found;
    });
  };
  const take = (taking: () => Promise<TakenAlong>) => {
    setTaken({ type: "busy" });
    taking().then(setTaken, () => setTaken({ type: "failed", sentence: NOT_TAKEN }));
  };
  const takeAnswer = (way: typeof copyAnswer) => {
    if (answer === null) return;
    const { endpoint } = answer;
    take(() => way({ content: answer.content, endpoint, redactor: redaction.isOn ? redactor : null }));
  };
  const workout = workoutOf(query);
  const takeWorkout = () => {
    if (workout === null) return;
    take(async () => {
      const answers = await workoutAnswers(workout, query.source, ask);
      if (typeof answers === "string") return { type: "failed", sentence: answers };
      return await saveWorkout(answers, redaction.isOn ? redactor : null);
    });
  };

  return (
    <InspectorView
      {...{ query, choices, isSignedIn, state, redaction, taken }}
      answerNumber={asked.current}
      shown={views.shown}
      fields={views.fields}
      search={{ ...search, matches: views.matches }}
      canSaveWorkout={workout !== null}
      on={{
        change: (change) => setQuery((before) => ({ ...before, ...change })),
        fetch: fetchAnswer,
        words: (words) => setSearch({ words, at: 0 }),
        go: (at) => setSearch((before) => ({ ...before, at })),
        redact: (isOn) => setRedaction((before) => ({ ...before, isOn })),
        preview: (isPreview) => setRedaction((before) => ({ ...before, isPreview })),
        copy: () => takeAnswer(copyAnswer),
        save: () => takeAnswer(saveAnswer),
        copyFields: () => takeAnswer(copyFields),
        saveWorkout: takeWorkout,
      }}
    />
  );
}

const NOT_TAKEN = "This could not be made. Nothing was saved; fetch the answer again.";

/** The workout that the form is about, by its key or its typed id; null = about none. */
function workoutOf(query: InspectorQuery): string | null {
  if (thingOf(query) !== "workout") return null;
  const request = inspectorRequest({ ...query, source: "archive", what: "workout" });
  return typeof request === "string" ? null : (request.workout ?? null);
}
