import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { PictureChoices, PictureContent } from "@/components/detail/pictureContent";
import { PictureDialog, type PictureWays } from "@/components/detail/PictureDialog";

const PICTURE = new Blob(["drawn"], { type: "image/png" });

const toBlob = vi.spyOn(HTMLCanvasElement.prototype, "toBlob");

beforeEach(() => {
  toBlob.mockImplementation((give) => give(PICTURE));
});
afterEach(() => {
  cleanup();
  toBlob.mockReset();
});

function show({ hasName = true, copied = null as string | null } = {}) {
  const save = vi.fn<PictureWays["save"]>();
  const copy = vi.fn<PictureWays["copy"]>(async (picture) => {
    await picture;
    return copied;
  });
  const onClose = vi.fn<() => void>();
  const contentOf = vi.fn<(choices: PictureChoices) => PictureContent>();
  render(<PictureDialog contentOf={contentOf} hasName={hasName} ways={{ save, copy }} onClose={onClose} />);
  return { save, copy, onClose };
}

const isChecked = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name }).checked;

describe("PictureDialog", () => {
  it("tells neither date nor name nor heart rate unless asked to", () => {
    show();
    expect(["Title", "Date", "Name", "Heart rate"].map(isChecked)).toEqual([true, false, false, false]);
    fireEvent.click(screen.getByLabelText("Date"));
    expect(isChecked("Date")).toBe(true);
  });

  it("does not offer a name that nobody knows", () => {
    show({ hasName: false });
    expect(screen.queryByLabelText("Name")).toBeNull();
  });

  it("saves what the canvas shows", async () => {
    const { save } = show();
    fireEvent.click(screen.getByRole("button", { name: "Save as PNG" }));
    expect(await screen.findByText("Saved to your downloads")).toBeTruthy();
    expect(save).toHaveBeenCalledExactlyOnceWith(PICTURE);
    expect(toBlob.mock.calls[0]?.[1]).toBe("image/png");
  });

  it("copies it, and says so, or why not", async () => {
    const { copy } = show();
    fireEvent.click(screen.getByRole("button", { name: "Copy picture" }));
    expect(await screen.findByText("Copied")).toBeTruthy();
    await expect(copy.mock.calls[0]?.[0]).resolves.toBe(PICTURE);
    cleanup();
    show({ copied: "The browser did not allow copying." });
    fireEvent.click(screen.getByRole("button", { name: "Copy picture" }));
    expect(await screen.findByText("The browser did not allow copying.")).toBeTruthy();
  });

  it("says when the browser makes no picture", async () => {
    toBlob.mockImplementation((give) => give(null));
    const { save } = show();
    fireEvent.click(screen.getByRole("button", { name: "Save as PNG" }));
    expect(await screen.findByText("The picture could not be made")).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });

  it("is closed by its button, and keeps its keys to itself", () => {
    const elsewhere = vi.fn<() => void>();
    document.addEventListener("keydown", elsewhere);
    const { onClose } = show();
    fireEvent.keyDown(screen.getByRole("button", { name: "Close" }), { key: "Escape" });
    expect(elsewhere).not.toHaveBeenCalled();
    document.removeEventListener("keydown", elsewhere);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
