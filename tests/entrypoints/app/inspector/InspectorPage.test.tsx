import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import { InspectorPage } from "@/entrypoints/app/inspector/InspectorPage";
import { sentenceFor } from "@/lib/domain/error";
import type { RideId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { CommandRequest } from "@/lib/messages/commands";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";

type Request = CommandRequest<"peloton.inspect">;

const outside = vi.hoisted(() => ({
  asked: [] as unknown[],
  reply: vi.fn<(request: never) => unknown>(),
  saved: [] as { readonly file: Blob; readonly name: string }[],
}));
vi.mock("@/entrypoints/page/useSlices", async () => await import("../../../fixtures/slicesAtOnce"));
vi.mock("@/entrypoints/page/saveFile", () => ({
  saveFile: (file: Blob, name: string) => void outside.saved.push({ file, name }),
}));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: async (name: string, request: never) => {
    if (name !== "peloton.inspect") throw new Error(`${name} was not expected`);
    outside.asked.push(request);
    return outside.reply(request);
  },
}));

/** Deeper than any answer that can be kept. */
const DEEP = "[".repeat(5_000) + "]".repeat(5_000);
const WORKOUT_ID = "1a".repeat(16);
const RIDE_ID = "2b".repeat(16);
const MEMBER_ID = "3c".repeat(16);
const ME = { id: MEMBER_ID, username: "quick_quill", email: "avelina@example.test", total_workouts: 412 };
const WORKOUT = { id: WORKOUT_ID, user_id: MEMBER_ID, ride: { id: RIDE_ID, title: "30 min Ride" } };
const GRAPH = { duration: 60, seconds_since_pedaling_start: [1, 2], metrics: [] };
const RIDE = { ride: { id: RIDE_ID, title: "30 min Ride" } };

const SUMMARY = sampleWorkout(1, { ride: { id: RIDE_ID as RideId, key: sampleKey(500) } });
const VIEW: Extract<VaultView, { type: "open" }> = {
  type: "open",
  isSignedIn: true,
  profile: null,
  summaries: [SUMMARY, sampleWorkout(2)],
  progress: NEVER_SYNCED,
  items: [],
  log: [],
  yours: NOTHING_YOURS,
  backup: NO_BACKUP,
  damagedRows: 0,
  check: { type: "never" },
};

function refuse(): never {
  throw new Error("not expected here");
}
const reader: VaultReader = {
  watch: refuse,
  watchKeeping: refuse,
  efforts: refuse,
  keyOf: async (_kind, id) => (id === WORKOUT_ID ? SUMMARY.key : sampleKey(999)),
  archived: async (key) => (key === SUMMARY.key ? { listItem: WORKOUT, detail: null, graph: GRAPH } : null),
  ride: async (key) => (key === sampleKey(500) ? RIDE : null),
  instructor: async () => null,
};

function answered(endpoint: Request["endpoint"], value: unknown, status = 200) {
  const body = JSON.stringify(value);
  return { ok: true, value: { endpoint, status, body, length: body.length } };
}

/** Peloton as these tests need it. */
function replyTo({ endpoint }: Request): unknown {
  if (endpoint === "me") return answered(endpoint, ME);
  if (endpoint === "workout") return answered(endpoint, WORKOUT);
  if (endpoint === "performanceGraph") return answered(endpoint, GRAPH);
  if (endpoint === "rideDetails") return answered(endpoint, RIDE);
  return answered(endpoint, { id: MEMBER_ID });
}

const copies: string[] = [];
beforeEach(() => {
  outside.asked.length = 0;
  outside.saved.length = 0;
  copies.length = 0;
  outside.reply.mockReset().mockImplementation(replyTo);
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: async (text: string) => void copies.push(text) },
  });
});
afterEach(cleanup);

function open(change: Partial<Parameters<typeof InspectorPage>[0]> = {}) {
  return render(<InspectorPage view={VIEW} reader={reader} of={null} {...change} />);
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole("combobox", { name: label }), { target: { value } });
const status = async (text: RegExp) => await screen.findByText(text);
const savedText = async (at = 0) => (await outside.saved[at]?.file.text()) ?? "";

describe("Raw data", () => {
  it("fetches live and draws the tree and its fields", async () => {
    open();
    expect(screen.getByRole("heading", { level: 1, name: "Raw data" })).toBeTruthy();
    press("Fetch");
    await status(/Peloton answered with status 200/);
    expect(outside.asked).toEqual([{ endpoint: "me" }]);
    expect(screen.getByRole("tree").textContent).toContain("quick_quill");
    expect(screen.getByRole("row", { name: /^total_workouts number 412 1$/ })).toBeTruthy();
  });

  it("copies and saves without whose it is unless that is wanted", async () => {
    open();
    press("Fetch");
    await status(/status 200/);
    press("Copy JSON");
    await status(/^Copied, redacted\.$/);
    press("Save JSON");
    await status(/^Saved as peloton-me\.json, redacted\.$/);
    press("Copy fields");
    await waitFor(() => expect(copies).toHaveLength(2));
    for (const text of [...copies, await savedText()]) {
      expect(text).not.toMatch(/quick_quill|avelina|3c3c3c/);
      expect(text).toContain("412");
    }
    fireEvent.click(screen.getByRole("checkbox", { name: "Redact" }));
    expect(screen.getByText(/hold everything/)).toBeTruthy();
    press("Copy JSON");
    await status(/^Copied, not redacted\.$/);
    expect(JSON.parse(copies[2] ?? "")).toEqual(ME);
  });

  it("shows what will be copied when asked to, and never what it hides", async () => {
    open();
    press("Fetch");
    await status(/status 200/);
    fireEvent.click(screen.getByRole("checkbox", { name: "Show it redacted" }));
    expect(document.body.textContent).not.toMatch(/quick_quill|avelina/);
    expect(screen.getByRole("tree").textContent).toContain("rider_");
  });

  it("searches and goes from match to match", async () => {
    open();
    press("Fetch");
    await status(/status 200/);
    const box = screen.getByRole("searchbox", { name: "Search in the answer" });
    fireEvent.input(box, { target: { value: "a" } });
    await status(/^1 of \d$/);
    fireEvent.keyDown(box, { key: "Enter" });
    await status(/^2 of \d$/);
    press("Previous match");
    press("Previous match");
    expect(screen.getByText(/^(\d) of \1$/)).toBeTruthy();
    fireEvent.input(box, { target: { value: "nowhere" } });
    await status(/^No match$/);
    expect(location.href).not.toContain("nowhere");
  });

  it("opens on the row of the address, under its blind key", async () => {
    open({ of: { thing: "workout", key: SUMMARY.key } });
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "What" }).value).toBe("workout");
    choose("What", "performanceGraph");
    fireEvent.input(screen.getByRole("spinbutton", { name: "every_n" }), { target: { value: "5" } });
    press("Fetch");
    await status(/status 200/);
    expect(outside.asked).toEqual([{ endpoint: "performanceGraph", workout: SUMMARY.key, everyN: 5 }]);
  });

  it("begins with the newest where the address names a row of another vault", () => {
    open({ of: { thing: "workout", key: sampleKey(77) } });
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "What" }).value).toBe("me");
  });

  it("reads the archive, by key and by a typed id, without asking Peloton", async () => {
    open({ of: { thing: "workout", key: SUMMARY.key } });
    fireEvent.click(screen.getByRole("radio", { name: "Archive" }));
    press("Fetch");
    await status(/holds no detail of this workout/);
    choose("What", "workouts");
    press("Fetch");
    await status(/Workouts list, as it lies in the archive/);
    choose("What", "rideDetails");
    choose("Find by", "workout");
    choose("Workout", "by id");
    fireEvent.input(screen.getByRole("textbox", { name: "Workout id" }), { target: { value: WORKOUT_ID } });
    press("Fetch");
    await status(/Ride details, as it lies in the archive/);
    choose("What", "me");
    press("Fetch");
    await status(/only what is shown is kept/);
    expect(outside.asked).toEqual([]);
    expect(location.href).not.toContain(WORKOUT_ID);
  });

  it.each([
    { reply: { ok: false, error: { code: "offline", message: sentenceFor("offline") } }, says: /offline/ },
    { reply: answered("me", { status: 403 }, 403), says: /Peloton refused \(status 403\)/ },
    {
      reply: { ok: true, value: { endpoint: "me", status: 503, body: "<b>Down</b>", length: 11 } },
      says: /trouble of its own \(status 503\)\. It cannot be read as JSON/,
    },
    {
      reply: { ok: true, value: { endpoint: "me", status: 200, body: null, length: 13_000_000 } },
      says: /13,000,000 characters, more than this page can show/,
    },
    { reply: { ok: true, value: { endpoint: "me", status: 200, body: "  ", length: 2 } }, says: /was empty/ },
    {
      reply: { ok: true, value: { endpoint: "me", status: 200, body: DEEP, length: DEEP.length } },
      says: /cannot be read as JSON/,
    },
  ])("shows what came as what it is: $says", async ({ reply, says }) => {
    outside.reply.mockReturnValue(reply);
    const { container } = open();
    press("Fetch");
    await status(says);
    expect(container.querySelector("b")).toBeNull();
  });

  it("keeps the answer to the newest question when an older one comes late", async () => {
    const late: { settle: (reply: unknown) => void } = { settle: () => undefined };
    outside.reply.mockImplementationOnce(() => new Promise((resolve) => (late.settle = resolve)));
    open();
    press("Fetch");
    await status(/^Fetching$/);
    choose("What", "settings");
    fireEvent.submit(screen.getByRole("button", { name: "Fetch" }).closest("form") ?? document.body);
    await status(/^Settings: Peloton answered/);
    late.settle(answered("me", ME));
    await waitFor(() => expect(outside.asked).toHaveLength(2));
    expect(screen.queryByText(/^Me: Peloton/)).toBeNull();
  });

  it("says what is wrong with the form instead of asking", async () => {
    open();
    choose("What", "workouts");
    fireEvent.input(screen.getByRole("spinbutton", { name: "Limit" }), { target: { value: "500" } });
    fireEvent.submit(screen.getByRole("button", { name: "Fetch" }).closest("form") ?? document.body);
    await status(/Limit is a whole number from 1 to 100/);
    expect(outside.asked).toEqual([]);
  });

  it("has every control told not to be remembered by the browser", () => {
    const { container } = open();
    choose("What", "workout");
    choose("Workout", "by id");
    for (const control of container.querySelectorAll("input, select, form")) {
      expect(control.getAttribute("autocomplete")).toBe("off");
    }
  });
});

describe("all of a workout", () => {
  it("is fetched live, redacted and saved in the layout of a replay", async () => {
    open({ of: { thing: "workout", key: SUMMARY.key } });
    press("Save all of this workout");
    await status(/^Saved as peloton-workout\.zip, redacted\.$/);
    expect((outside.asked as Request[]).map(({ endpoint }) => endpoint)).toEqual([
      "workout",
      "performanceGraph",
      "rideDetails",
      "me",
      "overview",
      "settings",
    ]);
    const { names, text } = await paths();
    expect(names.map((name) => name.replaceAll(/0+[1-9]\d*/g, "<id>"))).toEqual([
      "me.json",
      "overview.json",
      "rides/<id>.json",
      "settings.json",
      "workouts/<id>/performance_graph.json",
      "workouts/<id>/workout.json",
    ]);
    expect(text).not.toMatch(/1a1a1a|2b2b2b|3c3c3c|quick_quill/);
  });

  it("is read from the archive where that is chosen, with the list's entry for a missing detail", async () => {
    open({ of: { thing: "workout", key: SUMMARY.key } });
    fireEvent.click(screen.getByRole("radio", { name: "Archive" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Redact" }));
    press("Save all of this workout");
    await status(/^Saved as peloton-workout\.zip, not redacted\.$/);
    expect((await paths()).names).toEqual([
      `rides/${RIDE_ID}.json`,
      `workouts/${WORKOUT_ID}/performance_graph.json`,
      `workouts/${WORKOUT_ID}/workout.json`,
    ]);
    expect(outside.asked).toEqual([]);
  });

  it("leaves out a class that there is not, and saves nothing when anything else is refused", async () => {
    outside.reply.mockImplementation((request: Request) =>
      request.endpoint === "rideDetails"
        ? { ok: false, error: { code: "noClass", message: sentenceFor("noClass") } }
        : replyTo(request),
    );
    open({ of: { thing: "workout", key: SUMMARY.key } });
    press("Save all of this workout");
    await status(/^Saved as/);
    expect((await paths()).names.some((name) => name.startsWith("rides/"))).toBe(false);
    outside.reply.mockImplementation((request: Request) =>
      request.endpoint === "performanceGraph" ? answered("performanceGraph", {}, 503) : replyTo(request),
    );
    press("Save all of this workout");
    await status(/Performance graph: Peloton has trouble of its own \(status 503\).*Nothing was saved\./);
    expect(outside.saved).toHaveLength(1);
  });
});

/** The zip that was saved first: its paths, and all of its text. */
async function paths(): Promise<{ readonly names: readonly string[]; readonly text: string }> {
  const bytes = new Uint8Array((await outside.saved[0]?.file.arrayBuffer()) ?? new ArrayBuffer(0));
  const entries = unzipSync(bytes);
  const text = Object.values(entries).map((one) => strFromU8(one));
  return { names: Object.keys(entries).sort(), text: text.join("") };
}
