import type { InspectorRequest } from "@/components/inspector/inspectorQuery";
import type { InspectorState } from "@/components/inspector/inspectorState";
import { sendCommand } from "@/lib/messages/send";
import { contentOf } from "./contentOf";

/** Lets the background ask Peloton, and gives what came of it. Never rejects. */
export async function askLive(request: InspectorRequest): Promise<InspectorState> {
  const reply = await sendCommand("peloton.inspect", request);
  if (!reply.ok) {
    const { code, message } = reply.error;
    return { type: "refused", sentence: message, isNone: code === "noClass" };
  }
  const { endpoint, status, body, length } = reply.value;
  return { type: "answered", answer: { endpoint, status, length, content: contentOf(body) } };
}
