import { useRef, useState } from "preact/hooks";
import type { RestoreState } from "@/components/backup/backupStates";
import { errorCodeOf, sentenceFor } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import { restoredWords } from "./restoredWords";

/** Drawn in so many steps. */
const STEPS = 50;

/** A file that was looked through and its passphrase, until the rider agrees or not. */
type Chosen = { readonly file: File; readonly passphrase: string };

/** Restoring a backup: where it stands, and each step. `memberId`: whose vault this is; null = nobody's yet. */
export function useRestoreBackup(memberId: MemberId | null): {
  readonly state: RestoreState;
  readonly check: (file: File, passphrase: string) => void;
  readonly restore: () => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<RestoreState>({ type: "idle" });
  const checking = useRef<AbortController | null>(null);
  const chosen = useRef<Chosen | null>(null);

  const look = async (file: File, passphrase: string, signal: AbortSignal): Promise<RestoreState> => {
    let drawn = 0;
    const onProgress = (share: number): void => {
      if (share - drawn < 1 / STEPS) return;
      drawn = share;
      setState({ type: "checking", share });
    };
    try {
      const { previewBackup } = await import("./backupWays");
      const preview = await previewBackup(file, passphrase, { onProgress, signal });
      if (memberId !== null && memberId !== preview.memberId) return failed("otherMember");
      chosen.current = { file, passphrase };
      return { type: "preview", preview };
    } catch (error) {
      const code = errorCodeOf(error);
      return code === "stopped" ? { type: "idle" } : failed(code);
    }
  };

  const finish = async (looking: Promise<RestoreState>): Promise<void> => {
    const next = await looking;
    checking.current = null;
    setState(next);
  };

  const putBack = async ({ file, passphrase }: Chosen): Promise<void> => {
    const { restoreBackup } = await import("./backupWays");
    const reply = await restoreBackup(file, passphrase);
    setState(
      reply.ok
        ? { type: "done", sentence: restoredWords(reply.value) }
        : { type: "failed", sentence: reply.error.message },
    );
  };

  return {
    state,
    check: (file, passphrase) => {
      if (checking.current !== null) return;
      const abort = new AbortController();
      checking.current = abort;
      setState({ type: "checking", share: 0 });
      void finish(look(file, passphrase, abort.signal));
    },
    restore: () => {
      const given = chosen.current;
      if (given === null) return;
      chosen.current = null;
      setState({ type: "restoring" });
      void putBack(given);
    },
    cancel: () => {
      checking.current?.abort();
      chosen.current = null;
      if (checking.current === null) setState({ type: "idle" });
    },
  };
}

function failed(code: Parameters<typeof sentenceFor>[0]): RestoreState {
  return { type: "failed", sentence: sentenceFor(code) };
}
