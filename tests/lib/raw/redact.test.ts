import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor } from "@/lib/raw/redact";
import { finished } from "@/lib/training/slices";
import { someJson } from "./someJson";

const redact = (...answers: unknown[]) => finished(createRedactor().redact(answers));
const redactOne = (answer: unknown) => redact(answer)[0];

const MEMBER = "4d1a".repeat(8);
const RIDE = "7b2c".repeat(8);
const HEX = "0123456789abcdef".split("");
const RARE_LETTERS = "QXZJVqxzjv".split("");
const DASHED = "01234567-89ab-cdef-0123-456789abcdef";
const ME = {
  id: MEMBER,
  username: "quick_quill",
  first_name: "Avelina",
  last_name: "Quillfeather",
  name: "Avelina Quillfeather",
  email: "avelina@quill.example",
  location: "Brindlemouth",
  birthday: 315_532_800,
  height: 66,
  weight: 140,
  image_url: `https://pictures.example/members/${MEMBER}.png`,
  created_country: "NZ",
  cycling_ftp: 200,
  cycling_ftp_source: "ftp_manual_source",
  total_workouts: 412,
  about: "Hill lover from Brindlemouth",
  workout_counts: [{ name: "Cycling", slug: "cycling", count: 300 }],
  customized_heart_rate_zones: [{ display_name: "Zone 1", min_value: 0 }],
  paired_devices: [{ id: "dev-1", name: "Avelina's strap", serial_number: "SN 12" }],
};

describe("redacting", () => {
  it("takes out whose it is and leaves what is measured", () => {
    expect(redactOne(ME)).toEqual({
      id: "1".padStart(32, "0"),
      username: "rider_2",
      first_name: "rider_3",
      last_name: "rider_4",
      name: "rider_5",
      email: "rider_6@example.invalid",
      location: "redacted",
      birthday: 0,
      height: 0,
      weight: 0,
      image_url: "redacted",
      created_country: "redacted",
      cycling_ftp: 200,
      cycling_ftp_source: "ftp_manual_source",
      total_workouts: 412,
      about: "redacted",
      workout_counts: [{ name: "Cycling", slug: "cycling", count: 300 }],
      customized_heart_rate_zones: [{ display_name: "Zone 1", min_value: 0 }],
      paired_devices: [{ id: "7".padStart(32, "0"), name: "rider_8", serial_number: "redacted" }],
    });
  });

  it("gives the same id the same stand-in in every answer of one redactor, so that joins hold", () => {
    const redactor = createRedactor();
    const [workout, ride] = finished(
      redactor.redact([
        { id: "a1".repeat(16), user_id: MEMBER, ride: { id: RIDE, title: "30 min Ride" } },
        { ride: { id: RIDE.toUpperCase() }, related: { [RIDE]: 1 } },
      ]),
    ) as [{ user_id: string; ride: { id: string } }, { ride: { id: string }; related: object }];
    expect(ride.ride.id).toBe(workout.ride.id);
    expect(Object.keys(ride.related)).toEqual([workout.ride.id]);
    expect(workout.ride.id).not.toBe(workout.user_id);
    const [me] = finished(redactor.redact([{ id: MEMBER }])) as [{ id: string }];
    expect(me.id).toBe(workout.user_id);
  });

  it("takes a name out of every text, of other answers too, whatever its case", () => {
    const text = JSON.stringify(
      redact({ message: "Well done QUICK_QUILL, says avelina. Avelinas stay." }, { user: ME }),
    );
    expect(text).not.toMatch(/quick_quill|quillfeather|avelina\b/i);
    expect(text).toContain("Avelinas stay.");
  });

  it("keeps what an instructor is called, a class's kind, and the id that means none", () => {
    const ride = {
      id: "0".repeat(32),
      class_type_ids: ["665395ff3abf4081bf315686227d1a51"],
      instructor: { id: RIDE, name: "Ada Quill", username: "ada", image_url: "https://x.example/ada.png" },
    };
    expect(redactOne({ ride, strava_id: "-1" })).toEqual({
      ride: {
        id: "0".repeat(32),
        class_type_ids: ["665395ff3abf4081bf315686227d1a51"],
        instructor: {
          id: "1".padStart(32, "0"),
          name: "Ada Quill",
          username: "ada",
          image_url: "https://redacted.invalid/2",
        },
      },
      strava_id: "-1",
    });
  });

  it("takes out tracks, keys and long numbers that are ids", () => {
    const answer = {
      location_data: [{ coordinates: [{ latitude: 51.5, longitude: -0.1, distance: 12 }] }],
      timezone: "Pacific/Auckland",
      join_tokens: { on_demand: "short" },
      strava_activity_id: 9_876_543_210,
      artist_id: 12,
      location: { name: "Home", latitude: "51.5" },
    };
    expect(redactOne(answer)).toEqual({
      location_data: [{ coordinates: [{ latitude: 0, longitude: 0, distance: 12 }] }],
      timezone: "Etc/UTC",
      join_tokens: { on_demand: "redacted" },
      strava_activity_id: 1,
      artist_id: 12,
      location: { name: "redacted", latitude: "redacted" },
    });
  });

  it("takes out an id whatever it is glued to, once and for all", () => {
    for (const note of [`ab${DASHED}`, `${DASHED}ef`, `x${RIDE}y`, `${RIDE}${MEMBER}`, `_${RIDE}.png`]) {
      const once = redactOne({ note });
      expect(JSON.stringify(once)).not.toMatch(/01234567|7b2c7b2c|4d1a4d1a/);
      expect(redactOne(once)).toEqual(once);
    }
  });

  it("never gives a stand-in that is there already to something else", () => {
    const before = { id: "7".padStart(32, "0"), user_id: MEMBER };
    expect(redactOne(before)).toEqual({ id: before.id, user_id: "8".padStart(32, "0") });
  });

  it("leaves a rider's name that is a program's word alone where programs read it", () => {
    const metrics = [{ slug: "watts", display_unit: "watts", display_name: "Full watts" }];
    expect(redactOne({ user: { username: "watts" }, metrics })).toMatchObject({
      metrics: [{ slug: "watts", display_unit: "watts", display_name: "Full rider_1" }],
    });
  });

  it("does not change anything a second time, and keeps the shape", () => {
    fc.assert(
      fc.property(someJson, (answer) => {
        const once = redactOne(answer);
        expect(redactOne(once)).toEqual(once);
        expect(shapeOf(once)).toEqual(shapeOf(answer));
      }),
      { numRuns: 500 },
    );
  });

  it("lets no id, name, e-mail or address through, wherever it stands", () => {
    const hex = fc.string({ unit: fc.constantFrom(...HEX), minLength: 32, maxLength: 32 });
    const letters = fc.string({ unit: fc.constantFrom(...RARE_LETTERS), minLength: 6, maxLength: 12 });
    const id = fc.oneof(hex, fc.uuid()).filter((one) => !/^0{8}/.test(one));
    fc.assert(
      fc.property(someJson, id, letters, letters, (answer, id, name, host) => {
        fc.pre(!host.toLowerCase().includes(name.toLowerCase()));
        const mail = `${name}.b@${host}.example`;
        const address = `https://${host}.example/${name}?of=${id}`;
        const given = {
          answer,
          user: { id, username: name, bio: says(id), about: name, mail },
          title: `Ride of ${name} and ${name.toUpperCase()}!`,
          notes: [says(id), says(mail), says(id.toUpperCase()), `see ${address}.`],
          deep: [[{ any: { workout_id: id, of: id } }]],
        };
        const text = JSON.stringify(redactOne(given)).toLowerCase();
        for (const secret of [id, mail, host]) expect(text).not.toContain(secret.toLowerCase());
        expect(text).not.toMatch(new RegExp(`(?<![a-z0-9_])${name.toLowerCase()}(?![a-z0-9_])`));
      }),
      { numRuns: 300 },
    );
  });

  it("reads a long hostile text in one go", () => {
    const texts = ["a".repeat(200_000), "@".repeat(50_000), "a:".repeat(50_000), "0-".repeat(50_000)];
    const startedAt = performance.now();
    redact(
      texts.map((note) => ({ note: `${note} end` })),
      { user: { username: "(a+)+$" } },
    );
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("keeps a member named __proto__ a member", () => {
    const answer: unknown = JSON.parse('{"__proto__": {"id": "abc"}, "z": 1}');
    expect(JSON.stringify(redactOne(answer))).toBe(`{"__proto__":{"id":"${"1".padStart(32, "0")}"},"z":1}`);
  });

  it("comes up for air in a long answer", () => {
    const answer = { values: Array.from({ length: 20_000 }, (_, at) => at) };
    let breaths = 0;
    const slices = createRedactor().redact([answer]);
    while (slices.next().done !== true) breaths += 1;
    expect(breaths).toBeGreaterThan(20);
  });
});

/** A text that stands alone, among words, in quotes, and as a member's name. */
function says(secret: string): readonly unknown[] {
  return [secret, `so ${secret}, "${secret}"`, `(${secret})`, { [secret]: 1 }];
}

/** Kinds of values and lengths, without names: ids may be names. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null) return Object.values(value).map(shapeOf);
  return typeof value;
}
