import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ExportDialog } from "@/components/export/ExportDialog";
import type { ExportState } from "@/components/export/exportState";
import { EXPORT_FORMATS } from "@/lib/domain/exported";

afterEach(cleanup);

const SCOPES = [
  { id: "shown", words: "The 12 shown workouts", count: 12 },
  { id: "all", words: "All 100 workouts", count: 100 },
];

function show(state: ExportState = { type: "choosing" }, scopes = SCOPES) {
  const calls = {
    onExport: vi.fn<(scopeId: string, format: string) => void>(),
    onCancel: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  };
  render(<ExportDialog scopes={scopes} formats={EXPORT_FORMATS} state={state} {...calls} />);
  return calls;
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the export dialog", () => {
  it("exports what is chosen: first the shown ones as FIT", () => {
    const { onExport } = show();
    press("Export");
    fireEvent.click(screen.getByRole("radio", { name: "All 100 workouts" }));
    fireEvent.click(screen.getByRole("radio", { name: "CSV, Peloton’s columns" }));
    press("Export");
    expect(onExport.mock.calls).toEqual([
      ["shown", "fit"],
      ["all", "pelotonCsv"],
    ]);
  });

  it("says that several files come as one zip, and of a table that it does not", () => {
    show();
    expect(screen.getByText(/^One zip/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "CSV, all columns" }));
    expect(screen.queryByText(/^One zip/)).toBeNull();
    cleanup();
    show({ type: "choosing" }, [{ id: "shown", words: "This workout", count: 1 }]);
    expect(screen.queryByText(/^One zip/)).toBeNull();
    expect(screen.getByRole("dialog", { name: "Export this workout" })).toBeTruthy();
  });

  it("says that a file is not encrypted, and which ones tell where somebody went", () => {
    show();
    expect(screen.getByText(/not encrypted, and it tells where outdoor workouts went\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "CSV, all columns" }));
    expect(screen.getByText(/not encrypted\.$/)).toBeTruthy();
  });

  it("tells how far it is and can be cancelled, but not by Escape", () => {
    const { onCancel, onClose } = show({ type: "running", done: 25, total: 100 });
    const bar = screen.getByRole("progressbar", { name: "Export progress" });
    expect(
      ["aria-valuenow", "aria-valuemax", "aria-valuetext"].map((name) => bar.getAttribute(name)),
    ).toEqual(["25", "100", "25 of 100 workouts"]);
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
    const escape = createEvent("cancel", screen.getByRole("dialog"), { cancelable: true });
    fireEvent(screen.getByRole("dialog"), escape);
    expect(escape.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
    press("Cancel");
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });

  it("says what became of it", () => {
    show({ type: "stopped" });
    expect(screen.getByRole("status").textContent).toBe("Cancelled. No file was saved.");
    cleanup();
    show({ type: "failed", sentence: "It failed." });
    expect(screen.getByRole("alert").textContent).toBe("It failed.");
  });

  it("is closed by its button, and keeps its keys to itself", () => {
    const elsewhere = vi.fn<() => void>();
    document.addEventListener("keydown", elsewhere);
    const { onClose } = show();
    fireEvent.keyDown(screen.getByRole("button", { name: "Close" }), { key: "j" });
    document.removeEventListener("keydown", elsewhere);
    expect(elsewhere).not.toHaveBeenCalled();
    press("Close");
    expect(onClose).toHaveBeenCalledOnce();
  });
});
