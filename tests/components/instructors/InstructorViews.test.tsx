import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { states as instructorStates } from "@/components/instructors/InstructorView.states";
import { instructorSortOf } from "@/components/instructors/instructorColumn";
import { InstructorsView } from "@/components/instructors/InstructorsView";
import { sampleTaken } from "@/components/samples/classSamples";
import { instructorsTaken, type InstructorTaken } from "@/lib/training/instructorsTaken";

afterEach(cleanup);

const ALL = sampleTaken(300);
const INSTRUCTORS = instructorsTaken({ all: ALL, counted: ALL });

function drawState(name: string): HTMLElement {
  const state = instructorStates.find((one) => one.name === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return render(state.node).container as HTMLElement;
}

function withoutPage(one: InstructorTaken): InstructorTaken {
  return { ...one, key: null };
}

describe("the instructors page", () => {
  it("has a row and a link for everybody, initials in place of a picture", () => {
    const onSort = vi.fn<(sort: ReturnType<typeof instructorSortOf>) => void>();
    const { container } = render(
      <InstructorsView
        instructors={INSTRUCTORS}
        base={null}
        sort={instructorSortOf("")}
        hrefOf={(key) => `#/instructors/${key}`}
        onSort={onSort}
      />,
    );
    expect(screen.getByRole("status").textContent).toBe("5 instructors");
    expect(screen.getAllByRole("row")).toHaveLength(6);
    expect(screen.getByText("RH")).toBeTruthy();
    expect(container.querySelector("img")).toBe(null);
    expect(screen.getByRole("link", { name: "Robin Hale" }).getAttribute("href")).toMatch(
      /^#\/instructors\//,
    );
    fireEvent.click(screen.getByRole("button", { name: "45 min" }));
    expect(onSort).toHaveBeenCalledWith({ column: "45", direction: "descending" });
  });

  it("has no link for a name without a page, and words for nobody", () => {
    const alone = INSTRUCTORS.slice(0, 1).map(withoutPage);
    const props = { base: null, sort: instructorSortOf(""), hrefOf: () => "#", onSort: () => undefined };
    render(<InstructorsView instructors={alone} {...props} />);
    expect(screen.queryByRole("link")).toBe(null);
    cleanup();
    render(<InstructorsView instructors={[]} {...props} />);
    expect(screen.getByText(/Just Ride, Lanebreak and imports have none/)).toBeTruthy();
  });
});

describe("the instructor page", () => {
  it("tells who they are and what was done with them", () => {
    drawState("instructor, with quote and bio");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Robin Hale");
    expect(screen.getByText("The hill does not know your name. Ride it anyway.")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Average output by length" })).toBeTruthy();
    expect(screen.getAllByRole("rowheader", { name: "Cycling" }).length).toBeGreaterThan(0);
    expect(within(screen.getByRole("table", { name: "Last workouts" })).getAllByRole("row")).toHaveLength(11);
  });

  it("writes what comes from a server as words, never as markup", () => {
    const container = drawState("instructor, floor classes only, long name, hostile words, partial");
    expect(screen.getByText("<script>alert(1)</script>")).toBeTruthy();
    expect(container.querySelector("script, img, b")).toBe(null);
  });
});
