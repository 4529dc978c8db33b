import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ALL_CLASSES, type ClassesQuery } from "@/components/classes/classesQuery";
import { ClassesView } from "@/components/classes/ClassesView";
import { sampleClasses } from "@/components/samples/classSamples";

afterEach(cleanup);

function draw(change: Partial<ClassesQuery> = {}, count = 300, search = "") {
  const onQuery = vi.fn<(query: ClassesQuery) => void>();
  const onSearch = vi.fn<(search: string) => void>();
  const classes = sampleClasses(count);
  render(
    <ClassesView
      classes={classes}
      base={null}
      query={{ ...ALL_CLASSES, ...change }}
      search={search}
      hrefOf={(key) => `#/classes/${key}`}
      onSearch={onSearch}
      onQuery={onQuery}
    />,
  );
  return { onQuery, onSearch, classes };
}

describe("the classes page", () => {
  it("draws one page of many and says how many there are", () => {
    const { classes } = draw({}, 2800);
    expect(screen.getByRole("status").textContent).toBe(`${classes.length.toLocaleString("en-US")} classes`);
    expect(screen.getAllByRole("row")).toHaveLength(51);
    expect(screen.getByText(/^Page 1 of \d+$/)).toBeTruthy();
  });

  it("names the order for readers and asks for another one on a press", () => {
    const { onQuery } = draw({ page: 2 });
    expect(screen.getByRole("columnheader", { name: "Last" }).getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(screen.getByRole("button", { name: "Best output" }));
    expect(onQuery).toHaveBeenCalledWith({
      ...ALL_CLASSES,
      sort: { column: "best", direction: "descending" },
    });
  });

  it("narrows to those taken more than once", () => {
    const { onQuery } = draw();
    fireEvent.click(screen.getByRole("checkbox", { name: "Taken more than once" }));
    expect(onQuery).toHaveBeenCalledWith({ ...ALL_CLASSES, isAgain: true });
    cleanup();
    const { classes } = draw({ isAgain: true });
    const again = classes.filter(({ times }) => times > 1).length;
    expect(screen.getByRole("status").textContent).toBe(`${again} of ${classes.length} classes`);
  });

  it("leads out of a filter that matches nothing", () => {
    const { onQuery, onSearch } = draw({ discipline: "running" }, 40, "no such title");
    fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(onSearch).toHaveBeenCalledWith("");
    expect(onQuery).toHaveBeenCalledWith(ALL_CLASSES);
  });

  it("says where rides without a class are when there is none", () => {
    draw({}, 0);
    expect(screen.getByText(/No class among your workouts yet/)).toBeTruthy();
    expect(screen.queryByRole("searchbox")).toBe(null);
  });

  it("lets no browser remember what is typed", () => {
    draw();
    const controls = [...document.querySelectorAll("input, select, form")];
    expect(controls.length).toBeGreaterThan(4);
    expect(controls.filter((control) => control.getAttribute("autocomplete") !== "off")).toEqual([]);
  });
});
