import { cleanup, render, screen } from "@testing-library/preact";
import { useLayoutEffect } from "preact/hooks";
import { afterEach, expect, it, vi } from "vitest";
import { useRoute } from "@/entrypoints/app/useRoute";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function RouteName() {
  return <p>{useRoute().route.type}</p>;
}

/** Somebody follows a link while the page is being drawn, before it listens. */
function EarlyClick() {
  useLayoutEffect(() => history.replaceState(null, "", "#/workouts"), []);
  return null;
}

it("follows an address that changes before the page listens", async () => {
  history.replaceState(null, "", "#/");
  vi.spyOn(window, "addEventListener").mockImplementation(() => undefined);
  render(
    <>
      <RouteName />
      <EarlyClick />
    </>,
  );
  expect(await screen.findByText("history")).toBeDefined();
});
