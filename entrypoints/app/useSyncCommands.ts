import { useCallback, useEffect, useState } from "preact/hooks";
import type { BlindKey } from "@/lib/domain/ids";
import { sendCommand } from "@/lib/messages/send";

export type SyncCommands = {
  readonly syncNow: () => void;
  readonly stop: () => void;
  readonly retry: (key: BlindKey) => void;
  /** Why the last command was refused, for the rider; null when it was not. */
  readonly refusal: string | null;
};

/** The sync's commands of the full tab. On opening it looks for new workouts (the background decides whether it is time). */
export function useSyncCommands(): SyncCommands {
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    // A refused look (not connected, offline) is shown by the sync's own state.
    void sendCommand("sync.look", {});
  }, []);
  const syncNow = useCallback(() => {
    void sendCommand("sync.now", {}).then((reply) => setRefusal(reply.ok ? null : reply.error.message));
  }, []);
  const stop = useCallback(() => {
    void sendCommand("sync.stop", {}).then((reply) => setRefusal(reply.ok ? null : reply.error.message));
  }, []);
  const retry = useCallback((key: BlindKey) => {
    void sendCommand("sync.retry", { key }).then((reply) =>
      setRefusal(reply.ok ? null : reply.error.message),
    );
  }, []);
  return { syncNow, stop, retry, refusal };
}
