import { countText } from "@/lib/domain/format";
import type { InspectedEndpoint } from "@/lib/domain/inspected";
import { ENDPOINT_NAMES } from "./inspectorQuery";

/** Where a question stands. */
export type InspectorState =
  | { readonly type: "idle" }
  | { readonly type: "fetching" }
  /** There is no answer to look at; the sentence says why. */
  | {
      readonly type: "refused";
      readonly sentence: string;
      /** There is no such thing, which is no failure. */
      readonly isNone?: boolean;
    }
  | { readonly type: "answered"; readonly answer: InspectedAnswer };

/** An answer as it came. */
export type InspectedAnswer = {
  readonly endpoint: InspectedEndpoint;
  /** Null from the archive, which keeps answers only. */
  readonly status: number | null;
  /** Its length in characters. */
  readonly length: number;
  readonly content: AnswerContent;
};

export type AnswerContent =
  | { readonly type: "json"; readonly value: unknown }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "blank" }
  | { readonly type: "tooLong" };

/** What came, in a sentence or two. */
export function answerWords({ endpoint, status, length, content }: InspectedAnswer): string {
  const size = `${countText(length)} ${length === 1 ? "character" : "characters"}`;
  const name = ENDPOINT_NAMES[endpoint];
  if (status === null) return `${name}, as it lies in the archive. ${size}.`;
  const said = `${name}: ${statusWords(status)}`;
  switch (content.type) {
    case "blank":
      return `${said} The answer was empty.`;
    case "tooLong":
      return `${said} The answer has ${size}, more than this page can show.`;
    case "text":
      return `${said} It cannot be read as JSON; this is its text. ${size}.`;
    case "json":
      break;
  }
  return `${said} ${size}.`;
}

/** Whether Peloton gave what was asked for. */
export function isRefusal({ status }: InspectedAnswer): boolean {
  return status !== null && (status < 200 || status > 299);
}

function statusWords(status: number): string {
  if (status >= 200 && status <= 299) return `Peloton answered with status ${status}.`;
  const why = STATUS_WORDS[status] ?? (status >= 500 ? "Peloton has trouble of its own" : "Peloton refused");
  return `${why} (status ${status}).`;
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: "Peloton wants another sign-in for this",
  403: "Peloton refused",
  404: "Peloton has nothing there",
  410: "Peloton no longer has this",
  429: "Peloton asks to slow down; wait a few minutes",
};
