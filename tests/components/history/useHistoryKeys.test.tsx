import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { useRef } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useHistoryKeys } from "@/components/history/useHistoryKeys";

afterEach(cleanup);

function show(hasShortcuts: boolean) {
  const onClear = vi.fn<() => void>();
  function Page() {
    const searchRef = useRef<HTMLInputElement>(null);
    useHistoryKeys({ searchRef, onClear, hasShortcuts });
    return (
      <>
        <input ref={searchRef} aria-label="Search" />
        <a href="#1" data-history-link>
          One
        </a>
        <a href="#2" data-history-link>
          Two
        </a>
      </>
    );
  }
  render(<Page />);
  return onClear;
}

const focused = () => document.activeElement?.textContent ?? "";
const search = () => screen.getByLabelText("Search");

describe("single keys of the history", () => {
  it("act wherever the focus is", () => {
    const onClear = show(true);
    fireEvent.keyDown(document.body, { key: "j" });
    expect(focused()).toBe("One");
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(search());
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(onClear).toHaveBeenCalledOnce();
  });

  it("do nothing once the rider switched them off, and are left to the browser", () => {
    const onClear = show(false);
    for (const key of ["/", "j", "k", "Escape"]) {
      expect(fireEvent.keyDown(document.body, { key })).toBe(true);
      expect(document.activeElement).toBe(document.body);
    }
    expect(onClear).not.toHaveBeenCalled();
  });

  it("leave the keys of what has the focus as they are", () => {
    const onClear = show(false);
    const first = screen.getByText("One");
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(focused()).toBe("Two");
    fireEvent.keyDown(search(), { key: "ArrowDown" });
    expect(focused()).toBe("Two");
    fireEvent.keyDown(search(), { key: "Escape" });
    expect(onClear).toHaveBeenCalledOnce();
  });
});
