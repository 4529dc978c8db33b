import { expect, it } from "vitest";
import { firstSecond } from "@/components/detail/firstSecond";
import { detailPlots } from "@/components/detail/detailPlots";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";

const FTP = { watts: 200, source: "test", sinceMs: 0, key: null, isOld: false, isAtLeast: false } as const;
const modelOf = (sample: typeof DETAIL_POWER_ZONE_RIDE) => detailSampleModel(sample, { ftp: FTP });
const plotsOf = (sample: typeof DETAIL_POWER_ZONE_RIDE) =>
  detailPlots(modelOf(sample)).map(({ plot }) => plot);
const [block] = modelOf(DETAIL_POWER_ZONE_RIDE).targeted[0]?.blocks ?? [];
if (block === undefined) throw new Error("the sample has no blocks");

it("is a quarter into the first block of work, past the recoveries before it", () => {
  const recovery = { ...block, startSec: 0, endSec: 180, lower: 0 };
  expect(firstSecond([recovery, { ...block, startSec: 180, endSec: 480, lower: 150 }], [])).toBe(180 + 75);
  // Where there is nothing but one target, that is the work.
  expect(firstSecond([recovery], [])).toBe(45);
});

it("is at the best second where the class asked for nothing: the highest output, the lowest pace", () => {
  for (const [plots, best] of [
    [plotsOf(DETAIL_POWER_ZONE_RIDE), Math.max],
    [plotsOf(DETAIL_TREAD_RUN).filter(({ metric }) => metric === "pace"), Math.min],
  ] as const) {
    const [plot] = plots;
    const values = [...(plot?.values ?? [])];
    const sec = firstSecond([], plots);
    expect(values[(sec ?? 0) - (plot?.startSec ?? 0)]).toBe(best(...values.filter(Number.isFinite)));
  }
});

it("is nowhere where nothing was asked and nothing measured", () => {
  const [plot] = plotsOf(DETAIL_POWER_ZONE_RIDE);
  expect(firstSecond([], plot === undefined ? [] : [{ ...plot, values: new Float64Array(0) }])).toBeNull();
  expect(firstSecond([], [])).toBeNull();
});
