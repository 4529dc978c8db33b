import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleYears } from "@/components/samples/historyYears";
import type { OpenView } from "@/entrypoints/app/openView";
import { FitnessPage } from "@/entrypoints/app/training/FitnessPage";
import type { Navigate } from "@/entrypoints/app/useRoute";
import { trendsTabs } from "@/entrypoints/app/training/trendsTabs";
import type { Preferences } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NO_RIDER, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Rider } from "@/lib/domain/yours";
import type { VaultReader } from "@/lib/store/vaultReader";
import { riderHistory } from "@/lib/training/riderHistory";

afterEach(cleanup);

const navigate = vi.fn<Navigate>();

function page(query: string, fitnessSeed: Rider["fitnessSeed"] = null) {
  const yours = { ...NOTHING_YOURS, rider: { ...NO_RIDER, fitnessSeed } };
  const summaries = sampleYears(300);
  const progress = { ...NEVER_SYNCED, phase: "upToDate" } as const;
  const view = { summaries, yours, profile: null, progress } as unknown as OpenView;
  return render(
    <FitnessPage
      route={{ type: "trends", page: "fitness", query }}
      view={view}
      reader={{} as VaultReader}
      history={riderHistory({ summaries, yours, profile: null, progress })}
      units="us"
      preferences={{} as Preferences}
      today={"2025-11-19" as LocalDay}
      navigate={navigate}
    />,
  );
}

describe("the wired fitness page", () => {
  it("draws the range of the address and keeps a chosen one there", () => {
    page("range=6w");
    expect(screen.getByText(/since 9 Oct 2025$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Range"), { target: { value: "90d" } });
    expect(navigate).toHaveBeenCalledExactlyOnceWith("#/trends/fitness?range=90d", { replace: true });
  });

  it("starts where the rider says", () => {
    const { container } = page("", { day: "2025-09-01", fitness: 80, fatigue: 80 });
    expect(container.textContent).toContain("Starts on 1 Sep 2025");
  });
});

it("keeps the address's choice from tab to tab", () => {
  const tabs = trendsTabs("power", "range=6w");
  expect(tabs.map(({ name }) => name)).toEqual(["Fitness", "Power", "Zones", "Targets", "Records", "Habits"]);
  expect(tabs[0]).toEqual({ name: "Fitness", href: "#/trends/fitness?range=6w", isCurrent: false });
  expect(tabs.filter(({ isCurrent }) => isCurrent).map(({ name }) => name)).toEqual(["Power"]);
});
