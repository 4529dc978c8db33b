import { answerApi } from "./api/answerApi.ts";
import { answerAuth, answerOrca } from "./auth/answerAuth.ts";
import { createAuthState } from "./auth/authState.ts";
import type { SignInTrouble } from "./auth/signInTrouble.ts";
import { answerSocial } from "./auth/socialLogin.ts";
import { API_HOST, AUTH_HOST, MEMBERS_HOST, ORCA_HOST, SOCIAL_HOST } from "./auth/tenant.ts";
import { type FaultRule, faultRules, type FaultScript, spoiled } from "./faults.ts";
import { type GeneratedMember, generateMember } from "./generate/generateMember.ts";
import type { UnitSystem } from "./generate/units.ts";
import { type JsonObject, objectAt } from "./json.ts";
import { editedWorkout } from "./member/editedWorkout.ts";
import type { Member, MemberWorkout } from "./member/member.ts";
import { createRequestLog, type RequestLog } from "./requestLog.ts";
import { seededRandom } from "./seededRandom.ts";
import { ConnectionDropped, htmlAnswer, type SimAnswer } from "./simAnswer.ts";
import type { SimRequest } from "./simRequest.ts";

/** How the far side shall be; everything has a default. */
export interface PelotonOptions {
  /** Who has accounts; default one invented member of `workouts` and `units`. */
  readonly members?: readonly Member[];
  readonly workouts?: number;
  readonly units?: UnitSystem;
  /** Whether the invented member is on the bike right now; default yes. */
  readonly hasInProgress?: boolean;
  /** Chance: the same seed gives the same member, pages and tokens. */
  readonly seed?: string;
  /** Milliseconds; default the system's clock. */
  readonly clock?: { readonly now: () => number };
  readonly refreshOverlapSec?: number;
  readonly latencyMs?: number;
  /** How latency is waited; default setTimeout. */
  readonly wait?: (ms: number) => Promise<void>;
  readonly logLimit?: number;
}

/** Which workout to invent. */
interface AddedWorkout {
  /** A key of the catalogue (`generate/catalogue.ts`). */
  readonly classKey?: string;
  /** Another title for its class. */
  readonly title?: string;
  readonly createdAtSec?: number;
}

/** The simulated Peloton: answers requests, can be changed while it runs, remembers what was asked. */
export interface Peloton {
  /** Throws ConnectionDropped where a fault drops the connection. */
  readonly answer: (request: SimRequest) => Promise<SimAnswer>;
  readonly log: RequestLog;
  /** The first member, as of now. */
  readonly member: Member;
  /** Another account: a given one, or an invented one with this leaderboard name and a few workouts. */
  readonly addMember: (member: Member | { readonly username: string; readonly workouts?: number }) => Member;
  /** Puts a workout on top of the first member's: of a class of the catalogue (default pz30), just finished; or a given one. */
  readonly addWorkout: (workout?: AddedWorkout | MemberWorkout) => MemberWorkout;
  /** Changes fields of a workout's answers, list and detail alike. */
  readonly editWorkout: (
    workoutId: string,
    changes: { readonly detail?: JsonObject; readonly graph?: JsonObject },
  ) => void;
  readonly removeWorkout: (workoutId: string) => void;
  /** Every access token so far is answered with 401 from now on. */
  readonly expireAccessTokens: () => void;
  /** Every refresh token so far is dead. */
  readonly revokeFamily: () => void;
  readonly setPassword: (password: string, userId?: string) => void;
  /** What the right password meets; null: nothing, it is let in. */
  readonly setSignInTrouble: (trouble: SignInTrouble | null, userId?: string) => void;
  /** A script or a list of rules; null: no faults. */
  readonly setFaults: (faults: FaultScript | readonly FaultRule[] | null) => void;
  /** Lets go of all requests that hang; they are answered. */
  readonly releaseHung: () => void;
}

/** A simulated Peloton; nothing in it listens anywhere: see `startSimulator` and `asFetch`. */
export function createPeloton(options: PelotonOptions = {}): Peloton {
  const seed = options.seed ?? "saddlebag";
  const now = options.clock?.now ?? Date.now;
  const wait = options.wait ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const nowSec = (): number => Math.floor(now() / 1000);
  const invented: GeneratedMember = generateMember({
    seed,
    workouts: options.workouts ?? 100,
    units: options.units ?? "us",
    nowSec: nowSec(),
    hasInProgress: options.hasInProgress ?? true,
  });
  const members: Member[] = [...(options.members ?? [invented])];
  const state = createAuthState({
    members,
    nowSec,
    random: seededRandom(`${seed} tokens`),
    seed,
    refreshOverlapSec: options.refreshOverlapSec ?? 0,
  });
  const requests = createRequestLog(options.logLimit ?? 50_000);
  let script: FaultScript | null = null;
  let hung: (() => void)[] = [];

  const first = (): Member => {
    const [member] = members;
    if (member === undefined) throw new Error("A Peloton without members");
    return member;
  };
  const changeWorkouts = (change: (workouts: readonly MemberWorkout[]) => readonly MemberWorkout[]): void => {
    members[0] = { ...first(), workouts: change(first().workouts) };
  };

  const inventedWorkout = (asked: AddedWorkout): MemberWorkout => {
    const workout = invented.createWorkout({
      classKey: asked.classKey ?? "pz30",
      createdAtSec: asked.createdAtSec ?? nowSec() - 2_700,
    });
    const ride = {
      ...objectAt(workout.detail(), "ride"),
      ...(asked.title === undefined ? {} : { title: asked.title }),
    };
    return editedWorkout(workout, { detail: { user_id: first().userId, ride } });
  };

  return {
    log: requests.log,
    get member() {
      return first();
    },
    answer: async (request) => {
      const entry = requests.open(request, now());
      const fault = script?.(request, entry.n) ?? null;
      const latencyMs = (options.latencyMs ?? 0) + (fault?.type === "latency" ? fault.ms : 0);
      if (latencyMs > 0) await wait(latencyMs);
      if (fault?.type === "hang") await new Promise<void>((resolve) => hung.push(resolve));
      if (fault?.type === "drop") {
        entry.close(0);
        throw new ConnectionDropped(`${request.method} ${request.path}`);
      }
      // A whole answer in place of the real one: the request never reached Peloton.
      const real = fault?.type === "answer" || fault?.type === "html" ? NO_ANSWER : answerOf(request);
      const answer = fault === null ? real : spoiled(real, fault);
      entry.close(answer.status);
      return answer;
    },
    addMember: (member) => {
      const added =
        "userId" in member
          ? member
          : generateMember({
              seed: `${seed} ${member.username}`,
              workouts: member.workouts ?? 3,
              units: options.units ?? "us",
              nowSec: nowSec(),
              hasInProgress: false,
              username: member.username,
              email: `${member.username}@example.test`,
            });
      members.push(added);
      return added;
    },
    addWorkout: (workout = {}) => {
      const added = "detail" in workout ? workout : inventedWorkout(workout);
      changeWorkouts((workouts) =>
        [added, ...workouts].toSorted((one, other) => other.createdAtSec - one.createdAtSec),
      );
      return added;
    },
    editWorkout: (workoutId, changes) =>
      changeWorkouts((workouts) =>
        workouts.map((workout) => (workout.id === workoutId ? editedWorkout(workout, changes) : workout)),
      ),
    removeWorkout: (workoutId) => changeWorkouts((workouts) => workouts.filter(({ id }) => id !== workoutId)),
    expireAccessTokens: () => state.accessTokens.clear(),
    revokeFamily: () => {
      for (const { family } of state.refreshTokens.values()) family.isRevoked = true;
    },
    setPassword: (password, userId = first().userId) => {
      state.passwords.set(userId, password);
    },
    setSignInTrouble: (trouble, userId = first().userId) => {
      if (trouble === null) state.troubles.delete(userId);
      else state.troubles.set(userId, trouble);
    },
    setFaults: (faults) => {
      script = faults === null ? null : typeof faults === "function" ? faults : faultRules(faults);
    },
    releaseHung: () => {
      const waiting = hung;
      hung = [];
      for (const release of waiting) release();
    },
  };

  function answerOf(request: SimRequest): SimAnswer {
    switch (request.host) {
      case AUTH_HOST:
        return answerAuth(state, request);
      case ORCA_HOST:
        return answerOrca(state, request);
      case API_HOST:
        return answerApi(state, request);
      case SOCIAL_HOST:
        return answerSocial(state, request);
      case MEMBERS_HOST:
        return htmlAnswer(200, "<!doctype html><title>Peloton</title><div id=root></div>");
      default:
        return htmlAnswer(421, "<!doctype html><title>Misdirected request</title>");
    }
  }
}

const NO_ANSWER: SimAnswer = { status: 200, headers: [], body: "" };
