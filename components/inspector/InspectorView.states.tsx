import type { ComponentProps } from "preact";

import { sampleKey } from "@/components/samples/historySummary";
import { SAMPLE_GRAPH, SAMPLE_ME, SAMPLE_ME_REDACTED } from "@/components/samples/inspectorSamples";
import { sentenceFor } from "@/lib/domain/error";
import { fieldList } from "@/lib/raw/fieldList";
import { searchJson } from "@/lib/raw/searchJson";
import { finished } from "@/lib/training/slices";

import { firstQuery } from "./inspectorQuery";
import type { AnswerContent, InspectorState } from "./inspectorState";
import { InspectorView } from "./InspectorView";

type Props = ComponentProps<typeof InspectorView>;

const CHOICES: Props["choices"] = {
  workout: [
    { key: sampleKey(1), text: "18 Nov 2025 · 45 min Power Zone Endurance Ride" },
    { key: sampleKey(2), text: "16 Nov 2025 · 20 min Upper Body Strength" },
  ],
  ride: [{ key: sampleKey(3), text: "45 min Power Zone Endurance Ride" }],
  instructor: [{ key: sampleKey(4), text: "Ada Quill" }],
};
const FIRST = { workout: sampleKey(1), ride: sampleKey(3), instructor: sampleKey(4) };
const ME = firstQuery(FIRST, null, true);
const GRAPH = { ...firstQuery(FIRST, "workout", true), what: "performanceGraph" } as const;

const nothing = () => undefined;

function view(change: Partial<Props>) {
  return (
    <InspectorView
      query={ME}
      choices={CHOICES}
      isSignedIn
      state={{ type: "idle" }}
      answerNumber={1}
      shown={undefined}
      fields={null}
      search={{ words: "", matches: null, at: 0 }}
      redaction={{ isOn: true, isPreview: false }}
      canSaveWorkout={false}
      taken={{ type: "idle" }}
      on={{
        change: nothing,
        fetch: nothing,
        words: nothing,
        go: nothing,
        redact: nothing,
        preview: nothing,
        copy: nothing,
        save: nothing,
        saveWorkout: nothing,
        copyFields: nothing,
      }}
      {...change}
    />
  );
}

function answered(content: AnswerContent, status: number | null = 200, length = 1_234): InspectorState {
  return { type: "answered", answer: { endpoint: "me", status, length, content } };
}

function json(value: unknown): Pick<Props, "state" | "shown" | "fields"> {
  return { state: answered({ type: "json", value }), shown: value, fields: finished(fieldList(value)) };
}

const NOT_JSON = "<!doctype html><title>Service unavailable</title><p>error code: 1015</p>";

export const states = [
  { name: "raw data, nothing fetched yet", node: view({}) },
  { name: "raw data, fetching", node: view({ state: { type: "fetching" } }) },
  { name: "raw data, me", node: view(json(SAMPLE_ME)) },
  {
    name: "raw data, me as it is taken along",
    node: view({
      ...json(SAMPLE_ME_REDACTED),
      redaction: { isOn: true, isPreview: true },
      taken: { type: "done", sentence: "Saved as peloton-me.json, redacted." },
    }),
  },
  {
    name: "raw data, a graph searched",
    node: view({
      ...json(SAMPLE_GRAPH),
      state: {
        type: "answered",
        answer: {
          endpoint: "performanceGraph",
          status: 200,
          length: 41_234,
          content: { type: "json", value: SAMPLE_GRAPH },
        },
      },
      query: GRAPH,
      canSaveWorkout: true,
      search: { words: "cadence", matches: finished(searchJson(SAMPLE_GRAPH, "cadence")), at: 1 },
    }),
  },
  {
    name: "raw data, not redacted",
    node: view({ ...json(SAMPLE_ME), redaction: { isOn: false, isPreview: false } }),
  },
  {
    name: "raw data, a workout by its id",
    node: view({
      query: { ...GRAPH, chosen: { ...FIRST, workout: null } },
      state: { type: "refused", sentence: "every_n is a whole number from 1 to 600." },
    }),
  },
  {
    name: "raw data, class details from the archive",
    node: view({
      query: { ...ME, what: "rideDetails", rideBy: "workout", source: "archive" },
      state: {
        type: "refused",
        sentence: "The archive holds no class details here: they are on their way, or there are none.",
      },
      canSaveWorkout: true,
    }),
  },
  {
    name: "raw data, no JSON",
    node: view({ state: answered({ type: "text", text: NOT_JSON }, 503, NOT_JSON.length), shown: NOT_JSON }),
  },
  { name: "raw data, too long", node: view({ state: answered({ type: "tooLong" }, 200, 13_000_000) }) },
  { name: "raw data, an empty answer", node: view({ state: answered({ type: "blank" }, 200, 0) }) },
  {
    name: "raw data, offline",
    node: view({ state: { type: "refused", sentence: sentenceFor("offline") } }),
  },
  {
    name: "raw data, signed out",
    node: view({ isSignedIn: false, query: firstQuery(FIRST, null, false) }),
  },
  {
    name: "raw data, copying refused",
    node: view({
      ...json(SAMPLE_ME),
      taken: { type: "failed", sentence: "The browser did not allow copying. Save it instead." },
    }),
  },
];
