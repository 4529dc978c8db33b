import type { InspectorRequest } from "@/components/inspector/inspectorQuery";
import type { InspectorState } from "@/components/inspector/inspectorState";
import { errorCodeOf, sentenceFor } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { KeyedKind } from "@/lib/store/store";
import type { VaultReader } from "@/lib/store/vaultReader";

type Vault = {
  readonly reader: Pick<VaultReader, "archived" | "ride" | "instructor" | "keyOf">;
  readonly summaries: readonly WorkoutSummary[];
};

/** Reads the answer as it lies in the vault, and says so where there is none. Never rejects. */
export async function readArchive(request: InspectorRequest, vault: Vault): Promise<InspectorState> {
  try {
    const found = await archivedAnswer(request, vault);
    if (typeof found === "string") return { type: "refused", sentence: found };
    const { endpoint } = request;
    const length = JSON.stringify(found.answer).length;
    return {
      type: "answered",
      answer: { endpoint, status: null, length, content: { type: "json", value: found.answer } },
    };
  } catch (error) {
    return { type: "refused", sentence: sentenceFor(errorCodeOf(error)) };
  }
}

/** The answer, or why there is none. */
async function archivedAnswer(
  request: InspectorRequest,
  vault: Vault,
): Promise<{ readonly answer: unknown } | string> {
  switch (request.endpoint) {
    case "workouts":
      return orWords((await archivedWorkout(request, vault))?.listItem, NO_WORKOUT);
    case "workout":
      return orWords((await archivedWorkout(request, vault))?.detail, NO_DETAIL);
    case "performanceGraph":
      return orWords((await archivedWorkout(request, vault))?.graph, NO_GRAPH);
    case "rideDetails": {
      const key = await rideKeyOf(request, vault);
      return orWords(key === null ? null : await vault.reader.ride(key), NO_RIDE);
    }
    case "instructor": {
      const key = await keyOf(vault, "instructor", request.instructor);
      return orWords(key === null ? null : await vault.reader.instructor(key), NO_INSTRUCTOR);
    }
    case "instructors":
      return "The archive holds instructors one by one. Choose Instructor.";
    case "me":
    case "overview":
    case "user":
    case "settings":
      break;
  }
  return "The archive does not hold this: of your profile, only what is shown is kept. Fetch it live.";
}

const NO_WORKOUT = "The archive holds nothing of this workout yet.";
const NO_DETAIL =
  "The archive holds no detail of this workout: it is on its way, or list and graph say it all. Workouts list and Performance graph show those.";
const NO_GRAPH =
  "The archive holds no performance graph of this workout: it is on its way, or there is none.";
const NO_RIDE = "The archive holds no class details here: they are on their way, or there are none.";
const NO_INSTRUCTOR = "The archive does not hold this instructor yet.";

function orWords(answer: unknown, words: string): { readonly answer: unknown } | string {
  return answer === null || answer === undefined ? words : { answer };
}

async function archivedWorkout({ workout }: InspectorRequest, vault: Vault) {
  const key = await keyOf(vault, "workout", workout);
  return key === null ? null : await vault.reader.archived(key);
}

async function rideKeyOf({ ride, workout }: InspectorRequest, vault: Vault): Promise<BlindKey | null> {
  if (ride !== undefined) return await keyOf(vault, "ride", ride);
  const key = await keyOf(vault, "workout", workout);
  return vault.summaries.find((summary) => summary.key === key)?.ride?.key ?? null;
}

/** A blind key as it is; a typed id by its own. */
async function keyOf(
  { reader }: Vault,
  kind: KeyedKind,
  named: string | undefined,
): Promise<BlindKey | null> {
  if (named === undefined) return null;
  return named.length === 22 ? (named as BlindKey) : await reader.keyOf(kind, named);
}
