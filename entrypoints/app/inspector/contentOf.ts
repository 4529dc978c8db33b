import type { AnswerContent } from "@/components/inspector/inspectorState";
import { isNestedTooDeep } from "@/lib/peloton/nesting";

/** What a body is: JSON where it can be read as such, else its text. Nesting that no answer has stays text. */
export function contentOf(body: string | null): AnswerContent {
  if (body === null) return { type: "tooLong" };
  if (body.trim() === "") return { type: "blank" };
  if (isNestedTooDeep(body)) return { type: "text", text: body };
  try {
    return { type: "json", value: JSON.parse(body) as unknown };
  } catch {
    return { type: "text", text: body };
  }
}
