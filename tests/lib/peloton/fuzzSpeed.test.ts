import { describe, expect, it, vi } from "vitest";
import { createCookieJar } from "@/lib/peloton/auth/cookieJar";
import { decodeEntities, htmlForms } from "@/lib/peloton/auth/htmlForm";
import { readLoginPage } from "@/lib/peloton/auth/loginPage";
import { loginRefusal, pageRefusal } from "@/lib/peloton/auth/refusal";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { plainText } from "@/lib/peloton/fromWire/plainText";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";
import { workoutPage } from "@/lib/peloton/fromWire/workoutPage";
import { retryAtMs } from "@/lib/peloton/retryAfter";
import { workoutBases } from "./fuzzAnswers";

vi.setConfig({ testTimeout: 5 * 60_000 });

/** A reader that takes longer than so many times `JSON.parse` of the same text must at least not get slower with its length. */
const MOST = 300;
const CHARACTERS = 12_000;

/** The best of a few, so that a busy machine makes nothing look slow. */
function best(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** Whether a reader takes long over this text, and over eight times as much of it more than three times as long for each. */
function isSlow(read: (text: string) => unknown, piece: string, characters = CHARACTERS): boolean {
  const long = slowness(read, piece.repeat(characters / piece.length));
  return long > MOST && long > 3 * slowness(read, piece.repeat(characters / 8 / piece.length));
}

/** How many times as long as `JSON.parse` a reader takes over a text. */
function slowness(read: (text: string) => unknown, text: string): number {
  const json = JSON.stringify(text);
  // Parsed often: once is over before the clock has moved.
  const once = best(() => Array.from({ length: 20 }, () => JSON.parse(json) as unknown)) / 20;
  return best(() => read(text)) / once;
}

const AUTH = new URL("https://auth.onepeloton.com/login");

function cookies(line: string): string | null {
  const jar = createCookieJar(() => 0);
  jar.store(AUTH, [line]);
  return jar.headerFor(AUTH);
}

function refusals(body: string): unknown {
  const answer = { status: 403, location: null, setCookies: [], contentType: null, body };
  return [loginRefusal(answer), pageRefusal(answer)];
}

/** What makes a pattern try again from every place. */
const REPEATED = [
  "a",
  " ",
  "<",
  '"',
  "&#1",
  "<!--",
  "</script ",
  "injectedConfig",
  "wrong ",
  "just a ",
  "=;",
  "a=1;",
];

describe("hostile texts cost in proportion to their length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["entities", decodeEntities],
    ["the login page", readLoginPage],
    ["cookies", cookies],
    ["refusals", refusals],
    ["plain text", (text) => plainText(text)],
    ["forms", htmlForms],
  ])("%s", (_name, read) => {
    const slow = REPEATED.filter((piece) => isSlow(read, piece));
    expect(slow).toEqual([]);
  });

  // A tag that never ends must not be searched to the end of the page from each of its beginnings.
  it("forms that never end", () => {
    expect(isSlow(htmlForms, "<form ")).toBe(false);
  });

  // Letters that might begin a date must not be searched to the end of the header from each of them.
  it("a Retry-After", () => {
    expect(isSlow((text) => retryAtMs(text, 0), "a", CHARACTERS / 4)).toBe(false);
  });
});

const DETAIL = { id: "a1", created_at: 1_772_000_000, fitness_discipline: "cycling" };
const many = <Item>(count: number, item: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => item(at));
const span = (at: number) => ({
  offsets: { start: 60 + at, end: 60 + at },
  metrics: [{ name: "cadence", lower: at % 90, upper: 100 }],
});

describe("large answers cost in proportion to their size", () => {
  it.each<[string, (size: number) => unknown, (raw: never) => unknown]>([
    [
      "a graph of many samples",
      (size) => ({
        duration: size,
        seconds_since_pedaling_start: many(size, (at) => at),
        metrics: [{ slug: "output", display_unit: "watts", values: many(size, (at) => at % 300) }],
      }),
      (graph) => openWorkout({ listItem: DETAIL, detail: null, graph }, null),
    ],
    [
      "many targets",
      (size) => ({ duration: size, target_metrics_performance_data: { target_metrics: many(size, span) } }),
      (graph) => openWorkout({ listItem: DETAIL, detail: null, graph }, null),
    ],
    [
      "many metrics that nobody knows",
      (size) => ({ metrics: many(size, (at) => ({ slug: `m${at}`, display_unit: "x", values: [at] })) }),
      (graph) => openWorkout({ listItem: DETAIL, detail: null, graph }, null),
    ],
    ["a page of many", (size) => ({ data: many(size, () => DETAIL) }), (raw) => workoutPage(raw, 100)],
    [
      "a class of many segments",
      (size) => ({
        ride: { id: "b1" },
        segments: {
          segment_list: many(size, (at) => ({ name: "x", length: 1, start_time_offset: size - at })),
        },
      }),
      (raw) => rideDetails(raw),
    ],
  ])("%s", (_name, draw, read) => {
    const times = [2_000, 16_000].map((size) => {
      const json = JSON.stringify(draw(size));
      const raw = JSON.parse(json) as never;
      return best(() => read(raw)) / best(() => JSON.parse(json) as unknown);
    });
    // Eight times as much; what is quadratic would have become eight times as slow against `JSON.parse`.
    const [small = 0, large = 0] = times;
    expect(large).toBeLessThan(Math.max(MOST, small * 5));
  });

  it("an ordinary workout is opened in a few times what parsing it takes", () => {
    for (const { value } of workoutBases(1_500)) {
      const json = JSON.stringify(value);
      const { ride, ...answers } = value as {
        listItem: unknown;
        detail: unknown;
        graph: unknown;
        ride: unknown;
      };
      const parse = best(() => JSON.parse(json) as unknown);
      expect(best(() => openWorkout(answers, ride)) / parse).toBeLessThan(100);
    }
  });
});
