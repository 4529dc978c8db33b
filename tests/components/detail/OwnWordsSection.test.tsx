import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";

import { OwnWordsSection } from "@/components/detail/OwnWordsSection";
import type { Say } from "@/components/detail/useSaying";
import { DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { NOTHING_SAID, type OwnWorkout } from "@/lib/domain/yours";
import { NO_LOAD } from "@/lib/training/load";

afterEach(cleanup);

// An hour, so that the load of an effort is the one by the hour.
const WORKOUT = { ...DETAIL_STRENGTH.summary, lengthSec: 3600 };

function section(own: OwnWorkout, onSay: Say) {
  return <OwnWordsSection workout={WORKOUT} own={own} load={NO_LOAD} onSay={onSay} />;
}

function show(own: OwnWorkout = NOTHING_SAID, answer: Say = () => Promise.resolve(null)) {
  const onSay = vi.fn<Say>(answer);
  const page = render(section(own, onSay));
  return { onSay, redraw: (next: OwnWorkout) => page.rerender(section(next, onSay)), unmount: page.unmount };
}

const note = () => screen.getByLabelText<HTMLTextAreaElement>("Note");
const effort = () => screen.getByLabelText<HTMLSelectElement>("Effort");
const leave = () => screen.getByRole("button", { name: "Leave out of records and trends" });
const type = (box: HTMLElement, text: string) => fireEvent.input(box, { target: { value: text } });

describe("Effort", () => {
  it("is saved when chosen and shows its load at once", async () => {
    const { onSay } = show();
    expect([...effort().options].map(({ text }) => text)).toHaveLength(11);
    expect(effort().options[7]?.text).toBe("7, hard");
    fireEvent.change(effort(), { target: { value: "7" } });
    expect(screen.getByText(/^Load 80, from your own effort/)).toBeTruthy();
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(onSay).toHaveBeenCalledExactlyOnceWith({ effort: 7, note: "", leftOut: null });
  });

  it("can be taken back", () => {
    const { onSay } = show({ ...NOTHING_SAID, effort: 4 });
    fireEvent.change(effort(), { target: { value: "" } });
    return vi.waitFor(() => expect(onSay).toHaveBeenCalledExactlyOnceWith(NOTHING_SAID));
  });

  it("says why it was not saved, keeps the choice and can be saved again", async () => {
    let sentence: string | null = "The vault is locked.";
    const { onSay } = show(NOTHING_SAID, () => Promise.resolve(sentence));
    fireEvent.change(effort(), { target: { value: "3" } });
    expect((await screen.findByRole("alert")).textContent).toContain("Not saved. The vault is locked.");
    expect(effort().value).toBe("3");
    sentence = null;
    fireEvent.click(screen.getByRole("button", { name: "Save again" }));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(onSay).toHaveBeenCalledTimes(2);
  });
});

describe("Note", () => {
  it("is saved when the box is left, once, and not when nothing changed", async () => {
    const { onSay } = show();
    fireEvent.blur(note());
    expect(onSay).not.toHaveBeenCalled();
    type(note(), "Heavy legs");
    expect(onSay).not.toHaveBeenCalled();
    fireEvent.blur(note());
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(onSay).toHaveBeenCalledExactlyOnceWith({ effort: null, note: "Heavy legs", leftOut: null });
  });

  it("is not lost while a sync redraws the page", () => {
    const { redraw } = show({ ...NOTHING_SAID, note: "Old" });
    type(note(), "Old and new");
    redraw({ ...NOTHING_SAID, note: "Old" });
    redraw({ effort: 5, note: "Older", leftOut: null });
    expect(note().value).toBe("Old and new");
  });

  it("is saved when the page is left in the middle of a word", async () => {
    const { onSay, unmount } = show();
    type(note(), "Half a tho");
    unmount();
    await vi.waitFor(() =>
      expect(onSay).toHaveBeenCalledExactlyOnceWith({ effort: null, note: "Half a tho", leftOut: null }),
    );
  });

  it("shows what was written elsewhere while nobody types", () => {
    const { redraw } = show();
    redraw({ ...NOTHING_SAID, note: "From the other tab" });
    expect(note().value).toBe("From the other tab");
  });
});

describe("what is said together", () => {
  it("rests on what was said before, though the vault has not shown it yet", async () => {
    const { onSay } = show();
    fireEvent.change(effort(), { target: { value: "6" } });
    type(note(), "Windy");
    fireEvent.blur(note());
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledTimes(2));
    expect(onSay).toHaveBeenLastCalledWith({ effort: 6, note: "Windy", leftOut: null });
  });

  it("is sent one after the other", async () => {
    const answers: ((sentence: string | null) => void)[] = [];
    const { onSay } = show(NOTHING_SAID, () => new Promise((resolve) => answers.push(resolve)));
    fireEvent.change(effort(), { target: { value: "6" } });
    fireEvent.change(effort(), { target: { value: "7" } });
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledOnce());
    answers[0]?.(null);
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledTimes(2));
    expect(onSay).toHaveBeenLastCalledWith({ ...NOTHING_SAID, effort: 7 });
  });

  it("is not taken back by an older answer of the vault", async () => {
    const answers: ((sentence: string | null) => void)[] = [];
    const { onSay, redraw } = show(NOTHING_SAID, () => new Promise((resolve) => answers.push(resolve)));
    fireEvent.change(effort(), { target: { value: "6" } });
    fireEvent.change(effort(), { target: { value: "7" } });
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledOnce());
    answers[0]?.(null);
    redraw({ ...NOTHING_SAID, effort: 6 });
    expect(effort().value).toBe("7");
  });
});

describe("Leave out of records and trends", () => {
  it("says what follows, asks for a reason and can be undone", async () => {
    const { onSay } = show();
    fireEvent.click(leave());
    expect(screen.getByText(/It stays in the history and in Peloton's totals/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Undo");
    const reason = screen.getByLabelText("Reason");
    type(reason, "A friend rode it");
    fireEvent.blur(reason);
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledTimes(2));
    expect(onSay.mock.calls.map(([own]) => own.leftOut)).toEqual(["", "A friend rode it"]);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await vi.waitFor(() => expect(onSay).toHaveBeenLastCalledWith(NOTHING_SAID));
    expect(document.activeElement).toBe(leave());
  });

  it("is not said again by a reason that was being typed when it was undone", async () => {
    const { onSay } = show({ ...NOTHING_SAID, leftOut: "" });
    const reason = screen.getByLabelText("Reason");
    type(reason, "Sick");
    fireEvent.blur(reason);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await vi.waitFor(() => expect(onSay).toHaveBeenCalledTimes(2));
    expect(onSay).toHaveBeenLastCalledWith(NOTHING_SAID);
  });
});
