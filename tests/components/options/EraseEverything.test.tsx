import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EraseEverything } from "@/components/options/EraseEverything";

afterEach(cleanup);

function ask() {
  const onErase = vi.fn<() => void>();
  render(<EraseEverything state={{ type: "idle" }} onErase={onErase} />);
  fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  return onErase;
}

const box = () => screen.getByLabelText("Type the word erase to go on");
const erase = () => screen.getByRole<HTMLButtonElement>("button", { name: "Erase both" });
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const submit = () => fireEvent.submit(box().closest("form") ?? box());

describe("erase everything", () => {
  it("says that it removes both, and asks first", () => {
    const onErase = ask();
    expect(screen.getByText(/removes both/)).toBeTruthy();
    expect(document.activeElement).toBe(box());
    expect(erase().disabled).toBe(true);
    submit();
    expect(onErase).not.toHaveBeenCalled();
  });

  it.each(["eras", "erase it", "Löschen", "", " "])("does nothing for “%s”", (word) => {
    const onErase = ask();
    type(word);
    submit();
    expect(erase().disabled).toBe(true);
    expect(onErase).not.toHaveBeenCalled();
  });

  it("erases for the word, in whatever case", () => {
    const onErase = ask();
    type(" Erase ");
    submit();
    expect(onErase).toHaveBeenCalledOnce();
  });

  it("can be left by Escape, back to where it began", () => {
    ask();
    type("erase");
    fireEvent.keyDown(box(), { key: "Escape" });
    expect(screen.queryByLabelText("Type the word erase to go on")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Erase everything" }));
  });
});
