import { nextTurn } from "@/entrypoints/page/inSlices";
import { openForExport } from "@/entrypoints/app/export/openForExport";
import type { ExportFormat } from "@/lib/domain/exported";
import type { BlindKey } from "@/lib/domain/ids";
import type { ArchivedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { exportRun } from "@/lib/export/exportRun";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { deflate, inflate } from "@/lib/vault/deflate";
import { heldBytes } from "../lib/sync/proof/scaleHeap";
import type { Member } from "../simulator/member/member.ts";
import type { BenchTable } from "./benchTable.ts";

/** So many different workouts are laid in the archive; the history is made of them again and again. */
const DIFFERENT = 50;
const MEGABYTE = 1e6;
const DAY_MS = 86_400_000;

type Stored = { readonly summary: WorkoutSummary; readonly archive: Uint8Array<ArrayBuffer> };

/**
 * Exports of a long history, beside the same reading without any writing: what is left of the ratio is the price of
 * the format. What is held is looked at when everything that nobody holds is gone.
 */
export async function benchExport(table: BenchTable, member: Member, workouts: number): Promise<void> {
  const stored = await storedOf(member);
  const summaries = Array.from({ length: workouts }, (_, i): WorkoutSummary => {
    const { summary } = stored[i % stored.length] as Stored;
    const startedAtMs = summary.startedAtMs - i * DAY_MS;
    return { ...summary, key: String(i) as BlindKey, startedAtMs, createdAtMs: startedAtMs };
  });
  const archived = async (key: BlindKey): Promise<ArchivedWorkout> => {
    const { archive } = stored[Number(key) % stored.length] as Stored;
    return JSON.parse(new TextDecoder().decode(await inflate(archive))) as ArchivedWorkout;
  };
  const floorMs = await timed(async () => {
    for (const { key } of summaries) {
      openWorkout(await archived(key), null);
      await nextTurn();
    }
  });
  for (const format of ["fit", "json", "extendedCsv"] as const) {
    const { tookMs, megabytes, heldMb } = await measure(format, summaries, archived);
    const what = `export of ${workouts} as ${format}, ${megabytes.toFixed(0)} MB`;
    table.time(what, tookMs, "opening the same workouts, nothing written", floorMs);
    table.note({
      what: "  held at its start, middle and end",
      ours: heldMb.map((mb) => `${mb.toFixed(1)} MB`).join(", "),
    });
  }
}

async function measure(
  format: ExportFormat,
  summaries: readonly WorkoutSummary[],
  archived: (key: BlindKey) => Promise<ArchivedWorkout>,
) {
  const progress = { phase: "upToDate", lastSyncedAtMs: 1 } as const;
  const history = riderHistory({ summaries, yours: NOTHING_YOURS, profile: null, progress });
  const known = { reader: { archived, ride: async () => null }, history, yours: NOTHING_YOURS };
  const heldMb = [heldBytes() / MEGABYTE];
  let bytes = 0;
  let lookedMs = 0;
  const tookMs = await timed(async () => {
    await exportRun({
      format,
      units: "us",
      summaries,
      open: async (summary) => await openForExport(known, summary),
      write: (piece) => {
        bytes += piece.length;
      },
      inSlices: async (slices) => finished(slices),
      onProgress: (done) => {
        if (done !== summaries.length >> 1 && done !== summaries.length) return;
        const from = performance.now();
        heldMb.push(heldBytes() / MEGABYTE);
        lookedMs += performance.now() - from;
      },
      signal: new AbortController().signal,
    });
  });
  return { tookMs: tookMs - lookedMs, megabytes: bytes / MEGABYTE, heldMb };
}

async function storedOf(member: Member): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (const workout of member.workouts) {
    if (stored.length === DIFFERENT) break;
    const answers: ArchivedWorkout = {
      listItem: null,
      detail: workout.detail(),
      graph: workout.graph(1) ?? null,
    };
    const opened = openWorkout(answers, null);
    if (opened === null) continue;
    const { rideId: _ride, pedalingStartOffsetSec: _offset, ...facts } = opened.facts;
    const own = {
      key: "" as BlindKey,
      state: "complete",
      instructor: null,
      ride: null,
      derived: null,
      removedAtMs: null,
    } as const;
    const archive = await deflate(new TextEncoder().encode(JSON.stringify(answers)));
    stored.push({ summary: { ...facts, ...own }, archive });
  }
  return stored;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
