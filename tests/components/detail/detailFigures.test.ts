import { describe, expect, it } from "vitest";

import { detailFigures } from "@/components/detail/detailFigures";
import type { DetailModel } from "@/components/detail/detailModel";
import { FIGURE_NAMES } from "@/components/detail/figureNames";
import { reconciliation } from "@/components/detail/reconciliation";
import { timeInHeartRateZones } from "@/components/detail/timeInZones";
import { DETAIL_CADENCE_RIDE } from "@/components/samples/detailCadenceRide";
import { DETAIL_APP_RUN, DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { DETAIL_ROW } from "@/components/samples/detailRow";
import { detailSample, type DetailSample } from "@/components/samples/detailSample";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";
import { NO_FIGURES } from "@/lib/domain/workout";
import { drawGraph, spans } from "../../fixtures/drawRide";

const FTP = { watts: 200, source: "test", sinceMs: null, key: null, isOld: false, isAtLeast: false } as const;

function modelOf(sample: DetailSample): DetailModel {
  return detailSampleModel(sample, { ftp: FTP });
}

function rowOf(model: DetailModel, name: string, range: Parameters<typeof detailFigures>[1] = null) {
  return detailFigures(model, range).find((figure) => figure.name === name);
}

/** A ride of drawn power and heart rate. */
function rideOf(
  output: string,
  heartRate: string,
  facts: Parameters<typeof detailSample>[1] = {},
): DetailSample {
  return detailSample(30, { lengthSec: null, ...facts }, drawGraph({ output, heartRate }));
}

describe("the list of figures", () => {
  it.each([
    DETAIL_POWER_ZONE_RIDE,
    DETAIL_CADENCE_RIDE,
    DETAIL_TREAD_RUN,
    DETAIL_ROW,
    DETAIL_STRENGTH,
    DETAIL_APP_RUN,
  ])("of $summary.title stands in one order, each name once", (sample) => {
    const places = detailFigures(modelOf(sample), null).map(({ name }) => FIGURE_NAMES.indexOf(name));
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it("tells the length of a workout without a class by how long it took", () => {
    const startedAtMs = Date.UTC(2026, 10, 15, 12);
    const walk = detailSample(31, { lengthSec: null, startedAtMs, endedAtMs: startedAtMs + 1_830_000 }, null);
    expect(rowOf(modelOf(walk), "Length")?.figure).toEqual({ value: "30:30", unit: "" });
  });
});

describe("decoupling", () => {
  it("is a headline on a steady ride and folded away on another", () => {
    const steady = rowOf(modelOf(rideOf("150x3000", "130x1800 140x1200")), "Decoupling");
    expect(steady?.isFolded ?? false).toBe(false);
    expect(steady?.beside).toBeNull();
    const surges = Array.from({ length: 25 }, () => "50x60 300x60").join(" ");
    const wild = rowOf(modelOf(rideOf(surges, "130x3000")), "Decoupling");
    expect(wild).toMatchObject({ isFolded: true, beside: "not a steady ride" });
  });
});

describe("normalized power", () => {
  it("is marked as rough under 20 minutes", () => {
    expect(rowOf(modelOf(rideOf("150x1199", "130x1199")), "Normalized power")?.beside).toBe(
      "rough, under 20 min",
    );
    expect(rowOf(modelOf(rideOf("150x1200", "130x1200")), "Normalized power")?.beside).toBeNull();
  });
});

describe("Strive Score", () => {
  const zones = [100, 200, 300, 400, 0] as const;

  it("is Peloton's with ours beside it, and both are held against each other", () => {
    // 0.005 · (100 + 400 + 1200 + 3200).
    const model = modelOf(rideOf("150x600", "130x600", { striveScore: 24.6, heartRateZoneSec: zones }));
    expect(rowOf(model, "Strive Score")).toMatchObject({ figure: { value: "24.6" }, beside: "ours 24.5" });
    expect(reconciliation(model).find(({ name }) => name === "Strive Score")).toMatchObject({
      peloton: "24.6",
      ours: "24.5",
    });
  });

  // oracles/peloton_rules.json: zone seconds and Peloton's own score of four workouts.
  it.each([
    [[164, 173, 246, 70, 0], 10.3],
    [[20, 625, 0, 0, 0], 6.3],
    [[878, 478, 36, 0, 0], 9.89],
    [[973, 415, 325, 86, 0], 18.96],
  ] as const)("of zones %j is within 0.1 of Peloton's %d", (heartRateZoneSec, striveScore) => {
    const row = rowOf(
      modelOf(rideOf("150x600", "130x600", { striveScore, heartRateZoneSec })),
      "Strive Score",
    );
    const ours = Number(row?.beside?.replace("ours ", ""));
    expect(Math.abs(ours - striveScore)).toBeLessThan(0.1 + 1e-9);
  });

  it("is ours alone where Peloton gives none, and says so", () => {
    const row = rowOf(modelOf(rideOf("150x600", "130x600", { heartRateZoneSec: zones })), "Strive Score");
    expect(row).toMatchObject({ figure: { value: "24.5" }, beside: "ours, by Peloton's rule" });
  });
});

describe("what Peloton alone measured", () => {
  it("is shown as Peloton's", () => {
    const averages = { ...NO_FIGURES, heartRateBpm: 131 };
    const model = modelOf(
      detailSample(
        32,
        { pelotonAverages: averages, pelotonMaxima: { ...NO_FIGURES, heartRateBpm: 150 } },
        null,
      ),
    );
    expect(rowOf(model, "Average heart rate")).toMatchObject({
      figure: { value: "131", unit: "bpm" },
      beside: "as Peloton says",
    });
    expect(rowOf(model, "Max heart rate")?.figure.value).toBe("150");
    expect(rowOf(model, "Average cadence")).toBeUndefined();
  });
});

describe("a selected block", () => {
  const sample = detailSample(
    33,
    { lengthSec: 600 },
    drawGraph({ output: "100x300 200x300" }, { startSec: 0, spans: spans("powerZone", "2x300 4x300", 0) }),
  );
  const model = modelOf(sample);

  it("has the figures of its own seconds, not those of the next block's first", () => {
    const [first, second] = model.targeted[0]?.blocks ?? [];
    expect([first?.average, second?.average]).toEqual([100, 200]);
    expect(rowOf(model, "Max output", { startSec: 0, endSec: 300 })?.figure.value).toBe("100");
    expect(rowOf(model, "Total output", { startSec: 0, endSec: 300 })?.figure.value).toBe("30");
    expect(rowOf(model, "In target", { startSec: 0, endSec: 300 })?.figure.value).toBe("0");
    expect(rowOf(model, "In target", { startSec: 300, endSec: 600 })?.figure.value).toBe("100");
    expect(rowOf(model, "Held blocks", { startSec: 300, endSec: 600 })?.figure).toEqual({
      value: "1",
      unit: "of 1",
    });
  });

  it("has its load by power", () => {
    // 5 minutes at FTP.
    expect(rowOf(model, "Load", { startSec: 300, endSec: 600 })).toMatchObject({
      figure: { value: "8" },
      beside: "from power",
    });
  });
});

describe("heart-rate zones", () => {
  it("are the rider's own where they gave bounds", () => {
    const sample = rideOf("150x600", "129x300 131x300");
    const { heartRate, ...rest } = modelOf(sample);
    expect(heartRate).toBeNull();
    const own = {
      maxBpm: 180,
      isMaxDefault: false,
      restingBpm: 60,
      isRestingDefault: true,
      sex: null,
      thresholdBpm: null,
      ownBounds: [110, 130, 150, 170] as const,
    };
    const zones = timeInHeartRateZones({ ...rest, heartRate: own }, null) ?? [];
    expect(zones.map(({ seconds }) => seconds)).toEqual([0, 300, 300, 0, 0]);
    expect(zones[2]?.bounds).toBe("130–149 bpm");
  });
});
