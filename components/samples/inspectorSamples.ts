import { finished } from "@/lib/training/slices";
import { createRedactor } from "@/lib/raw/redact";

const RIDER = "4c".repeat(16);

/** An answer to "Me" of an invented member. */
export const SAMPLE_ME: unknown = {
  id: RIDER,
  username: "quick_quill",
  first_name: "Avelina",
  last_name: "Quillfeather",
  email: "avelina@example.test",
  location: "Brindlemouth",
  birthday: 631_152_000,
  weight: 140,
  height: 66,
  image_url: `https://example.test/members/${RIDER}.png`,
  total_workouts: 412,
  cycling_ftp: 200,
  cycling_ftp_source: "ftp_manual_source",
  default_heart_rate_zones: [0, 110.5, 127.5, 144.5, 161.5],
  workout_counts: [
    { name: "Cycling", slug: "cycling", count: 300 },
    { name: "Strength", slug: "strength", count: 112 },
  ],
  is_strava_authenticated: false,
  quick_hits: {},
  member_groups: null,
};

/** The same as it is taken along. */
export const SAMPLE_ME_REDACTED: unknown = finished(createRedactor().redact([SAMPLE_ME]))[0];

/** A graph of an invented half hour, every second of it. */
export const SAMPLE_GRAPH: unknown = {
  duration: 1800,
  is_class_plan_shown: true,
  seconds_since_pedaling_start: Array.from({ length: 1800 }, (_, second) => second + 1),
  metrics: ["output", "cadence", "resistance", "heart_rate"].map((slug, at) => ({
    slug,
    display_name: slug.replace("_", " "),
    average_value: 100 + at,
    max_value: 150 + at,
    values: Array.from({ length: 1800 }, (_, second) => 100 + at + (second % 50)),
  })),
  summaries: [{ display_name: "Total Output", display_unit: "kj", value: 220, slug: "total_output" }],
  location_data: null,
};
