import { describe, expect, it } from "vitest";
import { isNewRecord, leftOutCount, recordsBase, recordsModelSlices } from "@/components/trends/recordsModel";
import { formatRecordsQuery, recordsQueryOf } from "@/components/trends/recordsQuery";
import {
  effortRiseText,
  leftOutText,
  recordFigure,
  recordsBaseText,
  recordWords,
} from "@/components/trends/recordsWords";
import { trendsQueryOf } from "@/components/trends/trendsQuery";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { finished } from "@/lib/training/slices";
import { summaryAt } from "../../lib/training/drawSummary";

const TODAY = "2025-12-31" as LocalDay;
const WHOLE = { isWhole: true, isAllTime: true, today: TODAY };
const CYCLING = { units: "us", discipline: "cycling" } as const;

const ride = (utc: string, kj: number, device = "Bike+") =>
  summaryAt(utc, {
    lengthSec: 2700,
    device,
    totals: { workJ: kj * 1000, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
  });

const LAST = ride("2025-12-20T10:00:00Z", 500);
const SPRING = ride("2025-03-01T10:00:00Z", 488);
const OLD = ride("2023-03-01T10:00:00Z", 520, "Bike");

function at45(counted: readonly WorkoutSummary[], query: string) {
  const model = finished(
    recordsModelSlices({
      history: { counted, isWhole: true },
      efforts: new Map(),
      query: recordsQueryOf(query),
      today: TODAY,
    }),
  );
  return model.disciplines[0]?.records.lengths[0]?.records.totalOutput;
}

describe("the records of a choice", () => {
  it("are those of the whole history unless a range is chosen", () => {
    const all = [LAST, SPRING, OLD];
    expect(at45(all, "")?.workout).toBe(OLD);
    expect(at45(all, "range=12m")).toMatchObject({ workout: LAST, previous: { workout: SPRING } });
    expect(at45(all, "range=90d")).toMatchObject({ workout: LAST, previous: null });
  });

  it("compare only like machines when one is chosen", () => {
    expect(at45([LAST, SPRING, OLD], "device=Bike%2B")?.workout).toBe(LAST);
  });

  it("wait for the efforts, and only for them", () => {
    const history = { counted: [LAST], isWhole: true };
    const query = recordsQueryOf("");
    const model = finished(recordsModelSlices({ history, efforts: null, query, today: TODAY }));
    expect(model.efforts).toBeNull();
    expect(model.disciplines).toHaveLength(1);
  });

  it("say when the machine changed", () => {
    const days = ["01", "02", "03", "04", "05", "06"];
    const counted = days.map((day, i) => ride(`2025-05-${day}T10:00:00Z`, 400, i < 3 ? "Bike" : "Bike+"));
    const model = finished(
      recordsModelSlices({
        history: { counted, isWhole: true },
        efforts: null,
        query: recordsQueryOf(""),
        today: TODAY,
      }),
    );
    expect(model.disciplines[0]?.changes).toMatchObject([{ day: "2025-05-04", to: "Bike+" }]);
  });
});

describe("the address of the records", () => {
  it("names the range whatever it is, so that the other pages read the same", () => {
    for (const range of ["6w", "90d", "12m", "year", "all"] as const) {
      const query = { range, discipline: null, device: "Bike+" };
      const text = formatRecordsQuery(query);
      expect(recordsQueryOf(text)).toEqual(query);
      expect(trendsQueryOf(text)).toEqual(query);
    }
    expect(recordsQueryOf("").range).toBe("all");
  });
});

describe("what is said of a record", () => {
  const record = { value: 512_000, workout: LAST, previous: { value: 500_000, workout: SPRING } };

  const effort = (durationSec: number, value: number) => ({ durationSec, record: { ...record, value } });

  it("tells since when it stands and what it took the place of", () => {
    expect(recordWords("totalOutput", record, WHOLE, CYCLING)).toBe("Since 20 Dec 2025, before 500 kJ");
    expect(recordWords("totalOutput", { ...record, previous: null }, WHOLE, CYCLING)).toBe(
      "Since 20 Dec 2025",
    );
    expect(recordWords("totalOutput", record, { ...WHOLE, isAllTime: false }, CYCLING)).toBe(
      "20 Dec 2025, before 500 kJ",
    );
  });

  it("tells a pace as a pace", () => {
    const pace = { value: 1000 / 300, workout: LAST, previous: { value: 1000 / 312, workout: SPRING } };
    const running = { units: "metric", discipline: "running" } as const;
    expect(recordFigure("speed", pace.value, running)).toEqual({ value: "5:00", unit: "min/km" });
    expect(recordWords("speed", pace, WHOLE, running)).toBe("Since 20 Dec 2025, before 5:12 min/km");
    const rowing = { units: "metric", discipline: "rowing" } as const;
    expect(recordFigure("speed", 500 / 120, rowing)).toEqual({ value: "2:00", unit: "/500 m" });
  });

  it("never says that a record was broken by nothing", () => {
    const close = { ...record, previous: { value: 511_900, workout: SPRING } };
    expect(recordWords("totalOutput", close, WHOLE, CYCLING)).toBe("Since 20 Dec 2025, before a little less");
  });

  it("explains why a longer effort stands above a shorter one, where one does", () => {
    expect(effortRiseText([])).toBeNull();
    expect(effortRiseText([effort(1200, 213), effort(1800, 161), effort(2700, 161)])).toBeNull();
    expect(effortRiseText([effort(1200, 213), effort(1800, 157), effort(2700, 161)])).toMatch(
      /^45 min stands above 30 min: /,
    );
    // A watt that nobody can see explains nothing.
    expect(effortRiseText([effort(1800, 160.6), effort(2700, 161.4)])).toBeNull();
  });

  it("calls nothing a record while workouts are still coming", () => {
    const scope = { ...WHOLE, isWhole: false };
    expect(recordWords("totalOutput", record, scope, CYCLING)).toBe("20 Dec 2025");
    expect(isNewRecord(record, scope)).toBe(false);
    expect(recordsBaseText(412)).toMatch(/^Best of 412 workouts so far\./);
  });

  it("is new for four weeks, if it broke one, and only of the whole history", () => {
    expect(isNewRecord(record, WHOLE)).toBe(true);
    expect(isNewRecord({ ...record, previous: null }, WHOLE)).toBe(false);
    const easy = (title: string) => ({ ...record, workout: { ...record.workout, title } });
    expect(isNewRecord(easy("5 min Cool Down Ride"), WHOLE)).toBe(false);
    expect(isNewRecord(easy("10 min Warm-Up Ride"), WHOLE)).toBe(false);
    expect(isNewRecord(easy("45 min Warm Weather Ride"), WHOLE)).toBe(true);
    expect(isNewRecord(record, { ...WHOLE, isAllTime: false })).toBe(false);
    expect(isNewRecord(record, { ...WHOLE, today: "2026-01-16" as LocalDay })).toBe(true);
    expect(isNewRecord(record, { ...WHOLE, today: "2026-01-17" as LocalDay })).toBe(false);
  });
});

describe("what the records rest on", () => {
  it("counts the workouts that are there, until all are", () => {
    const listed = summaryAt("2025-01-01T10:00:00Z", { state: "listed" });
    expect(recordsBase({ counted: [LAST, SPRING, listed], isWhole: false })).toBe(2);
    expect(recordsBase({ counted: [LAST, SPRING], isWhole: true })).toBeNull();
  });

  it("says how many the rider left out, those gone from Peloton not among them", () => {
    const removed = { ...OLD, removedAtMs: 1 };
    expect(leftOutCount({ all: [LAST, SPRING, removed], counted: [LAST] })).toBe(1);
    expect(leftOutText(0)).toBeNull();
    expect(leftOutText(1)).toBe("1 workout that you left out of records and trends is not in here.");
  });
});
