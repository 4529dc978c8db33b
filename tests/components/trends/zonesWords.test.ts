import { describe, expect, test } from "vitest";
import {
  askedSentence,
  heartRateCover,
  intensityWords,
  powerCover,
  zoneTimeText,
} from "@/components/trends/zonesWords";
import type { ZonesPart } from "@/lib/training/zonesOverTime";
import type { AskedZone } from "@/lib/training/zonesOverTimeAsked";

const part = (given: Partial<ZonesPart>): ZonesPart => ({
  zoneSec: [],
  byPeriod: [],
  workouts: 0,
  byPeloton: 0,
  noBounds: 0,
  notMeasured: 0,
  coming: 0,
  ...given,
});

const zone = (given: Partial<AskedZone>): AskedZone => ({
  zone: 4,
  askedSec: 0,
  riddenSec: 0,
  inSec: 0,
  aboveSec: 0,
  belowSec: 0,
  ...given,
});

describe("zones in words", () => {
  test("how the time was spent", () => {
    expect(intensityWords([3600, 3600, 1200, 1200, 600, 600, 0])).toBe(
      "67 % easy, 22 % middle, 11 % hard of 3 h",
    );
  });

  test("of what they are made, and what is missing", () => {
    expect(powerCover(part({ workouts: 84, noBounds: 1, notMeasured: 2, coming: 1200 })).join(" ")).toBe(
      "Of 84 rides, each by the FTP of its date. 1 ride with power has no FTP. 2 rides have no power. Details of 1,200 more are on their way.",
    );
    expect(heartRateCover(part({ workouts: 1, byPeloton: 1, noBounds: 2, notMeasured: 1 })).join(" ")).toBe(
      "Of 1 workout, each by the limits of its day. 1 workout as Peloton counted. 2 workouts have no maximum heart rate to go by. 1 workout has no heart rate.",
    );
    expect(powerCover(part({ workouts: 1 }))).toEqual(["Of 1 ride, each by the FTP of its date."]);
  });

  test("where most was missed, and on which side", () => {
    const zones = [
      zone({ zone: 2, askedSec: 7200, inSec: 6600, aboveSec: 600 }),
      zone({ zone: 4, askedSec: 3600, inSec: 1800, aboveSec: 600, belowSec: 1200 }),
    ];
    expect(askedSentence({ zones, classes: 2 })).toBe(
      "Most was missed in zone 4: asked 1 h, in it 30 min, mostly below it otherwise.",
    );
    expect(askedSentence({ zones: [zone({ askedSec: 60, inSec: 60 })], classes: 1 })).toBe(
      "Every second was in the zone that was asked for.",
    );
    expect(askedSentence({ zones: [], classes: 0 })).toBeNull();
  });

  test("little time is not none", () => {
    expect([0, 1, 29, 30, 4200].map(zoneTimeText)).toEqual(["–", "<1 min", "<1 min", "1 min", "1 h 10 min"]);
  });
});
