import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { App } from "@/entrypoints/app/App";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";

const sent: unknown[][] = [];
const page: { view: VaultView | null } = { view: null };
const keyOf = vi.fn<VaultReader["keyOf"]>();
const unexpected = () => {
  throw new Error("not expected here");
};
const reader: VaultReader = {
  watch: unexpected,
  watchKeeping: unexpected,
  efforts: unexpected,
  archived: unexpected,
  ride: unexpected,
  instructor: unexpected,
  keyOf,
};

vi.mock("@/lib/platform/unlockedRoot", () => ({ watchUnlocked: () => () => {} }));
vi.mock("@/entrypoints/page/useVaultView", () => ({ useVaultView: () => ({ view: page.view, reader }) }));
vi.mock("@/entrypoints/page/useSlices", async () => await import("../../fixtures/slicesAtOnce"));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: (...command: unknown[]) => {
    sent.push(command);
    return Promise.resolve({ ok: true, value: { started: true } });
  },
}));
vi.mock("@/entrypoints/app/LazyWorkout", () => ({
  LazyWorkout: ({ workoutKey }: { readonly workoutKey: string }) => <h1>Workout {workoutKey}</h1>,
}));

beforeEach(() => {
  sent.length = 0;
  keyOf.mockReset();
  page.view = opened();
  history.replaceState(null, "", "#/");
});

afterEach(cleanup);

describe("the full tab", () => {
  it("looks for new workouts when it is opened, once", () => {
    const { rerender } = render(<App />);
    rerender(<App />);
    expect(sent).toEqual([["sync.look", {}]]);
  });

  it("draws the page of the address under a fixed title", () => {
    render(<App />);
    expect(heading()).toBe("Dashboard");
    expect(document.title).toBe("Saddlebag");
    goTo("#/workouts");
    expect(heading()).toBe("Workouts");
    expect(document.title).toBe("Workouts – Saddlebag");
    goTo("#/welcome");
    expect(document.title).toBe("Welcome – Saddlebag");
    goTo(`#/workouts/${sampleKey(3)}`);
    expect(heading()).toBe(`Workout ${sampleKey(3)}`);
    expect(document.title).toBe("Workout – Saddlebag");
  });

  it("has a clear page with the way back for what it does not know", () => {
    render(<App />);
    for (const hash of ["#/nowhere", "#/workouts/nonsense", "#/workouts/AAAAAAAAAAAAAAAAAAAAAA"]) {
      goTo(hash);
      expect([hash, heading()]).toEqual([hash, "Nothing here"]);
      expect(screen.getByRole("link", { name: "Back to the dashboard" })).toBeTruthy();
    }
  });

  it("keeps search text out of the address and filters in it", () => {
    goTo("#/workouts");
    render(<App />);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "secret words" } });
    expect(screen.getByText("0 of 120 workouts")).toBeTruthy();
    expect(location.href).not.toMatch(/secret|words/);
    expect(JSON.stringify(history.state)).toBe("null");
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Discipline" }), { target: { value: "cycling" } });
    expect(location.hash).toBe("#/workouts?discipline=cycling");
    fireEvent.click(screen.getByRole("button", { name: "Output" }));
    expect(location.hash).toBe("#/workouts?discipline=cycling&sort=output");
  });

  it("remembers the search while a workout is open", () => {
    goTo("#/workouts");
    render(<App />);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "climb" } });
    goTo(`#/workouts/${sampleKey(3)}`);
    goTo("#/workouts");
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("climb");
  });

  it("gives the opened workout's row the focus on the way back", () => {
    goTo("#/workouts");
    render(<App />);
    goTo(`#/workouts/${sampleKey(3)}`);
    goTo("#/workouts");
    expect(document.activeElement?.getAttribute("href")).toBe(`#/workouts/${sampleKey(3)}`);
  });

  it("replaces a real id by the blind key", async () => {
    keyOf.mockResolvedValue(sampleKey(3));
    goTo(`#/workouts/${"0a".repeat(16)}`);
    const before = history.length;
    render(<App />);
    await waitFor(() => expect(location.hash).toBe(`#/workouts/${sampleKey(3)}`));
    expect(keyOf).toHaveBeenCalledWith("workout", "0a".repeat(16));
    expect(history.length).toBe(before);
  });

  it("does not find a real id that no vault knows", async () => {
    keyOf.mockResolvedValue(null);
    goTo(`#/workouts/${"0a".repeat(16)}`);
    render(<App />);
    await waitFor(() => expect(heading()).toBe("Nothing here"));
  });

  it("asks to connect before there is a vault, and once it is empty and signed out", () => {
    page.view = { type: "none" };
    const { rerender } = render(<App />);
    expect(screen.getByRole("link", { name: "Connect your account" }).getAttribute("href")).toBe(
      "options.html",
    );
    page.view = opened({ summaries: [], isSignedIn: false });
    rerender(<App />);
    expect(screen.getByRole("link", { name: "Connect your account" })).toBeTruthy();
  });

  it("says that workouts are on their way before the first one came", () => {
    page.view = opened({ summaries: [], progress: { ...NEVER_SYNCED, phase: "listing" } });
    render(<App />);
    expect(heading()).toBe("Your workouts are on their way");
  });

  it("says what is wrong with a vault that does not open", () => {
    page.view = { type: "broken", errorCode: "vaultKeyWrong" };
    render(<App />);
    expect(screen.getByRole("alert").textContent).toContain("The vault's key does not fit.");
  });

  it("syncs from the rail", () => {
    render(<App />);
    fireEvent.click(screen.getByRole("button", { name: "Sync now" }));
    expect(sent.at(-1)).toEqual(["sync.now", {}]);
  });

  it("says once on the dashboard that a backup is due, and takes no for an answer", () => {
    page.view = opened({ backup: { ...NO_BACKUP, workouts: 10 } });
    const { rerender } = render(<App />);
    expect(reminder()?.textContent).toContain("There is no backup of your 120 workouts yet.");
    expect(screen.getByRole("link", { name: "Make a backup" }).getAttribute("href")).toBe(
      "options.html#backup",
    );
    fireEvent.click(screen.getByRole("button", { name: "Not now" }));
    expect(sent.at(-1)).toEqual(["backup.dismiss", {}]);
    for (const view of [
      opened({ backup: { madeAtMs: null, workouts: 10, isDismissed: true } }),
      opened({ backup: { madeAtMs: 1, workouts: 21, isDismissed: false } }),
      opened({ backup: { ...NO_BACKUP, workouts: 10 }, progress: { ...NEVER_SYNCED, phase: "details" } }),
    ]) {
      page.view = view;
      rerender(<App />);
      expect(reminder()).toBeNull();
    }
  });

  it("retries a failed workout by its key", () => {
    page.view = opened({ summaries: [sampleWorkout(1, { state: "failed", derived: null })] });
    goTo("#/workouts");
    render(<App />);
    fireEvent.click(screen.getByRole("button", { name: /^Retry/ }));
    expect(sent.at(-1)).toEqual(["sync.retry", { key: sampleKey(1) }]);
  });
});

function opened(change: Partial<Extract<VaultView, { readonly type: "open" }>> = {}): VaultView {
  return {
    type: "open",
    isSignedIn: true,
    profile: null,
    summaries: sampleYears(120),
    progress: { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: 0 },
    items: [],
    log: [],
    yours: NOTHING_YOURS,
    backup: NO_BACKUP,
    damagedRows: 0,
    check: { type: "never" },
    ...change,
  };
}

function goTo(hash: string): void {
  void act(() => {
    history.pushState(null, "", hash);
    window.dispatchEvent(new Event("hashchange"));
  });
}

function reminder(): HTMLElement | null {
  return screen.queryByRole("complementary", { name: "Backup" });
}

function heading(): string | null {
  return screen.getByRole("heading", { level: 1 }).textContent;
}
