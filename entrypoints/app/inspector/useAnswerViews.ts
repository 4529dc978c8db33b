import { useCallback, useMemo } from "preact/hooks";
import type { AnswerContent } from "@/components/inspector/inspectorState";
import { useSlices } from "@/entrypoints/page/useSlices";
import { fieldList } from "@/lib/raw/fieldList";
import type { Field } from "@/lib/raw/fieldList";
import type { Redactor } from "@/lib/raw/redact";
import { searchJson } from "@/lib/raw/searchJson";
import type { Matches } from "@/lib/raw/searchJson";
import type { Slices } from "@/lib/training/slices";

/** What a page shows of an answer. */
export type AnswerViews = {
  /** Undefined while it is being redacted: what is to be hidden must not flash by. */
  readonly shown: unknown;
  /** Null while they are worked out. */
  readonly fields: readonly Field[] | null;
  readonly matches: Matches | null;
};

type Asked = {
  readonly content: AnswerContent | null;
  readonly redactor: Redactor;
  /** Shown as copies will hold it. */
  readonly isRedacted: boolean;
  readonly words: string;
};

/** Redacts, lists and searches an answer a few milliseconds at a time; what belongs to another answer is never shown. */
export function useAnswerViews({ content, redactor, isRedacted, words }: Asked): AnswerViews {
  const raw = rawOf(content);
  const isJson = content?.type === "json";
  const redact = useCallback(() => redactor.redact([raw]), [redactor, raw]);
  const redacted = useFresh(isRedacted && raw !== undefined ? redact : null);
  const shown = isRedacted ? redacted?.value[0] : raw;
  const list = useCallback(() => fieldList(shown), [shown]);
  const fields = useFresh(isJson && shown !== undefined ? list : null);
  const search = useCallback(() => searchJson(shown, words), [shown, words]);
  const matches = useFresh(isJson && words.trim() !== "" ? search : null);
  return { shown, fields: fields?.value ?? null, matches: matches?.value ?? null };
}

/** An answer's value, its text where it is no JSON; undefined where there is nothing to show. */
export function rawOf(content: AnswerContent | null): unknown {
  if (content?.type === "json") return content.value;
  return content?.type === "text" ? content.text : undefined;
}

/** The result of this very calculation; null until it is there. `begin` keeps its identity while nothing changes. */
function useFresh<Result>(begin: (() => Slices<Result>) | null): { readonly value: Result } | null {
  const tagged = useMemo(() => (begin === null ? null : () => tag(begin)), [begin]);
  const result = useSlices(tagged);
  return begin !== null && result?.begin === begin ? result : null;
}

function* tag<Result>(
  begin: () => Slices<Result>,
): Slices<{ readonly begin: () => Slices<Result>; readonly value: Result }> {
  return { begin, value: yield* begin() };
}
