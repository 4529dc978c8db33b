import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import type { ComponentProps } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { RiderPanel } from "@/components/options/RiderPanel";

afterEach(cleanup);

type Props = ComponentProps<typeof RiderPanel>;
const NOTHING = { sex: null, heartRateBounds: null, fitnessSeed: null } as const;

function show(given: Partial<Props> = {}) {
  const onAdd = vi.fn<Props["onAdd"]>().mockResolvedValue(true);
  const onSave = vi.fn<Props["onSave"]>().mockResolvedValue(true);
  const onRemove = vi.fn<Props["onRemove"]>();
  const node = (more: Partial<Props>) => (
    <RiderPanel
      rider={NOTHING}
      entries={[]}
      today="2025-11-19"
      inForce={null}
      inForceOn={() => ({ maxBpm: 180, restingBpm: 60 })}
      loadsOf={({ maxBpm }) => (maxBpm === null ? 0 : 412)}
      loadsOfSex="Load of 412 workouts rests on heart rate."
      boundsByRule={[117, 135, 153, 171]}
      remaking={null}
      failure={null}
      {...{ onAdd, onSave, onRemove }}
      {...given}
      {...more}
    />
  );
  const { rerender } = render(node({}));
  return { onAdd, onSave, onRemove, have: (more: Partial<Props>) => rerender(node(more)) };
}

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(box(label), { target: { value } });
const submitBy = (label: string) => fireEvent.submit(box(label).closest("form") ?? box(label));

describe("heart-rate limits", () => {
  it("are saved from a day on, with only what was typed, after saying what they change", async () => {
    const { onAdd } = show();
    type("Maximum heart rate", "182");
    expect(screen.getByText("Load of 412 workouts is made anew.")).toBeTruthy();
    type("Threshold heart rate", "165");
    type("Limits valid from", "2025-10-01");
    submitBy("Maximum heart rate");
    expect(onAdd.mock.calls).toEqual([
      [{ from: "2025-10-01", maxBpm: 182, restingBpm: null, thresholdBpm: 165 }],
    ]);
    await waitFor(() => expect(box("Maximum heart rate").value).toBe(""));
  });

  it("that do not fit are refused with a sentence, and what was typed stays", () => {
    const { onAdd } = show();
    type("Resting heart rate", "15");
    submitBy("Resting heart rate");
    expect(screen.getByRole("alert").textContent).toBe("Type a resting heart rate from 25 to 120 bpm.");
    expect(document.activeElement).toBe(box("Resting heart rate"));
    expect(box("Resting heart rate").value).toBe("15");
    expect(onAdd).not.toHaveBeenCalled();
  });

  it("half typed are not lost when the vault changes or a save fails", async () => {
    const { onAdd, have } = show();
    onAdd.mockResolvedValue(false);
    type("Maximum heart rate", "182");
    submitBy("Maximum heart rate");
    await waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
    have({
      failure: "No.",
      entries: [{ from: "2025-01-01", maxBpm: 180, restingBpm: null, thresholdBpm: null }],
    });
    expect(box("Maximum heart rate").value).toBe("182");
    expect(screen.getByRole("alert").textContent).toBe("No.");
  });

  it("are listed, removed and put back", () => {
    const entry = { from: "2025-10-01", maxBpm: 182, restingBpm: 52, thresholdBpm: null };
    const { onAdd, onRemove, have } = show({ entries: [entry] });
    const name = "Remove maximum 182, resting 52 bpm from 1 Oct 2025";
    fireEvent.click(screen.getByRole("button", { name }));
    expect(onRemove.mock.calls).toEqual([[entry]]);
    have({ entries: [] });
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(onAdd.mock.calls).toEqual([[entry]]);
  });
});

describe("heart-rate zones", () => {
  it("show Peloton's, preview what is typed, and save the rider's own", () => {
    const { onSave } = show();
    expect(box("Zone 2 from").value).toBe("117");
    expect(screen.queryByRole("button", { name: "Back to Peloton’s" })).toBeNull();
    type("Zone 2 from", "110");
    const preview = screen.getByRole("list", { name: "Heart-rate zones as typed" });
    expect([...preview.children].map((item) => item.textContent)).toEqual([
      "Zone 1up to 109bpm",
      "Zone 2110–134bpm",
      "Zone 3135–152bpm",
      "Zone 4153–170bpm",
      "Zone 5171 and morebpm",
    ]);
    submitBy("Zone 2 from");
    expect(onSave.mock.calls).toEqual([[{ heartRateBounds: [110, 135, 153, 171] }]]);
  });

  it("that do not rise are refused, and go back to Peloton's on demand", () => {
    const { onSave } = show({ rider: { ...NOTHING, heartRateBounds: [110, 130, 150, 168] } });
    type("Zone 3 from", "109");
    submitBy("Zone 3 from");
    expect(screen.getByRole("alert").textContent).toBe("Zone 3 must begin above zone 2 (110 bpm).");
    expect(box("Zone 3 from").value).toBe("109");
    fireEvent.click(screen.getByRole("button", { name: "Back to Peloton’s" }));
    expect(onSave.mock.calls).toEqual([[{ heartRateBounds: null }]]);
  });

  it("keep what is typed over a change of the vault", () => {
    const { have } = show();
    type("Zone 2 from", "11");
    have({ boundsByRule: [118, 136, 154, 172] });
    expect(box("Zone 2 from").value).toBe("11");
    expect(box("Zone 3 from").value).toBe("135");
  });
});

describe("sex and the start of the fitness line", () => {
  it("are optional, and sex can be unsaid", () => {
    const { onSave } = show({ rider: { ...NOTHING, sex: "female" } });
    fireEvent.change(box("Sex (optional, only for Load)"), { target: { value: "" } });
    expect(onSave.mock.calls).toEqual([[{ sex: null }]]);
  });

  it("the start is a day with fitness and fatigue, refused where one is missing, and can be taken away", () => {
    const { onSave, have } = show();
    type("Start on", "2024-01-01");
    type("Fitness that day", "45");
    submitBy("Start on");
    expect(screen.getByRole("alert").textContent).toBe(
      "Type your fatigue of that day, from 0 to 300, with one decimal at most.",
    );
    type("Fatigue that day", "52.5");
    submitBy("Start on");
    const fitnessSeed = { day: "2024-01-01", fitness: 45, fatigue: 52.5 };
    expect(onSave.mock.calls).toEqual([[{ fitnessSeed }]]);
    have({ rider: { ...NOTHING, fitnessSeed } });
    fireEvent.click(screen.getByRole("button", { name: "Start at zero" }));
    expect(onSave.mock.lastCall).toEqual([{ fitnessSeed: null }]);
  });
});

describe("making anew", () => {
  it("is told with how many are done, and when it is over", () => {
    const { have } = show({ remaking: { total: 412, left: 292 } });
    expect(screen.getByText("Load of 412 workouts is made anew.")).toBeTruthy();
    expect(screen.getByText("120 done")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Load made anew" })).toBeTruthy();
    have({ remaking: { total: 412, left: 0 } });
    expect(screen.getByText("Load of 412 workouts was made anew.")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
});
