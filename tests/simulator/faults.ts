import type { Json } from "./json.ts";
import { jsonAnswer, type SimAnswer } from "./simAnswer.ts";
import type { SimRequest } from "./simRequest.ts";

/** What can go wrong with one request. */
export type Fault =
  /** This answer instead of the real one. */
  | {
      readonly type: "answer";
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** No answer: the connection ends. */
  | { readonly type: "drop" }
  /** No answer until `releaseHung()`. */
  | { readonly type: "hang" }
  /** The real status, the body cut off (default: in the middle). */
  | { readonly type: "truncate"; readonly keepCharacters?: number }
  /** The real status, nothing in the body. */
  | { readonly type: "empty" }
  /** 200 and a web page where JSON is due. */
  | { readonly type: "html" }
  /** The real answer with the types of its values changed. */
  | { readonly type: "wrongTypes" }
  /** The real answer, changed. */
  | { readonly type: "rewrite"; readonly rewrite: (answer: SimAnswer) => SimAnswer }
  /** The real answer, later. */
  | { readonly type: "latency"; readonly ms: number };

/** A rule of the fault list. */
export interface FaultRule {
  readonly match: (request: SimRequest) => boolean;
  /** How often it strikes; default always. */
  readonly times?: number;
  readonly fault: Fault;
}

/** Decides for each request (`n` counts from 1) what goes wrong, if anything. */
export type FaultScript = (request: SimRequest, n: number) => Fault | null;

/** A script from rules; the first that matches and is not used up strikes. */
export function faultRules(rules: readonly FaultRule[]): FaultScript {
  const left = rules.map((rule) => rule.times ?? Infinity);
  return (request) => {
    const at = rules.findIndex((rule, index) => (left[index] ?? 0) > 0 && rule.match(request));
    const rule = rules[at];
    if (rule === undefined) return null;
    left[at] = (left[at] ?? 0) - 1;
    return rule.fault;
  };
}

/** Cloudflare's refusal of too many requests: plain text, not JSON (PELOTON §1.5). */
export const CLOUDFLARE_1015: Fault = {
  type: "answer",
  status: 429,
  body: "error code: 1015",
  headers: { "content-type": "text/plain; charset=UTF-8" },
};

/** The answer a fault leaves of the real one. */
export function spoiled(answer: SimAnswer, fault: Fault): SimAnswer {
  switch (fault.type) {
    case "answer":
      return {
        status: fault.status,
        headers: Object.entries({ "content-type": "application/json", ...fault.headers }),
        body: fault.body ?? "",
      };
    case "truncate":
      return {
        ...answer,
        body: answer.body.slice(0, fault.keepCharacters ?? Math.floor(answer.body.length / 2)),
      };
    case "empty":
      return { ...answer, body: "" };
    case "html":
      return {
        status: 200,
        headers: [["content-type", "text/html; charset=utf-8"]],
        body: "<!doctype html><title>Just a moment...</title>",
      };
    case "wrongTypes":
      return jsonAnswer(answer.status, retyped(JSON.parse(answer.body)));
    case "rewrite":
      return fault.rewrite(answer);
    case "drop":
    case "hang":
    case "latency":
    default:
      return answer;
  }
}

/** Numbers become texts, texts numbers, lists objects: nothing a schema of identity and time accepts. */
function retyped(value: unknown): Json {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return "?";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, retyped(inner)]));
}
