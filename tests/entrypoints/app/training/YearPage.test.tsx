import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleYears } from "@/components/samples/historyYears";
import { sampleHistory } from "@/components/samples/sampleHistory";
import type { OpenView } from "@/entrypoints/app/openView";
import { YearPage } from "@/entrypoints/app/training/YearPage";
import type { Navigate } from "@/entrypoints/app/useRoute";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import type { VaultReader } from "@/lib/store/vaultReader";

afterEach(cleanup);

const HISTORY = sampleHistory(sampleYears(700));

function page(year: number) {
  return (
    <YearPage
      route={{ type: "year", year }}
      view={{} as OpenView}
      reader={{} as VaultReader}
      history={HISTORY}
      units="us"
      preferences={DEFAULT_PREFERENCES}
      today={"2025-11-19" as LocalDay}
      navigate={vi.fn<Navigate>()}
    />
  );
}

describe("the wired year page", () => {
  it("draws the address's year with the ways to the others, and never one year's figures under another", async () => {
    const { container, rerender } = render(page(2025));
    await screen.findByText(/2024 is counted up to 19 Nov/);
    expect(screen.getByLabelText("Previous year, 2024").getAttribute("href")).toBe("#/years/2024");
    expect(screen.queryByLabelText(/^Next year/)).toBeNull();
    rerender(page(2024));
    expect(screen.queryByText(/2024 is counted up to/)).toBeNull();
    await screen.findByText("Totals");
    expect(container.querySelector("h1")?.textContent).toContain("2024");
    expect(screen.getByLabelText("Next year, 2025").getAttribute("href")).toBe("#/years/2025");
    const week = screen.getByText(/^Week of \d/);
    expect(week.getAttribute("href")).toMatch(/^#\/weeks\/2024-W\d\d$/);
  });

  it("is calm about a year without workouts", async () => {
    render(page(2020));
    await screen.findByText("No workouts in 2020.");
    expect(screen.getByLabelText("Next year, 2024")).toBeTruthy();
  });
});
