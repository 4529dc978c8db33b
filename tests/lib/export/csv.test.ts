import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlindKey } from "@/lib/domain/ids";
import { MPS_PER_MPH, METERS_PER_MILE } from "@/lib/domain/units";
import { NO_FIGURES } from "@/lib/domain/workout";
import { csvNumber, csvText } from "@/lib/export/csvCell";
import { extendedCsvHead, extendedCsvRow } from "@/lib/export/extendedCsv";
import { pelotonCsvHead, pelotonCsvRow } from "@/lib/export/pelotonCsv";
import { zonedTime } from "@/lib/export/zonedTime";
import { shared } from "../training/sharedFolder";
import { derivedOf } from "../training/drawSummary";
import { anyText } from "./anyText";
import { drawExported } from "./drawExported";
import { readCsv } from "./readCsv";

const KM = 1000;

/** The rides of Peloton's own file, as the vault would hold them. */
const ADVANCED_BEGINNER = drawExported(
  null,
  {
    createdAtMs: Date.parse("2018-03-21T02:58:00Z"),
    instructor: { id: null, key: null, name: "Jennifer Jacobs" },
    title: "30 min Advanced Beginner Ride",
    totals: { workJ: 303_000, distanceM: 15.79 * KM, caloriesKcal: 370, elevationM: null, strokes: null },
    pelotonAverages: {
      ...NO_FIGURES,
      outputW: 169,
      resistancePct: 47,
      cadenceRpm: 82,
      speedMps: 31.61 / 3.6,
      heartRateBpm: 128.53,
    },
  },
  {
    taken: {
      timeZone: "America/Los_Angeles",
      airedAtMs: Date.parse("2017-10-03T14:21:00Z"),
      typeName: "Beginner",
    },
  },
);
const FESTIVE = drawExported(
  null,
  {
    createdAtMs: Date.parse("2020-12-15T20:18:00Z"),
    instructor: { id: null, key: null, name: "Irene Scholz" },
    title: "30 min Festive Ride",
    totals: { workJ: 284_000, distanceM: 15.63 * KM, caloriesKcal: 384, elevationM: null, strokes: null },
    pelotonAverages: {
      ...NO_FIGURES,
      outputW: 158,
      resistancePct: 44,
      cadenceRpm: 87,
      speedMps: 31.29 / 3.6,
    },
  },
  { taken: { timeZone: "Europe/Berlin", airedAtMs: Date.parse("2020-12-15T18:24:00Z"), typeName: "Theme" } },
);
const VENICE = drawExported(
  null,
  {
    createdAtMs: Date.parse("2018-02-22T22:25:00Z"),
    kind: "scenic",
    lengthSec: 900,
    title: "15 min Venice Scenic Ride",
    totals: {
      workJ: 46_000,
      distanceM: 2.96 * METERS_PER_MILE,
      caloriesKcal: 63,
      elevationM: null,
      strokes: null,
    },
    pelotonAverages: {
      ...NO_FIGURES,
      outputW: 52,
      resistancePct: 25,
      cadenceRpm: 93,
      speedMps: 11.87 * MPS_PER_MPH,
    },
  },
  { taken: { timeZone: "America/New_York", airedAtMs: null, typeName: "" } },
);

// oracles/peloton_csv: three lines of files that Peloton's site exported.
const METRIC_HEAD =
  "Workout Timestamp,Live/On-Demand,Instructor Name,Length (minutes),Fitness Discipline,Type,Title,Class Timestamp,Total Output,Avg. Watts,Avg. Resistance,Avg. Cadence (RPM),Avg. Speed (kph),Distance (km),Calories Burned,Avg. Heartrate,Avg. Incline,Avg. Pace (min/km)\n";
const METRIC_ROWS = [
  "2018-03-20 19:58 (PDT),On Demand,Jennifer Jacobs,30,Cycling,Beginner,30 min Advanced Beginner Ride,2017-10-03 07:21 (PDT),303,169,47%,82,31.61,15.79,370,128.53,,\n",
  "2020-12-15 21:18 (CET),On Demand,Irene Scholz,30,Cycling,Theme,30 min Festive Ride,2020-12-15 19:24 (CET),284,158,44%,87,31.29,15.63,384,,,\n",
];
// Peloton calls a scenic ride of 2018 live and those of later years on demand, which is what they are.
const US_ROW =
  "2018-02-22 17:25 (EST),On Demand,,15,Cycling,Scenic Ride,15 min Venice Scenic Ride,,46,52,25%,93,11.87,2.96,63,,,\n";

const oracle = (name: string) => readFileSync(resolve(shared ?? "", "oracles/peloton_csv", name), "utf8");

describe("the CSV with Peloton's columns", () => {
  it("is written to the letter as Peloton's site writes it", () => {
    expect(pelotonCsvHead("metric")).toBe(METRIC_HEAD);
    expect(METRIC_HEAD.split(",")).toHaveLength(18);
    expect([ADVANCED_BEGINNER, FESTIVE].map((one) => pelotonCsvRow(one, "metric"))).toEqual(METRIC_ROWS);
    expect(pelotonCsvHead("us")).toContain("Avg. Speed (mph),Distance (mi),");
    expect(pelotonCsvRow(VENICE, "us")).toBe(US_ROW);
  });

  it.runIf(shared !== null)("is the same as in the files themselves", () => {
    const lines = oracle("metric.csv").split(/(?<=\n)/);
    expect(lines[0]).toBe(METRIC_HEAD);
    expect([lines[1], lines[4]]).toEqual(METRIC_ROWS);
    const us = oracle("us_imperial.csv").split(/(?<=\n)/);
    expect(us[0]).toBe(pelotonCsvHead("us"));
    expect(us[1]?.replace(",Live,", ",On Demand,")).toBe(US_ROW);
  });

  it("calls a class live that was taken while it was first aired", () => {
    const airedAtMs = Date.parse("2026-11-21T12:00:00Z");
    const takenAt = (utc: string, given = {}) =>
      pelotonCsvRow(
        drawExported(
          null,
          { createdAtMs: Date.parse(utc), ...given },
          { taken: { timeZone: null, airedAtMs, typeName: "" } },
        ),
        "us",
      ).split(",")[1];
    expect(takenAt("2026-11-21T11:50:00Z")).toBe("Live");
    expect(takenAt("2026-11-21T12:12:00Z")).toBe("Live");
    expect(takenAt("2026-11-21T12:31:00Z")).toBe("On Demand");
    expect(takenAt("2026-11-20T12:12:00Z")).toBe("On Demand");
    expect(takenAt("2026-11-21T12:12:00Z", { kind: "justRide" })).toBe("");
  });

  it("has a pace on foot, and keeps to 18 cells whatever the title", () => {
    const run = drawExported(null, {
      discipline: "running",
      title: 'Run, "fast"\nand far',
      pelotonAverages: { ...NO_FIGURES, speedMps: 1609.344 / 540, inclinePct: 1.5 },
    });
    const [row = []] = readCsv(pelotonCsvRow(run, "us"));
    expect(row).toHaveLength(18);
    expect(row.slice(16)).toEqual(["1.50", "9.00"]);
    expect(row[6]).toBe('Run, "fast"\nand far');
  });
});

describe("a time in its zone", () => {
  it("follows daylight saving, and the sign of POSIX names", () => {
    expect(zonedTime(Date.parse("2026-03-29T00:59:00Z"), "Europe/Berlin", 0)).toBe("2026-03-29 01:59 (CET)");
    expect(zonedTime(Date.parse("2026-03-29T01:00:00Z"), "Europe/Berlin", 0)).toBe("2026-03-29 03:00 (CEST)");
    expect(zonedTime(Date.parse("2026-11-01T06:30:00Z"), "America/New_York", 0)).toBe(
      "2026-11-01 01:30 (EST)",
    );
    expect(zonedTime(Date.parse("2026-11-01T05:30:00Z"), "America/New_York", 0)).toBe(
      "2026-11-01 01:30 (EDT)",
    );
    expect(zonedTime(Date.parse("2026-05-08T16:30:00Z"), "Etc/GMT+5", 0)).toBe("2026-05-08 11:30 (-05)");
    expect(zonedTime(Date.parse("2026-05-08T16:30:00Z"), "Asia/Kathmandu", 0)).toBe(
      "2026-05-08 22:15 (+0545)",
    );
  });

  it("falls back on the workout's own offset", () => {
    for (const zone of [null, "Mars/Olympus"])
      expect(zonedTime(Date.parse("2026-05-08T16:30:00Z"), zone, -5 * 3600)).toBe("2026-05-08 11:30 (-05)");
  });
});

describe("the CSV with all columns", () => {
  it("has a cell for every column and an empty one for what is not known", () => {
    const [head = []] = readCsv(extendedCsvHead());
    const [row = []] = readCsv(extendedCsvRow(drawExported(null)));
    expect(row).toHaveLength(head.length);
    expect(new Set(head).size).toBe(head.length);
    const cell = (name: string) => row[head.indexOf(name)];
    expect(cell("started_at_utc")).toBe("2026-11-21T12:30:00.000Z");
    expect(cell("started_at_local")).toBe("2026-11-21 07:30:00");
    expect(cell("normalized_power_w")).toBe("");
    expect(cell("load")).toBe("");
  });

  it("tells our figures and the rider's own words", () => {
    const workout = drawExported(
      null,
      { derived: derivedOf({ normalizedPowerW: 180 }) },
      {
        load: { value: 45.25, source: "power", isBikePartOnly: false },
        own: { effort: 7, note: "=HYPERLINK(1)", leftOut: "" },
      },
    );
    const [head = []] = readCsv(extendedCsvHead());
    const [row = []] = readCsv(extendedCsvRow(workout));
    const cell = (name: string) => row[head.indexOf(name)];
    expect(["intensity_factor", "load", "load_source", "own_effort", "left_out", "note"].map(cell)).toEqual([
      "0.900",
      "45.3",
      "power",
      "7",
      "yes",
      "'=HYPERLINK(1)",
    ]);
    expect(extendedCsvRow(drawExported(null, { key: "secret-row" as BlindKey }))).not.toContain("secret-row");
  });
});

describe("a cell", () => {
  it("is never taken for a formula", () => {
    for (const start of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\u0000=1", "＝1", "\r\n=1"])
      expect(
        readCsv(`${csvText(start)}\n`)[0]?.[0]
          ?.trimStart()
          .startsWith("'"),
        start,
      ).toBe(true);
    fc.assert(
      fc.property(anyText(30), (text) => {
        const [cell = ""] = readCsv(`${csvText(text)}\n`)[0] ?? [];
        expect(/^\s*[=+\-@]/.test(cell)).toBe(false);
        expect(cell.replace(/^'/, "")).toBe(text.replace(/[^\P{Cc}\n\r]/gu, " ").replace(/^'/, ""));
      }),
    );
  });

  it("keeps the sign of a number, and writes no exponent and no -0", () => {
    expect([
      csvNumber(-1.5, 1),
      csvNumber(-0.01, 1),
      csvNumber(1e21, 0),
      csvNumber(Number.NaN, 1),
      csvNumber(null, 1),
    ]).toEqual(["-1.5", "0.0", "1e+21", "", ""]);
  });
});
