import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/error";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { exportRun } from "@/lib/export/exportRun";
import type { ExportRun } from "@/lib/export/exportRun";
import { createZipStream } from "@/lib/export/zipStream";
import { finished } from "@/lib/training/slices";
import { drawGraph } from "../../fixtures/drawRide";
import { summaryAt } from "../training/drawSummary";
import { drawExported } from "./drawExported";
import { readCsv } from "./readCsv";
import { messagesOf, readFit } from "./readFit";

const RIDE = drawGraph({ output: "150x60" });
const ride = (hour: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(`2026-11-21T${String(hour).padStart(2, "0")}:00:00Z`, given);

function running(summaries: readonly WorkoutSummary[], given: Partial<ExportRun> = {}) {
  const pieces: Uint8Array[] = [];
  const progress: number[] = [];
  const run: ExportRun = {
    format: "fit",
    units: "us",
    summaries,
    open: async (summary) => drawExported(RIDE, summary),
    write: (piece) => pieces.push(piece.slice()),
    inSlices: async (slices) => finished(slices),
    onProgress: (done) => progress.push(done),
    signal: new AbortController().signal,
    ...given,
  };
  const file = () => new Uint8Array(Buffer.concat(pieces));
  return { counts: exportRun(run), file, progress };
}

const openSome = async (summary: WorkoutSummary) => {
  if (summary.title === "damaged") return null;
  const hasGraph = summary.state === "complete" && summary.title !== "nothing recorded";
  return drawExported(hasGraph ? RIDE : null, summary);
};

describe("an export", () => {
  it("of several workouts is one archive with a file each", async () => {
    const { counts, file, progress } = running(
      [1, 2, 3, 4, 5, 6].map((hour) => ride(hour, { title: "Ride 🚲 / =1" })),
    );
    expect(await counts).toMatchObject({ asked: 6, written: 6, totalsOnly: 0 });
    const files = unzipSync(file());
    expect(Object.keys(files)[0]).toBe("2026-11-21 0100 Ride 🚲 =1.fit");
    for (const one of Object.values(files)) expect(messagesOf(readFit(one), "record")).toHaveLength(60);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("of one workout is that file alone", async () => {
    const { counts, file } = running([ride(1)]);
    await counts;
    expect(messagesOf(readFit(file()), "session")).toHaveLength(1);
  });

  it("as a table has a row for each, in the order given", async () => {
    const { counts, file } = running([ride(1), ride(2, { title: "Second" })], { format: "pelotonCsv" });
    await counts;
    const rows = readCsv(strFromU8(file()));
    expect(rows.map((row) => row[6])).toEqual(["Title", "30 min Example Ride", "Second"]);
  });

  it("counts every workout that is not in the file as it could be", async () => {
    const summaries = [
      ride(1),
      ride(2, { state: "listed" }),
      ride(3, { state: "failed" }),
      ride(4, { title: "damaged" }),
      ride(5, { title: "nothing recorded" }),
    ];
    expect(await running(summaries, { open: openSome }).counts).toEqual({
      asked: 5,
      written: 2,
      totalsOnly: 1,
      waiting: 2,
      withoutLocation: 0,
      unreadable: 1,
    });
    expect(await running(summaries, { open: openSome, format: "json" }).counts).toMatchObject({
      written: 4,
      totalsOnly: 3,
      unreadable: 1,
    });
    expect(await running(summaries, { open: openSome, format: "gpx" }).counts).toMatchObject({
      written: 0,
      waiting: 2,
      withoutLocation: 2,
    });
  });

  it("goes on where one workout cannot be written", async () => {
    const broken = { ...drawExported(RIDE, ride(1)), summary: ride(1, { startedAtMs: Number.NaN }) };
    const open = async (summary: WorkoutSummary) =>
      summary === first ? broken : drawExported(RIDE, summary);
    const first = ride(1);
    expect(await running([first, ride(2)], { open }).counts).toMatchObject({ written: 1, unreadable: 1 });
  });

  it("holds a few workouts at a time, and hands on what is written as it goes", async () => {
    const open = { opened: 0, done: 0, most: 0 };
    const written: number[] = [];
    let bytes = 0;
    const { counts } = running(
      Array.from({ length: 20 }, (_, i) => ride(i)),
      {
        open: async (summary) => {
          open.most = Math.max(open.most, ++open.opened - open.done);
          return drawExported(RIDE, summary);
        },
        write: (piece) => {
          bytes += piece.length;
        },
        onProgress: (done) => {
          open.done = done;
          written.push(bytes);
        },
      },
    );
    await counts;
    expect(open.most).toBeLessThanOrEqual(4);
    expect(written.every((sum, i) => i === 0 || sum > (written[i - 1] ?? 0))).toBe(true);
  });

  it("stops when it is cancelled, and passes on what the vault throws", async () => {
    const stopping = new AbortController();
    const opened: number[] = [];
    const { counts } = running(
      Array.from({ length: 20 }, (_, i) => ride(i)),
      {
        signal: stopping.signal,
        open: async (summary) => {
          opened.push(summary.startedAtMs);
          return drawExported(RIDE, summary);
        },
        onProgress: (done) => {
          if (done === 4) stopping.abort();
        },
      },
    );
    await expect(counts).rejects.toMatchObject({ code: "stopped" });
    expect(opened).toHaveLength(4);
    const failing = running([ride(1), ride(2)], { open: () => Promise.reject(new AppError("vaultBlocked")) });
    await expect(failing.counts).rejects.toMatchObject({ code: "vaultBlocked" });
  });
});

describe("an archive", () => {
  it("keeps the clock of the place, and years that archives know", () => {
    const pieces: Uint8Array[] = [];
    const zip = createZipStream((piece) => pieces.push(piece.slice()));
    const add = (name: string, modifiedAtMs: number) =>
      finished(zip.add({ name, bytes: new TextEncoder().encode(name), modifiedAtMs, utcOffsetSec: -18_000 }));
    expect(add("new.txt", Date.parse("2026-11-21T12:30:10Z"))).toBe(true);
    expect(add("old.txt", 0)).toBe(true);
    zip.end();
    const bytes = Buffer.concat(pieces);
    // The local header's time and date, MS-DOS: 07:30:10 on 2026-11-21.
    expect(bytes.readUInt16LE(10)).toBe((7 << 11) | (30 << 5) | 5);
    expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 21);
    expect(Object.values(unzipSync(new Uint8Array(bytes))).map((file) => strFromU8(file))).toEqual([
      "new.txt",
      "old.txt",
    ]);
  });
});
