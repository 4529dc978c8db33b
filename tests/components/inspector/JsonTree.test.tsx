import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { JsonTree } from "@/components/inspector/JsonTree";

afterEach(cleanup);

const HOSTILE = `<img src=x onerror="document.title='taken'">`;
const ANSWER = {
  name: HOSTILE,
  ride: { title: "30 min Ride", tags: [] },
  values: Array.from({ length: 1_000 }, (_, at) => at),
};

const rows = () => screen.getAllByRole("treeitem");
const row = (name: string) =>
  rows().find((one) => one.textContent?.replace(/^[▸▾]/, "").startsWith(`${name}:`)) ?? expect.fail(name);
const onKey = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(screen.getByRole("tree"), { key });
};
const activeText = () =>
  document.getElementById(screen.getByRole("tree").getAttribute("aria-activedescendant") ?? "")?.textContent;

describe("the tree of an answer", () => {
  it("opens what is short and leaves what is long closed", () => {
    render(<JsonTree answer={ANSWER} words="" match={null} />);
    expect(rows().map((one) => one.getAttribute("aria-expanded"))).toEqual([
      null,
      "true",
      null,
      "false",
      "false",
    ]);
    expect(row("values").textContent).toContain("[ 1,000 values ]");
  });

  it("goes by the keys of a tree", () => {
    render(<JsonTree answer={ANSWER} words="" match={null} />);
    onKey("End");
    expect(activeText()).toContain("values");
    onKey("ArrowRight", "ArrowRight");
    expect(activeText()).toContain("0 to 99");
    onKey("Enter", "ArrowDown", "ArrowDown");
    expect(activeText()).toMatch(/^1: 1$/);
    expect(screen.getByText("values[1]")).toBeTruthy();
    onKey("ArrowLeft");
    expect(activeText()).toContain("0 to 99");
    onKey("ArrowLeft", "ArrowLeft", "ArrowLeft");
    expect(row("values").getAttribute("aria-expanded")).toBe("false");
    onKey("Home");
    expect(activeText()).toContain("name");
  });

  it("opens and closes by a press", () => {
    render(<JsonTree answer={ANSWER} words="" match={null} />);
    fireEvent.click(row("ride"));
    expect(row("ride").getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(row("ride"));
    expect(row("title").textContent).toContain("30 min Ride");
  });

  it("draws a window of a long list only", () => {
    const flat = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`k${at}`, at]));
    render(<JsonTree answer={flat} words="" match={null} />);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("90");
    const tree = screen.getByRole("tree");
    tree.scrollTop = 90 * 26;
    fireEvent.scroll(tree);
    expect(row("k89")).toBeTruthy();
  });

  it("opens the way to a match and marks it", () => {
    const { container } = render(<JsonTree answer={ANSWER} words="742" match="/values/742" />);
    expect(activeText()).toBe("742: 742");
    expect(container.querySelector("[data-match] mark")?.textContent).toBe("742");
  });

  it("keeps hostile texts text", () => {
    const { container } = render(<JsonTree answer={ANSWER} words="img" match={null} />);
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("mark")?.textContent).toBe("img");
    expect(container.textContent).toContain("onerror");
  });
});
