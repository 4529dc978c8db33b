import type { UnitSystem } from "@/lib/domain/account";
import { AppError } from "@/lib/domain/error";
import type { ExportCounts, ExportFormat } from "@/lib/domain/exported";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Slices } from "@/lib/training/slices";
import type { ExportedWorkout } from "./exportedWorkout";
import { extendedCsvHead, extendedCsvRow } from "./extendedCsv";
import { createFileNames } from "./fileName";
import { formatFacts } from "./formatFacts";
import { pelotonCsvHead, pelotonCsvRow } from "./pelotonCsv";
import { workoutFile } from "./workoutFile";
import type { FileFormat } from "./workoutFile";
import { createZipStream } from "./zipStream";

export type ExportRun = {
  readonly format: ExportFormat;
  readonly units: UnitSystem;
  /** In the order in which they are to be written. */
  readonly summaries: readonly WorkoutSummary[];
  /** Gives a workout with all that is known of it; null when its row does not open. */
  readonly open: (summary: WorkoutSummary) => Promise<ExportedWorkout | null>;
  /** Takes the file piece by piece. */
  readonly write: (piece: Uint8Array) => void;
  /** Runs a calculation so that the page stays free. */
  readonly inSlices: <Result>(slices: Slices<Result>) => Promise<Result>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

/** So many workouts are fetched from the vault together: the next ones come while one is written. */
const CHUNK = 4;

/**
 * Writes workouts as one file: a table with a row each, or an archive with a file each; one workout alone needs no archive. Holds a chunk of workouts at a
 * time, whatever their number. Throws `stopped` when it is cancelled and `exportTooLarge` when an archive is full.
 */
export async function exportRun(run: ExportRun): Promise<ExportCounts> {
  const into = intoOf(run);
  const counts = { written: 0, totalsOnly: 0, waiting: 0, withoutLocation: 0, unreadable: 0 };
  let done = 0;
  for (let from = 0; from < run.summaries.length; from += CHUNK) {
    const chunk = run.summaries.slice(from, from + CHUNK);
    const opened = await Promise.all(chunk.map(async (summary) => await openOrSay(run, summary)));
    for (const one of opened) {
      throwIfStopped(run.signal);
      const result = typeof one === "string" ? one : await put(into, one);
      if (result === "written" && typeof one !== "string" && !isRecorded(one)) counts.totalsOnly++;
      counts[result]++;
      run.onProgress(++done);
    }
  }
  into.end();
  return { asked: run.summaries.length, ...counts };
}

type LeftOut = "waiting" | "withoutLocation" | "unreadable";

/** Where the workouts go. */
type Into = {
  readonly add: (workout: ExportedWorkout) => Promise<"written" | LeftOut>;
  readonly end: () => void;
};

function intoOf(run: ExportRun): Into {
  if (formatFacts(run.format).isTable) return tableOf(run);
  return run.summaries.length === 1 ? bareOf(run) : archiveOf(run);
}

async function openOrSay(run: ExportRun, summary: WorkoutSummary): Promise<ExportedWorkout | LeftOut> {
  throwIfStopped(run.signal);
  if (summary.state !== "complete" && formatFacts(run.format).needsDetails) return "waiting";
  return (await run.open(summary)) ?? "unreadable";
}

/** One workout that cannot be written must not cost the others. */
async function put(into: Into, workout: ExportedWorkout): Promise<"written" | LeftOut> {
  try {
    return await into.add(workout);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return "unreadable";
  }
}

function isRecorded({ graph, location }: ExportedWorkout): boolean {
  return location.length > 0 || (graph !== null && graph.series.length > 0);
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError("stopped");
}

function tableOf({ format, units, write }: ExportRun): Into {
  const encoder = new TextEncoder();
  const isPelotons = format === "pelotonCsv";
  write(encoder.encode(isPelotons ? pelotonCsvHead(units) : extendedCsvHead()));
  return {
    add: async (workout) => {
      write(encoder.encode(isPelotons ? pelotonCsvRow(workout, units) : extendedCsvRow(workout)));
      return "written";
    },
    end: () => undefined,
  };
}

function bareOf({ format, write, inSlices }: ExportRun): Into {
  return {
    add: async (workout) => {
      const bytes = await inSlices(workoutFile(workout, format as FileFormat));
      if (bytes === null) return "withoutLocation";
      write(bytes);
      return "written";
    },
    end: () => undefined,
  };
}

function archiveOf(run: ExportRun): Into {
  const format = run.format as FileFormat;
  const { extension } = formatFacts(format);
  const zip = createZipStream(run.write);
  const nameOf = createFileNames();
  return {
    add: async (workout) => {
      const bytes = await run.inSlices(workoutFile(workout, format));
      if (bytes === null) return "withoutLocation";
      const { summary } = workout;
      const { startedAtMs: modifiedAtMs, utcOffsetSec } = summary;
      const file = { name: nameOf(summary, extension), bytes, modifiedAtMs, utcOffsetSec };
      if (!(await run.inSlices(zip.add(file)))) throw new AppError("exportTooLarge");
      return "written";
    },
    end: zip.end,
  };
}
