import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { sampleHistory } from "@/components/samples/sampleHistory";
import type { OpenView } from "@/entrypoints/app/openView";
import { HabitsPage } from "@/entrypoints/app/training/HabitsPage";
import type { Navigate } from "@/entrypoints/app/useRoute";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import type { VaultReader } from "@/lib/store/vaultReader";

afterEach(cleanup);

const navigate = vi.fn<Navigate>();

function page(query: string, showStreaks = true) {
  const history = sampleHistory(sampleYears(300));
  render(
    <HabitsPage
      route={{ type: "trends", page: "habits", query }}
      view={{ profile: SAMPLE_PROFILE } as OpenView}
      reader={{} as VaultReader}
      history={history}
      units="us"
      preferences={{ ...DEFAULT_PREFERENCES, showStreaks }}
      today={"2025-11-19" as LocalDay}
      navigate={navigate}
    />,
  );
}

const hrefOf = (table: string, name: string) =>
  within(screen.getByRole("table", { name: table }))
    .getByRole("link", { name })
    .getAttribute("href");

describe("the wired habits page", () => {
  it("cuts to the address's range, discipline and device, and keeps a choice there", () => {
    page("range=90d&discipline=cycling");
    const table = within(screen.getByRole("table", { name: "Discipline" }));
    expect(table.getAllByRole("row")).toHaveLength(2);
    fireEvent.change(screen.getByLabelText("Device"), { target: { value: "Bike" } });
    expect(navigate).toHaveBeenCalledExactlyOnceWith(
      "#/trends/habits?range=90d&discipline=cycling&device=Bike",
      { replace: true },
    );
  });

  it("leads from a part to its workouts in the history, range and filters kept", () => {
    page("range=90d&device=Bike%2B");
    expect(hrefOf("Discipline", "Cycling")).toBe(
      "#/workouts?discipline=cycling&device=Bike%2B&from=2025-08-22",
    );
    expect(hrefOf("Class type", "Power Zone Max")).toBe(
      "#/workouts?class=powerZoneMax&device=Bike%2B&from=2025-08-22",
    );
    expect(hrefOf("Instructor", "Robin Hale")).toContain("instructor=RobinHale");
  });

  it("leads from a day to its workouts and to the years", () => {
    page("");
    expect(screen.getByLabelText(/^19 Nov 2025, today/).getAttribute("href")).toBe(
      "#/workouts?from=2025-11-19&to=2025-11-19",
    );
    expect(screen.getByText("2025").getAttribute("href")).toBe("#/years/2025");
  });

  it("hides streaks where the rider does not want them", () => {
    page("", false);
    expect(screen.queryByText(/in a row/)).toBeNull();
  });
});
