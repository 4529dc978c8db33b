import { describe, expect, it } from "vitest";
import { AppError, ERROR_CODES, errorCodeOf, pauseSentenceFor, sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";

/** What can make the sync wait, by its table of failures. */
const PAUSING: readonly ErrorCode[] = [
  "rateLimited",
  "forbidden",
  "pelotonDown",
  "offline",
  "timedOut",
  "badAnswer",
];
/** A name of the code's, as it would look in a text for riders. */
const CODE_LIKE = /[a-z][A-Z]|undefined|null|\[object/;

describe("every error code", () => {
  it("has a sentence of its own", () => {
    const sentences = ERROR_CODES.map(sentenceFor);
    expect(new Set(sentences).size).toBe(ERROR_CODES.length);
  });

  it.each(ERROR_CODES)("%s says plainly what happened, without the code's name or an exclamation", (code) => {
    expect(sentenceFor(code)).toMatch(/^[A-Z][^!]+\.$/);
    expect(sentenceFor(code).length).toBeGreaterThan(30);
    expect(sentenceFor(code)).not.toMatch(CODE_LIKE);
  });

  it("is told apart where an item is gone and where it is refused", () => {
    expect(sentenceFor("notFound")).toMatch(/no longer has this/);
    expect(sentenceFor("requestRefused")).toMatch(/refuses this one/);
  });

  it("tells what to do about a full disk and an access that was taken back, and that nothing is lost", () => {
    expect(sentenceFor("quotaExceeded")).toMatch(/is kept\. Free some disk space, then press Sync now\.$/);
    expect(sentenceFor("accessTakenBack")).toMatch(/are kept\. To go on, press Allow access/);
  });

  it("of another version reads as unexpected, and never as nothing", () => {
    for (const unknown of ["codeOfTomorrow", "constructor", ""]) {
      const code = unknown as ErrorCode;
      expect(sentenceFor(code)).toBe(sentenceFor("unexpected"));
      expect(pauseSentenceFor(code)).toBe(sentenceFor("unexpected"));
    }
  });
});

describe("what a pause waits for", () => {
  it("is a sentence of its own that asks the rider for nothing", () => {
    const sentences = PAUSING.map(pauseSentenceFor);
    expect(new Set([...sentences, ...ERROR_CODES.map(sentenceFor)]).size).toBe(
      PAUSING.length + ERROR_CODES.length,
    );
    for (const sentence of sentences) {
      expect(sentence).toMatch(/goes on by itself/);
      expect(sentence).not.toMatch(CODE_LIKE);
      expect(sentence).not.toMatch(/try again/i);
    }
  });

  it("is any other code's sentence where a pause never has it", () => {
    const others = ERROR_CODES.filter((code) => !PAUSING.includes(code));
    expect(others.map(pauseSentenceFor)).toEqual(others.map(sentenceFor));
  });
});

describe("the code of what was thrown", () => {
  it("is the error's own, and unexpected for anything else", () => {
    expect(errorCodeOf(new AppError("offline"))).toBe("offline");
    expect(errorCodeOf(new TypeError("https://secret"))).toBe("unexpected");
    expect(errorCodeOf(undefined)).toBe("unexpected");
  });
});
