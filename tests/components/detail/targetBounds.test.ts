import { expect, test } from "vitest";

import { targetBounds } from "@/components/detail/targetBounds";

const zone = { metric: "output", label: "Zone 4", level: 4, lower: 180, upper: 210 } as const;

test("a zone is its whole watts, as in every table of zones", () => {
  expect(targetBounds(zone, "us")).toBe("181–210 W");
  expect(targetBounds({ ...zone, level: 1, lower: 0, upper: 110 }, "us")).toBe("under 111 W");
  expect(targetBounds({ ...zone, level: 7, lower: 300, upper: null }, "us")).toBe("from 301 W");
});

test("an intensity of a run is a speed and a pace, the faster bound of the pace first", () => {
  // 8 and 10 km/h.
  const hard = { metric: "speed", label: "Hard", level: 4, lower: 8 / 3.6, upper: 10 / 3.6 } as const;
  expect(targetBounds(hard, "metric")).toBe("8.0–10.0 km/h, 6:00–7:30 min/km");
  expect(targetBounds({ ...hard, lower: 0 }, "metric")).toBe("under 10.0 km/h, from 6:00 min/km");
  expect(targetBounds({ ...hard, upper: null }, "metric")).toBe("from 8.0 km/h, under 7:30 min/km");
});

test("a range that is named by its bounds needs no others", () => {
  expect(targetBounds({ ...zone, metric: "cadence", level: null }, "us")).toBeNull();
});
