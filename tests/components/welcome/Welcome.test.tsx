import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { Welcome } from "@/components/welcome/Welcome";
import { states } from "@/components/welcome/Welcome.states";

afterEach(cleanup);

it.each(states.map((state) => [state.name, state.node] as const))("draws: %s", (_, node) => {
  render(node);
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
    "What it shows",
    "What stays here",
    "What leaves this computer",
  ]);
});

it("has one picture, described, and one thing to do", () => {
  render(<Welcome isConnected={false} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(/three of four zone 4 blocks held/);
  expect(screen.getByRole("link", { name: "Connect your account" }).getAttribute("href")).toBe(
    "options.html",
  );
});
