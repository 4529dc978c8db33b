import { cleanup, render } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { AboutWords } from "@/components/options/AboutWords";
import { dependencies } from "../../../package.json";

afterEach(cleanup);

describe("the words about Saddlebag", () => {
  it("name every library that ships", () => {
    const { container } = render(<AboutWords version="1.2.3" />);
    const text = (container.textContent ?? "").toLowerCase();
    const unnamed = Object.keys(dependencies).filter(
      (name) => !name.split("-").every((part) => text.includes(part)),
    );
    expect(unnamed).toEqual([]);
  });
});
