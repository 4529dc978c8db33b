import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { BlindKey, InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import { INSPECTED_LONGEST } from "@/lib/domain/inspected";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { CommandReply, CommandRequest } from "@/lib/messages/commands";
import type { Inspected, Inspection } from "@/lib/peloton/inspect";
import { workoutFacts } from "@/lib/peloton/fromWire/workoutFacts";
import type { Background } from "../background";
import { noteSignInNeeded } from "../noteSignInNeeded";

type Request = CommandRequest<"peloton.inspect">;
type Reply = CommandReply<"peloton.inspect">;

/**
 * Asks Peloton for one answer and gives it as it came, stored nowhere. Blind keys become ids here; a typed id is asked
 * for as it is. Throws `vaultEmpty` before an account is connected, `badInput` for a request that does not say of what,
 * or a key that is not here, `noClass` for the class of a workout without one.
 */
export async function inspect(background: Background, request: Request): Promise<Reply> {
  const account = await (await background.vault.open()).account();
  if (account === null) throw new AppError("vaultEmpty");
  try {
    if (request.endpoint === "rideDetails" && request.ride === undefined) {
      return await classOfWorkout(background, request.workout);
    }
    return await answerTo(background, await inspectionOf(background, request, account.memberId));
  } catch (error) {
    if (errorCodeOf(error) === "signInNeeded") await noteSignInNeeded(background);
    throw error;
  }
}

async function answerTo({ inspect }: Background, inspection: Inspection): Promise<Reply> {
  return replyOf(inspection, await inspect(inspection));
}

function replyOf({ endpoint }: Inspection, { status, body }: Inspected): Reply {
  return { endpoint, status, body: body.length > INSPECTED_LONGEST ? null : body, length: body.length };
}

async function inspectionOf(background: Background, request: Request, member: MemberId): Promise<Inspection> {
  const { endpoint, page = 0, limit = 20, sort = "-created", everyN = 1 } = request;
  switch (endpoint) {
    case "overview":
    case "user":
    case "settings":
      return { endpoint, member };
    case "workouts":
      return { endpoint, member, page, limit, sort };
    case "workout":
      return { endpoint, id: await workoutIdOf(background, request.workout) };
    case "performanceGraph":
      return { endpoint, id: await workoutIdOf(background, request.workout), everyN };
    case "rideDetails":
      return { endpoint, id: await idOf(background, request.ride, rideOf) };
    case "instructors":
      return { endpoint, page, limit };
    case "instructor":
      return { endpoint, id: await idOf(background, request.instructor, instructorOf) };
    case "me":
      break;
  }
  return { endpoint };
}

const rideOf: RefOf<RideId> = ({ ride }) => ride;
const instructorOf: RefOf<InstructorId> = ({ instructor }) =>
  instructor === null || instructor.id === null || instructor.key === null
    ? null
    : { id: instructor.id, key: instructor.key };

type RefOf<Id> = (summary: WorkoutSummary) => { readonly id: Id; readonly key: BlindKey } | null;

function workoutIdOf(background: Background, named: string | undefined): Promise<WorkoutId> {
  return idOf<WorkoutId>(background, named, ({ id, key }) => ({ id, key }));
}

/** The id behind a blind key, by the workouts that name it; what is no blind key was typed and is the id itself. */
async function idOf<Id extends string>(
  { vault }: Background,
  named: string | undefined,
  refOf: RefOf<Id>,
): Promise<Id> {
  if (named === undefined) throw new AppError("badInput");
  if (!isBlindKey(named)) return named as Id;
  for (const summary of await (await vault.open()).summaries()) {
    const ref = refOf(summary);
    if (ref?.key === named) return ref.id;
  }
  throw new AppError("badInput");
}

/** The class of a workout: as the vault knows it, else as Peloton's answer for the workout names it. */
async function classOfWorkout(background: Background, named: string | undefined): Promise<Reply> {
  const store = await background.vault.open();
  const known = named !== undefined && isBlindKey(named) ? await store.summary(named as BlindKey) : null;
  if (known !== null) {
    if (known.ride === null) throw new AppError("noClass");
    return await answerTo(background, { endpoint: "rideDetails", id: known.ride.id });
  }
  const inspection: Inspection = { endpoint: "workout", id: await workoutIdOf(background, named) };
  const answered = await background.inspect(inspection);
  if (answered.status !== 200) return replyOf(inspection, answered);
  const id = workoutFacts(jsonOf(answered.body))?.rideId ?? null;
  if (id === null) throw new AppError("noClass");
  return await answerTo(background, { endpoint: "rideDetails", id });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new AppError("badAnswer");
  }
}

/** A blind key is 22 characters long, every id that the schema lets through is longer. */
function isBlindKey(named: string): boolean {
  return named.length === 22;
}
