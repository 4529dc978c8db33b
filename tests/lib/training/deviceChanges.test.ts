import { expect, test } from "vitest";
import { deviceChanges } from "@/lib/training/deviceChanges";
import { summaryAt } from "./drawSummary";

/** One ride a day from 1 Mar 2025 on; "b" on a Bike, "p" on a Bike+, handed in newest first. */
const rides = (devices: string) =>
  Array.from(devices)
    .map((device, i) =>
      summaryAt(`2025-03-${String(i + 1).padStart(2, "0")}T10:00:00Z`, {
        device: device === "b" ? "Bike" : "Bike+",
      }),
    )
    .toReversed();

const told = (devices: string) =>
  deviceChanges(rides(devices)).map(({ day, from, to }) => `${day} ${from} → ${to}`);

test("three in a row on another machine are a change, dated by the first", () => {
  expect(told("bbbppp")).toEqual(["2025-03-04 Bike → Bike+"]);
});

test("one or two elsewhere are a visit", () => {
  expect(told("bbpbbppbb")).toEqual([]);
});

test("there and back again are two changes", () => {
  expect(told("bbppppbbb")).toEqual(["2025-03-03 Bike → Bike+", "2025-03-07 Bike+ → Bike"]);
});

test("a visit in between does not hide the change", () => {
  expect(told("bbpbppp")).toEqual(["2025-03-05 Bike → Bike+"]);
});

test("nothing, and one machine, have no changes", () => {
  expect([told(""), told("bbbb")]).toEqual([[], []]);
});
