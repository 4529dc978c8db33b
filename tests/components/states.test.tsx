import { cleanup, render } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { StatesFile } from "@/tests/gallery/statesFile";

const files = import.meta.glob<StatesFile>("../../components/**/*.states.tsx", { eager: true });
const states = Object.entries(files).flatMap(([path, file]) =>
  file.states.map((state) => ({ path: path.replace("../../", ""), ...state })),
);

afterEach(cleanup);

describe("named states", () => {
  it("are found", () => {
    expect(states.length).toBeGreaterThan(10);
  });

  it("have names of their own, so that every picture has a file of its own", () => {
    const files = states.map(({ name }) => name.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase());
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });

  it.each(states)("$path draws “$name”", ({ node }) => {
    const { container } = render(node);
    const names = [...container.querySelectorAll("[aria-label], [title]")].map(
      (element) => `${element.getAttribute("aria-label") ?? ""}${element.getAttribute("title") ?? ""}`,
    );
    expect(`${container.textContent}${names.join("")}`.trim()).not.toBe("");
  });
});
