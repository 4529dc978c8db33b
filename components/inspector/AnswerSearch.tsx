import { countText } from "@/lib/domain/format";
import type { Matches } from "@/lib/raw/searchJson";

import "./AnswerSearch.css";

type Props = {
  readonly words: string;
  /** Null while it is searched. */
  readonly matches: Matches | null;
  /** Which match is looked at, from 0. */
  readonly at: number;
  readonly onWords: (words: string) => void;
  readonly onGo: (at: number) => void;
};

/** Looks for words in an answer, and goes from match to match. What is searched for stays in memory. */
export function AnswerSearch({ words, matches, at, onWords, onGo }: Props) {
  const count = matches?.ids.length ?? 0;
  const go = (step: number) => {
    if (count > 0) onGo((at + step + count) % count);
  };
  return (
    <div class="answer-search" role="search" aria-label="Answer">
      <input
        type="search"
        aria-label="Search in the answer"
        placeholder="Search names and values"
        autocomplete="off"
        spellcheck={false}
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      {words.trim() === "" ? null : (
        <>
          <button
            type="button"
            class="quiet"
            aria-label="Previous match"
            disabled={count === 0}
            onClick={() => go(-1)}
          >
            <span aria-hidden="true">↑</span>
          </button>
          <button
            type="button"
            class="quiet"
            aria-label="Next match"
            disabled={count === 0}
            onClick={() => go(1)}
          >
            <span aria-hidden="true">↓</span>
          </button>
        </>
      )}
      <span role="status" class="small muted figure">
        {words.trim() === "" ? "" : matchWords(matches, at)}
      </span>
    </div>
  );
}

function matchWords(matches: Matches | null, at: number): string {
  if (matches === null) return "Searching";
  if (matches.total === 0) return "No match";
  return `${countText(at + 1)} of ${countText(matches.total)}`;
}
