import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";

import { explanationOf } from "@/components/common/explanations";
import { WhatIsThis } from "@/components/common/WhatIsThis";

afterEach(cleanup);

const words = () => document.querySelector(".what-is-this-words")?.textContent ?? null;
const button = () => screen.getByRole("button");

describe("WhatIsThis", () => {
  it("explains a figure on a press and takes it back on the next", () => {
    render(<WhatIsThis name="Load" />);
    expect(words()).toBeNull();
    expect(button().getAttribute("aria-label")).toBe("What is Load?");
    fireEvent.click(button());
    expect(words()).toContain(explanationOf("Load")?.text ?? "none");
    expect(button().getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(button().getAttribute("aria-controls") ?? "")).not.toBeNull();
    fireEvent.click(button());
    expect(words()).toBeNull();
  });

  it("is closed by Escape, which reaches nothing else", () => {
    const elsewhere = vi.fn<() => void>();
    document.addEventListener("keydown", elsewhere);
    render(<WhatIsThis name="Load" />);
    fireEvent.click(button());
    fireEvent.keyDown(button(), { key: "Escape" });
    expect(words()).toBeNull();
    expect(elsewhere).not.toHaveBeenCalled();
    fireEvent.keyDown(button(), { key: "Escape" });
    expect(elsewhere).toHaveBeenCalledOnce();
    document.removeEventListener("keydown", elsewhere);
  });

  it("is closed by a press elsewhere and by scrolling", () => {
    render(<WhatIsThis name="Load" />);
    fireEvent.click(button());
    fireEvent.pointerDown(document.body);
    expect(words()).toBeNull();
    fireEvent.click(button());
    fireEvent.scroll(document.body);
    expect(words()).toBeNull();
  });

  it("explains several names together, each by its name", () => {
    render(<WhatIsThis of={["Fitness", "Form"]} />);
    fireEvent.click(screen.getByRole("button", { name: "What is this?" }));
    expect([...document.querySelectorAll("b")].map((name) => name.textContent)).toEqual([
      "Fitness. ",
      "Form. ",
    ]);
  });

  it("is not there for a name that says it all", () => {
    const { container } = render(<WhatIsThis name="Shoe size" />);
    expect(container.textContent).toBe("");
  });
});
