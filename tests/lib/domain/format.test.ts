import { describe, expect, test } from "vitest";
import {
  clockText,
  countOf,
  countText,
  distanceFigure,
  elevationFigure,
  figureText,
  lengthFigure,
  numberText,
  paceFigure,
  paceOfSpeedFigure,
  percentFigure,
  powerFigure,
  shareFigure,
  signedDifferenceText,
  signedText,
  speedFigure,
  splitPaceFigure,
  timeFigure,
  weightFigure,
  workFigure,
} from "@/lib/domain/format";
import { METERS_PER_MILE, unitSystemOf } from "@/lib/domain/units";

describe("numbers", () => {
  test("are grouped and rounded in one place", () => {
    expect(countText(1234)).toBe("1,234");
    expect(numberText(1234.56, 1)).toBe("1,234.6");
    expect(numberText(0.5)).toBe("1");
  });

  test("are never minus nothing, and a dash when there is none", () => {
    expect(numberText(-0.2)).toBe("0");
    expect(numberText(-0.04, 1)).toBe("0.0");
    expect(numberText(-3)).toBe("−3");
    expect(numberText(Number.NaN)).toBe("–");
    expect(numberText(Number.POSITIVE_INFINITY)).toBe("–");
  });

  test("differences carry their sign", () => {
    expect([9, -6, 0, 0.2, -0.2].map((value) => signedText(value))).toEqual(["+9", "−6", "0", "0", "0"]);
  });

  test("differences are those of the numbers as they are read", () => {
    expect(signedDifferenceText(146.6, 146.4)).toBe("+1");
    expect(signedDifferenceText(146.4, 145.6)).toBe("0");
    expect(signedDifferenceText(1.134, 0.996, 2)).toBe("+0.13");
    expect(signedDifferenceText(129.6, 149.4)).toBe("−19");
  });

  test("one workout is one, a thousand are many", () => {
    expect(countOf(1, "workout")).toBe("1 workout");
    expect(countOf(1000, "class", "classes")).toBe("1,000 classes");
  });
});

describe("figures in the rider's units", () => {
  test("distance: miles, kilometers, and meters for rows whatever the units", () => {
    expect(distanceFigure(10_000, "us")).toEqual({ value: "6.21", unit: "mi" });
    expect(distanceFigure(10_000, "metric")).toEqual({ value: "10.00", unit: "km" });
    expect(distanceFigure(2017.4, "us", "rowing")).toEqual({ value: "2,017", unit: "m" });
  });

  test("speed and pace", () => {
    expect(figureText(speedFigure(8.314944, "us"))).toBe("18.6 mph");
    expect(figureText(speedFigure(10, "metric"))).toBe("36.0 km/h");
    expect(figureText(paceFigure(600 / METERS_PER_MILE, "us"))).toBe("10:00 min/mi");
    expect(figureText(paceFigure(0.36, "metric"))).toBe("6:00 min/km");
    expect(figureText(paceOfSpeedFigure(4, "metric"))).toBe("4:10 min/km");
    expect(figureText(splitPaceFigure(0.25))).toBe("2:05 /500 m");
  });

  test("standing still has no pace", () => {
    expect(paceOfSpeedFigure(0, "us").value).toBe("–");
    expect(paceFigure(0, "us").value).toBe("–");
  });

  test("a pace just under a minute's end rounds up to the minute, never to :60", () => {
    expect(paceFigure(0.3599, "metric").value).toBe("6:00");
  });

  test("climbing, weight, work, power, shares", () => {
    expect(figureText(elevationFigure(123, "us"))).toBe("404 ft");
    expect(figureText(elevationFigure(123, "metric"))).toBe("123 m");
    expect(figureText(weightFigure(11.33980925, "us"))).toBe("25 lb");
    expect(figureText(weightFigure(11.5, "metric"))).toBe("11.5 kg");
    expect(figureText(workFigure(256_600))).toBe("257 kJ");
    expect(figureText(powerFigure(168.4))).toBe("168 W");
    expect(figureText(shareFigure(0.4236))).toBe("42 %");
    expect(figureText(percentFigure(3.46, 1))).toBe("3.5 %");
  });

  test("the rider's choice comes before the account's", () => {
    expect(unitSystemOf("account", "metric")).toBe("metric");
    expect(unitSystemOf("us", "metric")).toBe("us");
    expect(unitSystemOf("account", null)).toBe("us");
  });
});

describe("durations", () => {
  test("as a clock", () => {
    expect([0, 5, 760, 3723].map(clockText)).toEqual(["0:00", "0:05", "12:40", "1:02:03"]);
  });

  test("as a class's length", () => {
    expect([2700, 5400, 760].map((sec) => figureText(lengthFigure(sec)))).toEqual([
      "45 min",
      "90 min",
      "12:40",
    ]);
    expect(figureText(lengthFigure(30))).toBe("0:30");
  });

  test("as a sum", () => {
    expect([2700, 3600, 45_000, 4_442_400].map((sec) => figureText(timeFigure(sec)))).toEqual([
      "45 min",
      "1 h",
      "12 h 30 min",
      "1,234 h",
    ]);
  });
});
