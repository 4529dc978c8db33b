import { describe, expect, test } from "vitest";
import type { PerformanceGraph } from "@/lib/domain/performance";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { targetsInBlocks } from "@/lib/training/adherence";
import { rideAxis } from "@/lib/training/axis";
import { deriveFigures } from "@/lib/training/derive";
import { ftpTimeline } from "@/lib/training/ftpAtDate";
import { heartRateTimeline } from "@/lib/training/heartRateAtDate";
import { finished } from "@/lib/training/slices";
import { targetReport } from "@/lib/training/targetReport";
import { heartRateZonesOfWorkout } from "@/lib/training/zonesOfWorkout";
import { askedZoneSlices } from "@/lib/training/zonesOverTimeAsked";
import { drawGraph, spans } from "@/tests/fixtures/drawRide";
import { summaryAt } from "./drawSummary";
import { openCapture, shared } from "./sharedFolder";

const derivedFrom = (graph: PerformanceGraph | null) =>
  deriveFigures({ facts: { discipline: "cycling" }, graph, ftpWatts: 200, heartRate: () => null });

describe("zones of a workout", () => {
  test("as trends sum them are those of the workout's own page", () => {
    const graph = drawGraph(
      { output: "100x60 140..189x50 -x20 140x100 181..230x50 250x60 199x40" },
      { spans: spans("powerZone", "1x60 3x70 2x100 4x50 -x60 5x40") },
    );
    const axis = rideAxis(graph);
    const { bands } = targetReport(axis, graph, { ftpWatts: 200, discipline: "cycling" });
    const summary = summaryAt("2026-05-02T10:00:00Z");
    const yours = { ...NOTHING_YOURS, ftp: [{ from: "2026-01-01", watts: 200 }] };
    const { zones } = finished(
      askedZoneSlices([summary], {
        efforts: new Map([[summary.key, derivedFrom(graph).efforts]]),
        ftp: ftpTimeline({ yours, summaries: [], profile: null }),
      }),
    );
    const own = targetsInBlocks(axis, bands, "output").toReversed();
    expect(zones.filter(({ askedSec }) => askedSec > 0).map(({ zone }) => zone)).toEqual([1, 2, 3, 4, 5]);
    for (const [index, { level, inSec, aboveSec, belowSec }] of own.entries()) {
      expect(zones.filter(({ askedSec }) => askedSec > 0)[index]).toMatchObject({
        zone: level,
        askedSec: inSec + aboveSec + belowSec,
        inSec,
        aboveSec,
        belowSec,
      });
    }
  });

  // heart_rate_zones of the captured answers: what Peloton's own clock counted.
  test.runIf(shared !== null).each([
    ["390769bf2c1f41b5a57d1291f8c6c4c2", [637, 1160, 0, 0, 0]],
    ["ab02df14382243c4a69bc00d3d3526b3", [506, 90, 0, 0, 0]],
  ])("of the captured %s are Peloton's own within ten seconds", (id, pelotons) => {
    const { facts, graph } = openCapture(id);
    const { derived, efforts } = deriveFigures({ facts, graph, ftpWatts: null, heartRate: () => null });
    const summary = summaryAt("2026-05-02T10:00:00Z", { derived });
    const timeline = heartRateTimeline({ yours: NOTHING_YOURS, profile: null });
    const found = heartRateZonesOfWorkout(summary, efforts, timeline);
    expect(found).toMatchObject({ type: "zones", isPelotons: false });
    if (found.type !== "zones") return;
    found.seconds.forEach((sec, zone) => {
      expect(Math.abs(sec - (pelotons[zone] ?? 0))).toBeLessThanOrEqual(10);
    });
  });

  test("with the maximum of its answer are Peloton's rule of it, however the rider's own maximum differs", () => {
    // A drawn case of the captures above. Of 189: 122, 141, 160, 179.
    const graph = drawGraph(
      { output: "100x600", heartRate: "121x200 122x300 140x60 141x40" },
      { heartRateZones: [{ zone: 5, minBpm: 179, maxBpm: 189, durationSec: 0 }] },
    );
    const { derived, efforts } = derivedFrom(graph);
    const own = [{ from: "2020-01-01", maxBpm: 170, restingBpm: null, thresholdBpm: null }];
    const yours = { ...NOTHING_YOURS, heartRate: own };
    const timeline = heartRateTimeline({ yours, profile: null });
    expect(
      heartRateZonesOfWorkout(summaryAt("2026-05-02T10:00:00Z", { derived }), efforts, timeline),
    ).toEqual({ type: "zones", seconds: [200, 360, 40, 0, 0], isPelotons: false });
  });
});
