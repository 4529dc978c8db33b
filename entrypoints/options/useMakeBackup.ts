import { useRef, useState } from "preact/hooks";
import type { MakeState } from "@/components/backup/backupStates";
import { saveFile } from "@/entrypoints/page/saveFile";
import { localDayOf } from "@/lib/domain/day";
import { errorCodeOf, sentenceFor } from "@/lib/domain/error";
import { countOf } from "@/lib/domain/format";
import { sendCommand } from "@/lib/messages/send";
import { now } from "@/lib/platform/clock";

/** Drawn at most so often. */
const REDRAW_MS = 100;

/** Making a backup: where it stands, the way to begin and the way to end it. */
export function useMakeBackup(utcOffsetSec: number): {
  readonly state: MakeState;
  readonly make: (passphrase: string) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<MakeState>({ type: "idle" });
  const running = useRef<AbortController | null>(null);

  const run = async (passphrase: string, abort: AbortController): Promise<MakeState> => {
    let drawnAtMs = 0;
    const onProgress = (done: number, of: number): void => {
      if (now() - drawnAtMs < REDRAW_MS) return;
      drawnAtMs = now();
      setState({ type: "running", done, of });
    };
    try {
      // What few visits need comes when it is asked for.
      const { makeBackup } = await import("./backupWays");
      const { file, workouts, unopened } = await makeBackup(passphrase, { onProgress, signal: abort.signal });
      saveFile(file, `saddlebag-${localDayOf(now(), utcOffsetSec)}.saddlebag`);
      // One that is not whole is no reason to stop reminding.
      if (unopened === 0) await sendCommand("backup.made", { workouts });
      return { type: "done", sentence: madeWords(workouts, unopened) };
    } catch (error) {
      const code = errorCodeOf(error);
      return code === "stopped" ? { type: "idle" } : { type: "failed", sentence: sentenceFor(code) };
    }
  };

  return {
    state,
    make: (passphrase) => {
      if (running.current !== null) return;
      const abort = new AbortController();
      running.current = abort;
      setState({ type: "running", done: 0, of: 0 });
      void run(passphrase, abort).then((ended) => {
        running.current = null;
        setState(ended);
        return ended;
      });
    },
    cancel: () => {
      if (running.current === null) setState({ type: "idle" });
      running.current?.abort();
    },
  };
}

function madeWords(workouts: number, unopened: number): string {
  const missing =
    unopened === 0
      ? ""
      : ` ${countOf(unopened, "part")} of the vault could not be opened and ${unopened === 1 ? "is" : "are"} not in it; check the vault, then make another.`;
  return `The backup is made: ${countOf(workouts, "workout")}.${missing} Keep the file and its passphrase.`;
}
