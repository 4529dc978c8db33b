import { useEffect, useReducer, useRef } from "preact/hooks";

import { EXPORT_CHOOSING, exportReducer } from "@/components/export/exportState";
import type { ExportState } from "@/components/export/exportState";
import { createBlobParts } from "@/entrypoints/page/blobParts";
import { inSlices } from "@/entrypoints/page/inSlices";
import { saveFile } from "@/entrypoints/page/saveFile";
import { utcOffsetSecAt } from "@/entrypoints/page/useNow";
import type { UnitSystem } from "@/lib/domain/account";
import { localDayOf } from "@/lib/domain/day";
import { errorCodeOf, sentenceFor } from "@/lib/domain/error";
import type { ExportFormat } from "@/lib/domain/exported";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { exportRun } from "@/lib/export/exportRun";
import { downloadName } from "@/lib/export/fileName";
import { formatFacts } from "@/lib/export/formatFacts";
import { now } from "@/lib/platform/clock";
import { openForExport } from "./openForExport";
import type { ExportKnown } from "./openForExport";

/** So often a page is told how far it is. */
const TELL_EACH_MS = 200;

export type UsedExport = {
  readonly state: ExportState;
  /** Writes these workouts, oldest first, into one file and saves it. */
  readonly start: (summaries: readonly WorkoutSummary[], format: ExportFormat) => void;
  readonly cancel: () => void;
};

/** One export at a time, over the vault. Leaving the page cancels it. */
export function useExport(known: ExportKnown, units: UnitSystem): UsedExport {
  const [state, dispatch] = useReducer(exportReducer, EXPORT_CHOOSING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (asked: readonly WorkoutSummary[], format: ExportFormat, signal: AbortSignal) => {
    const summaries = asked.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
    const isOneFile = summaries.length === 1 || formatFacts(format).isTable;
    const parts = createBlobParts(isOneFile ? formatFacts(format).mimeType : "application/zip");
    let toldAtMs = now();
    const counts = await exportRun({
      format,
      units,
      summaries,
      open: async (summary) => await openForExport(known, summary),
      write: parts.write,
      inSlices,
      signal,
      onProgress: (done) => {
        if (signal.aborted || now() - toldAtMs < TELL_EACH_MS) return;
        toldAtMs = now();
        dispatch({ type: "progressed", done });
      },
    });
    const today = localDayOf(now(), utcOffsetSecAt(now()));
    const fileName = counts.written === 0 ? null : downloadName(format, summaries, today);
    if (fileName !== null) saveFile(parts.file(), fileName);
    dispatch({ type: "finished", format, counts, fileName });
  };

  return {
    state,
    start: (summaries, format) => {
      running.current?.abort();
      const stopping = new AbortController();
      running.current = stopping;
      dispatch({ type: "started", total: summaries.length });
      run(summaries, format, stopping.signal).catch((error: unknown) => {
        if (stopping.signal.aborted) return;
        dispatch({ type: "failed", sentence: sentenceFor(errorCodeOf(error)) });
      });
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: "stopped" });
    },
  };
}
