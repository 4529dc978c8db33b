import { describe, expect, test } from "vitest";
import { dateTimeText, dayText, relativeTimeText, shortDayText, timeText } from "@/lib/domain/dateText";

const at = (utc: string) => Date.parse(utc);

describe("dates", () => {
  test("are the workout's own local time", () => {
    expect(dateTimeText(at("2026-11-21T11:30:00Z"), -5 * 3600)).toBe("Sat, 21 Nov 2026, 6:30 AM");
    // Half past midnight in Kolkata, UTC+5:30, is the day before in UTC.
    expect(dateTimeText(at("2026-11-21T19:00:00Z"), 19_800)).toBe("Sun, 22 Nov 2026, 12:30 AM");
  });

  test("noon and midnight are twelve", () => {
    expect(timeText(at("2026-11-21T12:00:00Z"), 0)).toBe("12:00 PM");
    expect(timeText(at("2026-11-21T00:05:00Z"), 0)).toBe("12:05 AM");
    expect(timeText(at("2026-11-21T23:59:00Z"), 0)).toBe("11:59 PM");
  });

  test("days are read as days, not as instants", () => {
    expect(dayText("2026-03-03")).toBe("3 Mar 2026");
    expect(shortDayText("2026-03-03")).toBe("3 Mar");
  });
});

test.each([
  [0, "just now"],
  [59, "just now"],
  [60, "1 minute ago"],
  [3599, "59 minutes ago"],
  [7200, "2 hours ago"],
  [86_400, "1 day ago"],
  [13 * 86_400, "13 days ago"],
  [70 * 86_400, "2 months ago"],
  [800 * 86_400, "2 years ago"],
  [-300, "in 5 minutes"],
  [-20, "just now"],
])("%i seconds before now is “%s”", (sec, text) => {
  expect(relativeTimeText(1_000_000_000_000 - sec * 1000, 1_000_000_000_000)).toBe(text);
});
