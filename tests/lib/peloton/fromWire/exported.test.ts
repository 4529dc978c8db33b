import { describe, expect, it } from "vitest";
import { locationPoints } from "@/lib/peloton/fromWire/locationPoints";
import { takenClass } from "@/lib/peloton/fromWire/takenClass";

const at = (seconds: number, latitude: unknown = 40, longitude: unknown = -100) => ({
  seconds_offset_from_start: seconds,
  latitude,
  longitude,
});

describe("the way of an outdoor workout", () => {
  it("is read in order, with its gaps", () => {
    const graph = {
      location_data: [
        { is_gap: false, coordinates: [at(0), at(5)] },
        { is_gap: true, coordinates: [at(6), at(20)] },
        { is_gap: false, coordinates: [at(21), at(26)] },
      ],
    };
    expect(locationPoints(graph).map(({ atSec, isAfterGap }) => [atSec, isAfterGap])).toEqual([
      [0, false],
      [5, false],
      [21, true],
      [26, false],
    ]);
  });

  it("leaves out what is no place, and what goes back in time", () => {
    const coordinates = [at(1), at(2, 91), at(3, 40, 181), at(4, 0, 0), at(5, "40"), at(1), at(-1), at(9)];
    expect(
      locationPoints({ location_data: [{ coordinates }, null, { coordinates: 3 }] }).map(
        ({ atSec }) => atSec,
      ),
    ).toEqual([1, 9]);
  });

  it("is empty indoors, and for what is no answer at all", () => {
    for (const graph of [{ location_data: [] }, { location_data: null }, {}, null, undefined, 3])
      expect(locationPoints(graph)).toEqual([]);
  });
});

describe("the class that was taken", () => {
  it("has the time zone, the first airing and the type's name", () => {
    const answers = {
      listItem: { timezone: "Etc/GMT+5", ride: { scheduled_start_time: 1_579_990_500 } },
      detail: { timezone: "America/New_York", ride: { original_air_time: 1_579_989_900 } },
      graph: null,
    };
    expect(takenClass(answers, { class_types: [{ name: null }, { name: "Power Zone" }] })).toEqual({
      timeZone: "America/New_York",
      airedAtMs: 1_579_989_900_000,
      typeName: "Power Zone",
    });
    expect(takenClass({ ...answers, detail: null }, null)).toEqual({
      timeZone: "Etc/GMT+5",
      airedAtMs: 1_579_990_500_000,
      typeName: "",
    });
  });

  it("is none where the answers say nothing", () => {
    for (const nothing of [null, {}, { ride: { original_air_time: 0 } }])
      expect(takenClass({ listItem: nothing, detail: null, graph: null }, null).airedAtMs).toBeNull();
  });
});
