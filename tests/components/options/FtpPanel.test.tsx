import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FtpPanel } from "@/components/options/FtpPanel";
import { SAMPLE_FTP } from "@/components/samples/optionsSamples";
import type { OwnFtp } from "@/lib/domain/yours";

afterEach(cleanup);

function show(entries: readonly OwnFtp[] = []) {
  const onAdd = vi.fn<(entry: OwnFtp) => void>();
  const onRemove = vi.fn<(entry: OwnFtp) => void>();
  const node = (now: readonly OwnFtp[]) => (
    <FtpPanel inUse={SAMPLE_FTP} entries={now} today="2025-11-19" failure={null} {...{ onAdd, onRemove }} />
  );
  const { rerender } = render(node(entries));
  return { onAdd, onRemove, have: (now: readonly OwnFtp[]) => rerender(node(now)) };
}

const watts = () => screen.getByLabelText<HTMLInputElement>("FTP in watts");
const type = (value: string) => fireEvent.input(watts(), { target: { value } });
const submit = () => fireEvent.submit(watts().closest("form") ?? watts());
const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.querySelector("td:last-child")?.textContent);

describe("the FTP panel", () => {
  it("shows the value in use with its seven zones, whole watts without gaps", () => {
    show();
    const zones = cellsOf(screen.getByRole("table", { name: "Power zones in use" }));
    expect(zones).toEqual([
      "0–110W",
      "111–150W",
      "151–180W",
      "181–210W",
      "211–240W",
      "241–300W",
      "301 and moreW",
    ]);
  });

  it("previews the zones of a typed value before it is saved, and says whom it concerns", () => {
    const { onAdd } = show();
    expect(screen.getByText(/Earlier workouts keep theirs\./)).toBeTruthy();
    type("100");
    expect(cellsOf(screen.getByRole("table", { name: "Power zones at 100 W" }))[0]).toBe("0–55W");
    expect(onAdd).not.toHaveBeenCalled();
    type("20");
    expect(screen.queryByRole("table", { name: /Power zones at/ })).toBeNull();
  });

  it("saves a value from a day on and empties the box", () => {
    const { onAdd } = show();
    type("231");
    fireEvent.input(screen.getByLabelText("Valid from"), { target: { value: "2025-03-03" } });
    submit();
    expect(onAdd.mock.calls).toEqual([[{ from: "2025-03-03", watts: 231 }]]);
    expect(watts().value).toBe("");
  });

  it("refuses what is no FTP, says what to type and goes to the box", () => {
    const { onAdd } = show();
    type("9999");
    submit();
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toBe("Type whole watts from 30 to 700.");
    expect(watts().getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(watts());
  });

  it("removes an entry and can put it back", () => {
    const entry = { from: "2025-03-03", watts: 190 };
    const { onAdd, onRemove, have } = show([entry]);
    fireEvent.click(screen.getByRole("button", { name: "Remove 190 W from 3 Mar 2025" }));
    expect(onRemove.mock.calls).toEqual([[entry]]);
    have([]);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(onAdd.mock.calls).toEqual([[entry]]);
    have([entry]);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("does not put a removed entry back over a newer one of the same day", () => {
    const entry = { from: "2025-03-03", watts: 190 };
    const { have } = show([entry]);
    fireEvent.click(screen.getByRole("button", { name: "Remove 190 W from 3 Mar 2025" }));
    have([]);
    expect(screen.getByText(/Removed 190 W/)).toBeTruthy();
    have([{ from: "2025-03-03", watts: 200 }]);
    expect(screen.queryByText(/Removed/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("does not call an entry removed whose removal was refused", () => {
    const entry = { from: "2025-03-03", watts: 190 };
    const { onRemove } = show([entry]);
    fireEvent.click(screen.getByRole("button", { name: "Remove 190 W from 3 Mar 2025" }));
    expect(onRemove).toHaveBeenCalledOnce();
    expect(screen.queryByText(/Removed/)).toBeNull();
    expect(screen.getByRole("button", { name: "Remove 190 W from 3 Mar 2025" })).toBeTruthy();
  });
});
