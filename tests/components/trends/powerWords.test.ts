import { describe, expect, it } from "vitest";
import {
  deviceChangeText,
  durationName,
  listOf,
  mixedDevicesText,
  refusalSentence,
} from "@/components/trends/powerWords";
import type { LocalDay } from "@/lib/domain/ids";

describe("the words of the power page", () => {
  it("name durations as riders do", () => {
    expect([5, 60, 65, 1200, 5400].map(durationName)).toEqual(["5 s", "1 min", "1:05", "20 min", "90 min"]);
  });

  it("say which condition refused the fit", () => {
    expect(
      [
        refusalSentence({ reason: "fewEfforts", efforts: 0 }),
        refusalSentence({ reason: "fewLongEfforts", efforts: 1 }, "90 days before"),
        refusalSentence({ reason: "cpUncertain", errorShare: 0.071 }),
        refusalSentence({ reason: "wPrimeUncertain", errorShare: 0.334 }),
        refusalSentence({ reason: "wPrimeOutside", wPrimeJ: 3210 }),
        refusalSentence({ reason: "wPrimeOutside", wPrimeJ: 52_000 }),
        refusalSentence({ reason: "cpOutside", cpWatts: 250, ftpWatts: 200 }),
      ].map((sentence) => sentence.replace("Not enough all-out efforts: ", "")),
    ).toEqual([
      "it takes best efforts at four of 2, 3, 5, 8, 12 and 20 min, and the last 90 days have none.",
      "it takes two best efforts of 12 min and more, and the 90 days before have 1.",
      "critical power would be uncertain by 7 %, and 5 % is the limit.",
      "W′ would be uncertain by 33 %, and 20 % is the limit.",
      "the short ones are too easy beside the long ones (W′ would be 3.2 kJ, and 5 is the least that is believable).",
      "the long ones are too easy beside the short ones (W′ would be 52.0 kJ, and 40 is the most that is believable).",
      "the fit would give 250 W, 125 % of an FTP of 200 W, and 80 to 115 % is believable.",
    ]);
  });

  it("say when machines are mixed and when they changed", () => {
    expect(mixedDevicesText(["Bike+"])).toBeNull();
    expect(mixedDevicesText(["Bike", "Bike+"])).toBe(
      "From Bike and Bike+. Bikes differ; choose a device to compare like with like.",
    );
    const change = { day: "2025-03-03" as LocalDay, atMs: 0, from: "Bike", to: "Bike+" };
    expect(deviceChangeText([])).toBeNull();
    expect(deviceChangeText([change])).toBe("Bike+ since 3 Mar 2025, Bike before");
    expect(deviceChangeText([change, change])).toContain("; 1 earlier change");
    expect(listOf(["a", "b", "c"])).toBe("a, b and c");
  });
});
