import { useState } from "preact/hooks";
import type { Reply } from "@/lib/messages/reply";

/** Sends what a rider changed, each change as it comes; `failure` is the sentence of the last one that was refused. */
export function useSave(): {
  readonly failure: string | null;
  readonly save: (sent: Promise<Reply<unknown>>) => Promise<boolean>;
} {
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (sent: Promise<Reply<unknown>>) => {
    const reply = await sent;
    setFailure(reply.ok ? null : reply.error.message);
    return reply.ok;
  };
  return { failure, save };
}
