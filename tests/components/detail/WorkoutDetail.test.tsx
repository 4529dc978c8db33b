import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { DetailState } from "@/components/detail/detailState";
import { WorkoutDetail } from "@/components/detail/WorkoutDetail";
import { states } from "@/components/detail/WorkoutDetail.states";
import { DETAIL_CADENCE_RIDE } from "@/components/samples/detailCadenceRide";
import { DETAIL_APP_RUN, DETAIL_MEDITATION, DETAIL_STRENGTH } from "@/components/samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "@/components/samples/detailPowerZoneRide";
import type { DetailSample } from "@/components/samples/detailSample";
import { detailSampleModel } from "@/components/samples/detailSampleModel";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";
import { NOTHING_SAID } from "@/lib/domain/yours";
import { NO_LOAD } from "@/lib/training/load";

afterEach(cleanup);

const FTP = { watts: 200, source: "test", sinceMs: null, key: null, isOld: false, isAtLeast: false } as const;

function openState(sample: DetailSample, hasFtp = true): DetailState {
  return { type: "open", model: detailSampleModel(sample, { ftp: hasFtp ? FTP : null }) };
}

function show(sample: DetailSample, state: DetailState = openState(sample)) {
  const onRetry = vi.fn<() => void>();
  const onCopy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const place = { previous: DETAIL_MEDITATION.summary.key, next: null, session: null };
  render(
    <WorkoutDetail
      summary={sample.summary}
      place={place}
      state={state}
      own={NOTHING_SAID}
      load={state.type === "open" ? state.model.load : NO_LOAD}
      riderName={null}
      onRetry={onRetry}
      onCopy={onCopy}
      onSay={() => Promise.resolve(null)}
      pictureWays={{ save: () => undefined, copy: () => Promise.resolve(null) }}
    />,
  );
  return { onRetry, onCopy };
}

const slider = () => screen.getByRole("slider", { name: "Time in workout" });
const cursorText = (index: number) => document.querySelectorAll(".cursor-row > div")[index]?.textContent;
const figure = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;

describe("WorkoutDetail", () => {
  it.each(states)("draws $name", ({ node }) => {
    const { container } = render(node);
    expect(container.querySelector("h1")?.textContent).not.toBe("");
  });

  it("says before the charts where the rider faded, and leads there", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const charts = screen.getByRole("region", { name: "Charts" });
    expect(charts.textContent).toMatch(/^Held \d+ of \d+ blocks · \d+ % in target/);
    const faded = within(charts).getByRole("button", {
      name: /^Faded most in block \d+ \(Zone \d, [\d:]+ to [\d:]+\): \d+ % from start to end\.$/,
    });
    const number = /block (\d+)/.exec(faded.textContent ?? "")?.[1];
    fireEvent.click(faded);
    const chosen = screen.getByRole("button", { name: new RegExp(`^Block ${number}, `) });
    expect(chosen.getAttribute("aria-pressed")).toBe("true");
  });

  it("shows a hostile title as text", () => {
    const title = '<img src=x onerror="alert(1)"><b>bold</b>';
    const summary = { ...DETAIL_MEDITATION.summary, title };
    show({ ...DETAIL_MEDITATION, summary });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    expect(document.querySelector("h1 *")).toBeNull();
  });

  it("links to Peloton without a referrer, and to its neighbor by blind key", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const link = screen.getByRole("link", { name: "Open on Peloton" });
    expect(link.getAttribute("href")).toBe(
      `https://members.onepeloton.com/profile/workouts/${DETAIL_POWER_ZONE_RIDE.summary.id}`,
    );
    expect(link.getAttribute("rel")).toBe("noreferrer");
    expect(screen.getByRole("link", { name: /Previous workout/ }).getAttribute("href")).toBe(
      `#/workouts/${DETAIL_MEDITATION.summary.key}`,
    );
    expect(screen.queryByRole("link", { name: /Next workout/ })).toBeNull();
  });

  it("holds one name and one number in each figure, Peloton's value outside of both", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    expect(figure("In target")).toMatch(/^\d+ %$/);
    expect(figure("Average output")).toMatch(/^\d+ W$/);
    for (const list of document.querySelectorAll("dl")) {
      for (const group of list.children) {
        expect(group.tagName).toBe("DIV");
        expect([...group.children].map((child) => child.tagName)).toEqual(["DT", "DD"]);
      }
    }
  });

  it("explains every figure with a button outside of its name and number", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    for (const name of document.querySelectorAll("dt")) {
      const button = screen.getByRole("button", { name: `What is ${name.textContent ?? ""}?` });
      expect(button.closest("dl")).toBeNull();
    }
  });

  it("says what stands beside a figure in text that follows its list and describes it", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const note = screen.getByText("Peloton 71 %", { selector: "p" });
    expect(note.closest("dl")).toBeNull();
    expect(note.previousElementSibling?.querySelector("dt")?.textContent).toBe("In target");
    expect(note.previousElementSibling?.querySelector("dd")?.getAttribute("aria-describedby")).toBe(note.id);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("puts few figures in a strip under the large ones, many in a column beside the charts", () => {
    show(DETAIL_STRENGTH);
    expect(document.querySelector(".workout-detail-columns")).toBeNull();
    const strip = screen.getByRole("complementary", { name: "Figures" });
    const charts = screen.getByRole("region", { name: "Charts" });
    expect(strip.compareDocumentPosition(charts) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    cleanup();
    show(DETAIL_POWER_ZONE_RIDE);
    expect(document.querySelector(".workout-detail-columns > .workout-detail-figures")).not.toBeNull();
  });

  it("shows the class plan where there is no chart, each part where it lies", () => {
    show(DETAIL_APP_RUN);
    const plan = screen.getByRole("heading", { name: "Class plan" }).parentElement as HTMLElement;
    const bars = [...plan.querySelectorAll<HTMLElement>(".class-plan-bar i")];
    expect(bars.map(({ style }) => [style.marginLeft, style.width])).toEqual([
      ["0%", "25%"],
      ["25%", "65%"],
      ["90%", "10%"],
    ]);
  });

  it("names the target under the cursor where nothing was measured against it", () => {
    show(DETAIL_APP_RUN);
    fireEvent.keyDown(slider(), { key: "Home" });
    expect(cursorText(1)).toBe("Speed–no target");
    fireEvent.keyDown(slider(), { key: "PageUp" });
    expect(cursorText(1)).toBe("Speed–6.0–6.9 mph");
  });
});

describe("the cursor", () => {
  it("is moved by the keys and speaks time, values and target", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    fireEvent.keyDown(slider(), { key: "Home" });
    fireEvent.keyDown(slider(), { key: "PageUp" });
    fireEvent.keyDown(slider(), { key: "PageUp" });
    expect(slider().getAttribute("aria-valuenow")).toBe("540");
    fireEvent.keyDown(slider(), { key: "ArrowRight", shiftKey: true });
    fireEvent.keyDown(slider(), { key: "ArrowRight" });
    expect(slider().getAttribute("aria-valuenow")).toBe("551");
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^9:11, Cycling\. Output \d+ W, target Zone 4, /);
    fireEvent.keyDown(slider(), { key: "End" });
    expect(slider().getAttribute("aria-valuenow")).toBe("2700");
    fireEvent.keyDown(slider(), { key: "Home" });
    expect(slider().getAttribute("aria-valuenow")).toBe("1");
    expect(slider().getAttribute("aria-valuemin")).toBe("1");
    expect(slider().getAttribute("aria-valuetext")).not.toContain("not measured");
  });

  it("stays where something was measured, though the axis ends with the class", () => {
    // The ride began at second 0: its last value is that of 44:59.
    const seconds = DETAIL_POWER_ZONE_RIDE.graph?.seconds.map((second) => second - 1) ?? [];
    const graph = DETAIL_POWER_ZONE_RIDE.graph === null ? null : { ...DETAIL_POWER_ZONE_RIDE.graph, seconds };
    show(DETAIL_POWER_ZONE_RIDE, openState({ ...DETAIL_POWER_ZONE_RIDE, graph }));
    fireEvent.keyDown(slider(), { key: "End" });
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^44:59, Cool Down\. Output \d+ W/);
  });

  it("reads a standstill as a dash, not as a pace of hours", () => {
    show(DETAIL_TREAD_RUN);
    fireEvent.keyDown(slider(), { key: "Home" });
    for (let block = 0; block < 4; block += 1) fireEvent.keyDown(slider(), { key: "PageUp" });
    expect(slider().getAttribute("aria-valuenow")).toBe("600");
    fireEvent.keyDown(slider(), { key: "ArrowRight" });
    expect(cursorText(1)).toBe("Pace–▼ standing");
    expect(slider().getAttribute("aria-valuetext")).toContain("Pace standing. Speed 0.0 mph");
  });

  it("names each chart by a sentence that begins with its metric", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const names = screen.getAllByRole("img").map((canvas) => canvas.getAttribute("aria-label"));
    expect(names).toHaveLength(5);
    expect(names[0]).toMatch(/^Output: average \d+ W/);
    expect(names[4]).toMatch(/^Heart rate: average \d+ bpm/);
  });
});

describe("a range", () => {
  it("is selected by a block, makes the figures its own, and is cleared by the button", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const whole = figure("Total output");
    fireEvent.click(screen.getByRole("button", { name: "Block 3, 9:00–14:00" }));
    expect(document.querySelector(".chart-stack-chip")?.textContent).toBe("9:00–14:00");
    expect(figure("Length")).toBe("5:00");
    expect(figure("Total output")).not.toBe(whole);
    expect(slider().getAttribute("aria-valuemin")).toBe("540");
    expect(slider().getAttribute("aria-valuemax")).toBe("840");
    fireEvent.click(screen.getByRole("button", { name: "Clear range" }));
    expect(figure("Total output")).toBe(whole);
  });

  it("is cleared by Escape", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    fireEvent.click(screen.getByRole("button", { name: "Block 3, 9:00–14:00" }));
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(screen.queryByRole("button", { name: "Clear range" })).toBeNull();
  });

  it("is selected by dragging across a chart", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const plot = screen.getAllByTestId("plot")[0] as HTMLElement;
    plot.getBoundingClientRect = () => ({ left: 0, width: 1000 }) as DOMRect;
    plot.setPointerCapture = () => undefined;
    fireEvent.pointerDown(plot, { clientX: 200, button: 0, pointerId: 1 });
    fireEvent.pointerMove(plot, { clientX: 350, buttons: 1, pointerId: 1 });
    fireEvent.pointerUp(plot, { clientX: 400, pointerId: 1 });
    expect(document.querySelector(".chart-stack-chip")?.textContent).toBe("9:00–18:00");
  });

  it("is not selected by a click", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    const plot = screen.getAllByTestId("plot")[0] as HTMLElement;
    plot.getBoundingClientRect = () => ({ left: 0, width: 1000 }) as DOMRect;
    plot.setPointerCapture = () => undefined;
    fireEvent.pointerDown(plot, { clientX: 200, button: 0, pointerId: 1 });
    fireEvent.pointerUp(plot, { clientX: 200, pointerId: 1 });
    expect(screen.queryByRole("button", { name: "Clear range" })).toBeNull();
    expect(slider().getAttribute("aria-valuenow")).not.toBeNull();
  });
});

describe("a chart's table", () => {
  it("shows blocks, minutes or ten seconds and copies what it shows", async () => {
    const { onCopy } = show(DETAIL_POWER_ZONE_RIDE);
    fireEvent.click(screen.getAllByRole("button", { name: "Show as table" })[0] as HTMLElement);
    const group = screen.getByRole("group", { name: "Output as a table" });
    expect(within(group).getAllByRole("row")).toHaveLength(13);
    fireEvent.change(screen.getByLabelText("Rows"), { target: { value: "minutes" } });
    expect(within(group).getAllByRole("row")).toHaveLength(46);
    fireEvent.click(screen.getByRole("button", { name: "Copy" }));
    expect(onCopy.mock.calls[0]?.[0].split("\n")).toHaveLength(46);
    expect(await screen.findByText("Copied")).toBeTruthy();
  });
});

describe("blocks", () => {
  it("gives the verdict as a sentence with Peloton's percent beside ours, and a table", () => {
    show(DETAIL_POWER_ZONE_RIDE);
    expect(screen.getByText(/^Zone 4, 4 × 5:00: held 3 of 4\./)).toBeTruthy();
    expect(screen.getByText(/Peloton says 71 %/)).toBeTruthy();
    const headers = screen.getAllByRole("columnheader").map((header) => header.textContent);
    expect(headers.slice(0, 9)).toEqual([
      "Block",
      "Target",
      "Length",
      "Average",
      "In target",
      "Above",
      "Below",
      "HR",
      "Fade",
    ]);
  });

  it("lets a class with two targets be read by either", () => {
    show(DETAIL_CADENCE_RIDE);
    expect(screen.getByText("70–90 rpm", { selector: "tr:first-child td" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Resistance" }));
    expect(screen.getByText("20–30 %", { selector: "tr:first-child td" })).toBeTruthy();
  });

  it("says that the FTP is missing and where to set it", () => {
    show(DETAIL_POWER_ZONE_RIDE, openState(DETAIL_POWER_ZONE_RIDE, false));
    expect(screen.getByRole("link", { name: "Set your FTP" }).getAttribute("href")).toBe("options.html#ftp");
    expect(screen.queryByRole("heading", { name: "Blocks" })).toBeNull();
  });

  it("says in words what was not measured and not understood", () => {
    show(DETAIL_MEDITATION);
    expect(screen.getByText(/Nothing was measured second by second/)).toBeTruthy();
    expect(screen.getByText(/metric “stillness”/)).toBeTruthy();
    expect(screen.queryByRole("slider")).toBeNull();
  });
});

describe("a workout that is not there yet", () => {
  it("says that details are on their way", () => {
    show(DETAIL_POWER_ZONE_RIDE, { type: "listed", model: null });
    expect(screen.getByRole("status").textContent).toContain("on their way");
  });

  it("says that nothing more comes of what Peloton removed, and offers no retry", () => {
    show(DETAIL_POWER_ZONE_RIDE, { type: "gone", model: null });
    expect(screen.getByText(/^Peloton no longer has this workout/)).toBeTruthy();
    expect(screen.queryByRole("status")).toBeNull();
    expect(screen.queryByRole("button", { name: "Retry" })).toBeNull();
  });

  it("says why it failed and can be tried again", () => {
    const reason = "Peloton took too long to answer. Try again.";
    const { onRetry } = show(DETAIL_POWER_ZONE_RIDE, { type: "failed", reason, model: null });
    expect(screen.getByRole("alert").textContent).toContain(reason);
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("is kept where this version cannot read it", () => {
    show(DETAIL_POWER_ZONE_RIDE, { type: "unread" });
    expect(screen.getByText(/This version cannot read it yet/)).toBeTruthy();
  });
});
