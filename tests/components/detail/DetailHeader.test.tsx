import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";

import { DetailHeader, type DetailPlace } from "@/components/detail/DetailHeader";
import { DETAIL_MEDITATION, DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import type { BlindKey, InstructorId, RideId } from "@/lib/domain/ids";

afterEach(cleanup);

const RIDE_KEY = "r".repeat(22) as BlindKey;
const INSTRUCTOR_KEY = "i".repeat(22) as BlindKey;
const SUMMARY = {
  ...DETAIL_POWER_ZONE_RIDE.summary,
  ride: { id: "1".repeat(32) as RideId, key: RIDE_KEY },
  instructor: { id: "2".repeat(32) as InstructorId, key: INSTRUCTOR_KEY, name: "Alex Sample" },
};
const ALONE: DetailPlace = { previous: null, next: null, session: null };

function show(given: Partial<Parameters<typeof DetailHeader>[0]> = {}) {
  render(<DetailHeader summary={SUMMARY} place={ALONE} leftOut={null} onPicture={null} {...given} />);
}

describe("DetailHeader", () => {
  it("leads from the title to the class and from the name to the instructor, by blind keys", () => {
    show();
    const heading = screen.getByRole("heading", { level: 1, name: "45 min Power Zone Ride" });
    expect(within(heading).getByRole("link").getAttribute("href")).toBe(`#/classes/${RIDE_KEY}`);
    expect(screen.getByRole("link", { name: "Alex Sample" }).getAttribute("href")).toBe(
      `#/instructors/${INSTRUCTOR_KEY}`,
    );
  });

  it("has no such links for a workout without a class", () => {
    show({ summary: { ...SUMMARY, ride: null, instructor: null } });
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["Open on Peloton"]);
  });

  it("tells where it stands in its session and what that comes to, with how many parts have a load", () => {
    const parts = [SUMMARY, DETAIL_STRENGTH.summary, DETAIL_MEDITATION.summary];
    const load = { value: 92, isEstimate: false, covered: 2 };
    show({
      summary: DETAIL_STRENGTH.summary,
      place: { ...ALONE, session: { parts, durationSec: 4500, workJ: 425_000, caloriesKcal: null, load } },
    });
    expect(screen.getByText("Part 2 of 3 in this session")).toBeTruthy();
    expect(screen.getByText("Together 1 h 15 min · 425 kJ · load 92 of 2 parts")).toBeTruthy();
    expect(screen.getByRole("link", { name: SUMMARY.title }).getAttribute("href")).toBe(
      `#/workouts/${SUMMARY.key}`,
    );
  });

  it("marks what is left out, with the reason", () => {
    show({ leftOut: "Somebody else rode it" });
    expect(screen.getByText("Left out of records and trends: Somebody else rode it")).toBeTruthy();
    cleanup();
    show({ leftOut: "" });
    expect(screen.getByText("Left out of records and trends")).toBeTruthy();
    cleanup();
    show();
    expect(screen.queryByText(/Left out/)).toBeNull();
  });

  it("offers the picture where there is something to draw", () => {
    const onPicture = vi.fn<() => void>();
    show({ onPicture });
    fireEvent.click(screen.getByRole("button", { name: "Save picture" }));
    expect(onPicture).toHaveBeenCalledOnce();
  });
});
