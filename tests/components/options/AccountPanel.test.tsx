import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AccountPanel } from "@/components/options/AccountPanel";
import { ACTION_IDLE } from "@/components/options/actionState";
import type { ActionState } from "@/components/options/actionState";

afterEach(cleanup);

function show(part: { test?: ActionState; leaderboardName?: string; isNew?: boolean } = {}) {
  const on = { onTest: vi.fn<() => void>(), onDisconnect: vi.fn<() => void>() };
  render(
    <AccountPanel
      leaderboardName={part.leaderboardName ?? "MadeUpRider"}
      lastSynced="Last synced 5 minutes ago"
      isNew={part.isNew ?? false}
      test={part.test ?? ACTION_IDLE}
      disconnect={ACTION_IDLE}
      {...on}
    />,
  );
  return on;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the connected account", () => {
  it("says what disconnecting does before it does it", () => {
    const { onDisconnect } = show();
    press("Disconnect");
    expect(onDisconnect).not.toHaveBeenCalled();
    expect(screen.getByText("Disconnecting forgets the sign-in and keeps your workouts.")).toBeTruthy();
    press("Stay connected");
    expect(onDisconnect).not.toHaveBeenCalled();
    press("Disconnect");
    press("Yes, forget the sign-in");
    expect(onDisconnect).toHaveBeenCalledOnce();
  });

  it("tests the connection and tells the result", () => {
    const { onTest } = show();
    press("Test connection");
    expect(onTest).toHaveBeenCalledOnce();
    cleanup();
    show({ test: { type: "done", sentence: "Connected as MadeUpRider." } });
    expect(screen.getByRole("status").textContent).toBe("Connected as MadeUpRider.");
    cleanup();
    show({ test: { type: "failed", sentence: "No." } });
    expect(screen.getByRole("alert").textContent).toBe("No.");
  });

  it("takes over the focus from the form that made it appear", () => {
    show({ isNew: true });
    expect(document.activeElement?.textContent).toBe("MadeUpRider");
  });

  it("shows a hostile name as the text it is", () => {
    show({ leaderboardName: "<script>alert(1)</script>" });
    expect(document.body.querySelector("script")).toBeNull();
    expect(screen.getByText("<script>alert(1)</script>")).toBeTruthy();
  });
});
