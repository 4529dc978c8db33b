import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { Rail } from "@/components/shell/Rail";
import { states } from "@/components/shell/Rail.states";
import { RailSync } from "@/components/shell/RailSync";
import { Shell } from "@/components/shell/Shell";

afterEach(cleanup);

it.each(states.map((state) => [state.name, state.node] as const))("draws: %s", (_, node) => {
  render(node);
  expect(screen.getByRole("main")).toBeTruthy();
});

it("leads to every page there is", () => {
  render(<Rail current="history" />);
  const links = within(screen.getByRole("navigation", { name: "Main" })).getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Dashboard", "#/"],
    ["Workouts", "#/workouts"],
    ["Trends", "#/trends/fitness"],
    ["Classes", "#/classes"],
    ["Instructors", "#/instructors"],
    ["Settings", "options.html"],
  ]);
  expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([
    null,
    "page",
    null,
    null,
    null,
    null,
  ]);
});

it("skips to the content without touching the address", () => {
  render(
    <Shell current={null} sync={null}>
      <h1>Here</h1>
    </Shell>,
  );
  const before = location.href;
  fireEvent.click(screen.getByRole("link", { name: "Skip to content" }));
  expect(document.activeElement).toBe(screen.getByRole("main"));
  expect(location.href).toBe(before);
});

it("syncs and stops on demand, and says when that was refused", () => {
  const onSyncNow = vi.fn<() => void>();
  const onStop = vi.fn<() => void>();
  const line = { tone: "calm", words: "Up to date", more: null, share: null, action: "now" } as const;
  const { rerender } = render(<RailSync line={line} onSyncNow={onSyncNow} onStop={onStop} />);
  fireEvent.click(screen.getByRole("button", { name: "Sync now" }));
  expect(onSyncNow).toHaveBeenCalledOnce();
  rerender(
    <RailSync
      line={{ ...line, action: "stop" }}
      refusal="Reload the page."
      onSyncNow={onSyncNow}
      onStop={onStop}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "Stop" }));
  expect(onStop).toHaveBeenCalledOnce();
  expect(screen.getByRole("alert").textContent).toBe("Reload the page.");
});
