import { describe, expect, it } from "vitest";

import { ftpWords } from "@/components/detail/ftpWords";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import { detailSample } from "@/components/samples/detailSample";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { detailStateOf } from "@/entrypoints/app/detail/detailStateOf";
import { placeOf } from "@/entrypoints/app/detail/placeOf";
import type { BlindKey } from "@/lib/domain/ids";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";

const NOON = Date.UTC(2026, 10, 15, 12);
const MINUTE_MS = 60_000;

/** A 10 minute workout `minutes` after noon. */
function workoutAt(number: number, minutes: number) {
  return detailSample(number, { lengthSec: 600, startedAtMs: NOON + minutes * MINUTE_MS }, null).summary;
}

describe("placeOf", () => {
  // Newest first, as the vault gives them: the first two are one session, the third is hours older.
  const summaries = [workoutAt(3, 312), workoutAt(2, 300), workoutAt(1, 0)];
  const keys = summaries.map((summary) => summary.key);
  const history = {
    all: summaries,
    loads: new Map([[keys[0] as BlindKey, { value: 30, source: "power", isBikePartOnly: false } as const]]),
  };

  it("calls the older workout the previous one", () => {
    const place = placeOf(history, keys[1] as BlindKey);
    expect(place.previous).toBe(keys[2]);
    expect(place.next).toBe(keys[0]);
  });

  it("has no neighbor beyond the ends", () => {
    expect(placeOf(history, keys[0] as BlindKey).next).toBeNull();
    expect(placeOf(history, keys[2] as BlindKey).previous).toBeNull();
  });

  it("adds a session's parts up and says how many have a load", () => {
    expect(placeOf(history, keys[0] as BlindKey).session).toMatchObject({
      durationSec: 1200,
      workJ: null,
      load: { value: 30, covered: 1 },
    });
  });

  it("lists a session's parts oldest first, and none for a workout alone", () => {
    expect(placeOf(history, keys[0] as BlindKey).session?.parts.map((part) => part.key)).toEqual([
      keys[1],
      keys[0],
    ]);
    expect(placeOf(history, keys[2] as BlindKey).session).toBeNull();
  });
});

describe("detailStateOf", () => {
  const { summary } = DETAIL_POWER_ZONE_RIDE;
  const model = detailSampleModel(DETAIL_POWER_ZONE_RIDE);
  const page = { summary, opening: "opened" as const, model, items: [] };

  it("opens what is complete and was read", () => {
    expect(detailStateOf(page)).toEqual({ type: "open", model });
  });

  it("waits while the archive is being read, and says when it cannot be", () => {
    expect(detailStateOf({ ...page, model: null, opening: "opening" })).toEqual({ type: "loading" });
    expect(detailStateOf({ ...page, model: null, opening: "unreadable" })).toEqual({ type: "unread" });
  });

  it("shows what the list told while details are on their way", () => {
    expect(detailStateOf({ ...page, summary: { ...summary, state: "listed" } }).type).toBe("listed");
  });

  it("waits for no details of what Peloton removed before they came", () => {
    const gone = { ...summary, state: "listed" as const, removedAtMs: 1 };
    expect(detailStateOf({ ...page, summary: gone }).type).toBe("gone");
  });

  it("gives the reason of a failure in words", () => {
    const failed = { ...summary, state: "failed" as const };
    const item = {
      key: summary.key,
      kind: "workout" as const,
      tries: 5,
      notBeforeMs: 0,
      errorCode: "timedOut" as const,
      priority: 0,
    };
    expect(detailStateOf({ ...page, summary: failed, items: [item] })).toMatchObject({
      type: "failed",
      reason: "Peloton took too long to answer. Try again.",
    });
  });
});

describe("ftpWords", () => {
  const ftp: FtpAtDate = {
    watts: 195,
    source: "test",
    // 3 March, 02:00 in UTC: still the 2nd where the rider is, five hours behind.
    sinceMs: Date.UTC(2026, 2, 3, 2),
    key: null,
    isOld: false,
    isAtLeast: false,
  };

  it("dates a test by the rider's own day", () => {
    expect(ftpWords(ftp, -5 * 3600)).toBe("test of 2 Mar");
    expect(ftpWords(ftp, 0)).toBe("test of 3 Mar");
  });

  it("dates an entry by the day that was entered", () => {
    const entry: FtpAtDate = { ...ftp, source: "own", sinceMs: Date.UTC(2026, 2, 3) };
    expect(ftpWords(entry, -5 * 3600)).toBe("your entry of 3 Mar");
  });

  it("says of the profile's value, which has no date, that it is today's", () => {
    expect(ftpWords({ ...ftp, source: "estimated", sinceMs: null }, 0)).toBe(
      "Peloton's estimate, as of today",
    );
  });

  it("says what is only a lower bound, and what is old", () => {
    expect(ftpWords({ ...ftp, source: "ours", isOld: true }, 0)).toBe(
      "at least, from your best 20 min, since 3 Mar, over 10 weeks old",
    );
  });
});
