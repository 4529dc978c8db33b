import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SAMPLE_DONE } from "@/components/samples/optionsSamples";
import { SAMPLE_LAST } from "@/components/samples/popupSamples";
import { PreferencesContext } from "@/entrypoints/page/usePreferences";
import { PopupPage } from "@/entrypoints/popup/PopupPage";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { GlanceView } from "@/lib/store/vaultReader";

const outside = vi.hoisted(() => ({
  sent: [] as string[],
  reply: vi.fn<(name: string) => Promise<unknown>>(),
  show: { view: null as ((view: unknown) => void) | null },
  openOptions: vi.fn<() => Promise<void>>(),
}));

vi.mock("@/lib/messages/send", () => ({
  sendCommand: (name: string) => {
    outside.sent.push(name);
    return outside.reply(name);
  },
}));
vi.mock("@/entrypoints/page/unlocked", () => ({ unlocked: { read: async () => null } }));
vi.mock("@/lib/platform/unlockedRoot", () => ({ watchUnlocked: () => () => {} }));
vi.mock("@/lib/platform/tabs", () => ({ openOptions: outside.openOptions }));
vi.mock("@/lib/store/openGlanceReader", () => ({
  openGlanceReader: () => ({
    watchGlance: (onView: (view: unknown) => void) => {
      outside.show.view = onView;
      return () => {};
    },
  }),
}));

const never = new Promise<never>(() => {});
const show = (view: GlanceView) => outside.show.view?.(view);
const OPEN: GlanceView = {
  type: "open",
  isSignedIn: true,
  units: "us",
  glance: { days: [], dailyStreak: null, weeklyStreak: null, last: SAMPLE_LAST, workoutCount: 1 },
  progress: SAMPLE_DONE,
};

const page = (showStreaks: boolean) => (
  <PreferencesContext.Provider value={{ ...DEFAULT_PREFERENCES, showStreaks }}>
    <PopupPage />
  </PreferencesContext.Provider>
);

beforeEach(() => {
  outside.sent.length = 0;
  outside.reply.mockReturnValue(never);
  outside.openOptions.mockReset().mockResolvedValue();
});
afterEach(cleanup);

describe("the wired popup", () => {
  it("looks for new workouts on opening, once, and draws without waiting for the worker", async () => {
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show(OPEN);
    await screen.findByText(SAMPLE_LAST.title);
    show(OPEN);
    expect(outside.sent).toEqual(["sync.look"]);
  });

  it("says nothing of streaks where the rider does not want them", async () => {
    const { rerender } = render(page(true));
    show(OPEN);
    await screen.findByRole("region", { name: "Streaks" });
    rerender(page(false));
    expect(screen.queryByRole("region", { name: "Streaks" })).toBeNull();
    expect(screen.getByText("This week")).toBeTruthy();
  });

  it("says why a sync could not start", async () => {
    outside.reply.mockResolvedValue({
      ok: false,
      error: { code: "offline", message: "You seem to be offline." },
    });
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show(OPEN);
    fireEvent.click(await screen.findByRole("button", { name: "Sync now" }));
    expect((await screen.findByRole("alert")).textContent).toBe("You seem to be offline.");
    expect(outside.sent).toEqual(["sync.look", "sync.now"]);
  });

  it("leads to the options when Peloton asks to sign in again, with the workouts still there", async () => {
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show({ ...OPEN, progress: { ...SAMPLE_DONE, phase: "failed", errorCode: "signInNeeded" } });
    await screen.findByText("Sign-in needed");
    expect(screen.getByText(SAMPLE_LAST.title)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(outside.openOptions).toHaveBeenCalledOnce();
  });

  it("calls streaks counted so far only until the first listing has ended", async () => {
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show({ ...OPEN, progress: { ...SAMPLE_DONE, phase: "listing", lastSyncedAtMs: null } });
    await screen.findByText("So far: older workouts are still coming.");
    show(OPEN);
    await waitFor(() => expect(screen.queryByText(/So far/)).toBeNull());
  });

  it("leads to the options where nobody is connected", async () => {
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show({ type: "none" });
    fireEvent.click(await screen.findByRole("button", { name: "Connect your account" }));
    expect(outside.openOptions).toHaveBeenCalledOnce();
  });

  it("says what is wrong with a vault that does not open", async () => {
    render(<PopupPage />);
    await waitFor(() => expect(outside.sent).toEqual(["sync.look"]));
    show({ type: "broken", errorCode: "vaultBlocked" });
    expect((await screen.findByRole("alert")).textContent).toContain("Reload the page");
  });
});
