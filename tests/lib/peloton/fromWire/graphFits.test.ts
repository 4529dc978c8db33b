import { describe, expect, it } from "vitest";
import { graphFits } from "@/lib/peloton/fromWire/graphFits";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { createPeloton } from "@/tests/simulator/createPeloton.ts";

const output = { slug: "output", display_unit: "watts", max_value: 200, average_value: 100, values: [100] };
const whole = { duration: 60, seconds_since_pedaling_start: [1], metrics: [output], summaries: [] };

describe("graphFits", () => {
  it("takes what Peloton sends for every kind of workout", () => {
    const { member } = createPeloton({ workouts: 40, seed: "fits", clock: { now: () => 1_800_000_000_000 } });
    const graphs = member.workouts.flatMap((workout) => workout.graph(1) ?? []);
    expect(graphs.length).toBeGreaterThan(30);
    for (const graph of graphs) expect(graphFits(JSON.parse(JSON.stringify(graph)))).toBe(true);
  });

  it.each<[string, object]>([
    ["every key missing", {}],
    ["null for any of them", { duration: null, metrics: null, summaries: null, segment_list: null }],
    ["no metrics, as after a stretch", { ...whole, metrics: [] }],
    ["samples that are missing", { ...whole, metrics: [{ ...output, values: [null, 100, null] }] }],
    ["nothing but missing samples", { ...whole, metrics: [{ ...output, values: [null, null] }] }],
    ["one odd sample among good ones", { ...whole, metrics: [{ ...output, values: [100, "?"] }] }],
    ["fields that nobody knows", { ...whole, novelty: { deep: [1] } }],
  ])("takes %s", (_name, graph) => {
    expect(graphFits(graph)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["no object", [1]],
    ["a text for the duration", { ...whole, duration: "60" }],
    ["an object for the seconds", { ...whole, seconds_since_pedaling_start: { 0: 1 } }],
    ["texts for all seconds", { ...whole, seconds_since_pedaling_start: ["1", "2"] }],
    ["an object for the metrics", { ...whole, metrics: { output } }],
    ["a metric without a name of its own", { ...whole, metrics: [{ ...output, slug: 6 }] }],
    ["a unit that is no text", { ...whole, metrics: [{ ...output, display_unit: 5 }] }],
    ["texts for all samples", { ...whole, metrics: [{ ...output, values: ["100"] }] }],
    ["a text for an average", { ...whole, metrics: [{ ...output, average_value: "100" }] }],
    ["an alternative that does not fit", { ...whole, metrics: [{ ...output, alternatives: ["pace"] }] }],
    ["a text for a total", { ...whole, summaries: [{ slug: "total_output", value: "200" }] }],
    ["an object for the targets", { ...whole, target_metrics_performance_data: { target_metrics: {} } }],
    ["a list for the segments' names", { ...whole, segment_list: ["warm up"] }],
  ])("does not take %s", (_name, graph) => {
    expect(graphFits(graph)).toBe(false);
  });
});

describe("a workout whose graph does not fit", () => {
  const detail = { id: "a1", created_at: 1_700_000_000, fitness_discipline: "cycling" };

  it("opens without a graph, not with a blank one", () => {
    const graph = { ...whole, seconds_since_pedaling_start: "1" };
    expect(openWorkout({ listItem: null, detail, graph }, null)).toMatchObject({
      facts: { id: "a1" },
      graph: null,
    });
    expect(openWorkout({ listItem: null, detail, graph: whole }, null)?.graph?.series).toHaveLength(1);
  });
});
