import { expect, it } from "vitest";
import { retryAtMs } from "@/lib/peloton/retryAfter";

const NOW_MS = Date.parse("2027-01-15T08:00:00Z");

it.each([
  ["0", 0],
  ["30", 30_000],
  [" 120 ", 120_000],
  ["Fri, 15 Jan 2027 08:05:00 GMT", 300_000],
  ["7200", 3_600_000],
  ["Sat, 16 Jan 2027 08:00:00 GMT", 3_600_000],
])("reads %j as so many ms from now, at most an hour", (header, ms) => {
  expect(retryAtMs(header, NOW_MS)).toBe(NOW_MS + ms);
});

it.each([
  null,
  "",
  "-5",
  "soon",
  "1e9",
  "NaN",
  "Fri, 15 Jan 2027 07:59:00 GMT",
  "3.5",
  "99999999999999999999",
])("passes over %j", (header) => {
  expect(retryAtMs(header, NOW_MS)).toBeNull();
});
