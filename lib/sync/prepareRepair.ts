import type { BlindKey } from "@/lib/domain/ids";
import type { Finding, RepairWay } from "@/lib/domain/vaultCheck";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Commit, StoreReads } from "@/lib/store/store";
import type { SyncStore } from "./run";

/** Workouts a transaction. */
const SLICE = 20;

/**
 * Makes a repair ready: rows that are not what they were are moved aside, and whatever brings them back is asked for;
 * the runs that follow do it (from the archive first, then Peloton). Nothing is thrown away, each step is stored, and
 * a step that was done is not done again. What only the rider knows stays as it lies until they keep it. The check may
 * be days old: each row is judged again as it lies now, and one that is sound is only settled.
 */
export async function prepareRepair(
  store: SyncStore,
  findings: readonly Finding[],
  atMs: number,
): Promise<void> {
  const found = findings.filter((finding) => !isRidersAlone(finding));
  // The steps below write over months: whether those were spoilt shows only before.
  const spoiltMonths = await spoiltOf(store, found.filter(isMonth));

  await askForEfforts(store, found, spoiltMonths);
  const waysOfAnswers = await askForAnswers(store, found);
  await store.commit(async (now) => {
    const others = found.filter((finding) => !isMonth(finding) && !isAnswers(finding));
    const spoilt = new Set([...spoiltMonths, ...(await spoiltOf(store, others))]);
    const account = await accountAfter(now, found, spoilt);
    const wayFor = (finding: Finding): RepairWay =>
      isAccount(finding) ? account.way : (waysOfAnswers.get(finding) ?? wayOf(finding, spoilt.has(finding)));
    return {
      takenAside: [...spoilt].filter((finding) => isTaken(finding, account.signsIn)),
      settled: found,
      memory: { ...(await now.memory()), wantsFullCheck: true },
      ...account.commit,
      ...(found.some(isLog) ? { log: await now.log() } : {}),
      check: {
        type: "repaired",
        atMs,
        repaired: found.map((finding) => ({ finding, way: wayFor(finding) })),
        open: findings.filter(isRidersAlone),
      },
    };
  });
}

/** One that was mended or written anew since it was noticed needs nothing but to be settled. */
async function spoiltOf(store: SyncStore, found: readonly Finding[]): Promise<ReadonlySet<Finding>> {
  const names = new Set((await store.judge(found)).map(nameOf));
  return new Set(found.filter((finding) => names.has(nameOf(finding))));
}

function nameOf({ table, key }: Pick<Finding, "table" | "key">): string {
  return `${table}/${key}`;
}

function isMonth({ table }: Finding): boolean {
  return table === "workouts";
}

function isAnswers({ table }: Finding): boolean {
  return table === "archive";
}

/** Nobody else has it. */
function isRidersAlone({ table }: Finding): boolean {
  return table === "yours";
}

function isAccount({ table }: Finding): boolean {
  return table === "account";
}

/** The manifest is made again by every commit, and the log is written anew: both lie where they belong. */
function isTaken(finding: Finding, signsIn: boolean): boolean {
  if (isAccount(finding)) return signsIn;
  if (isAnswers(finding)) return false;
  return !isLog(finding) && finding.key !== "manifest" && finding.key !== "check";
}

function isLog({ table, key }: Finding): boolean {
  return table === "sync" && key === "log";
}

function wayOf(finding: Finding, isSpoilt: boolean): RepairWay {
  const { table, what } = finding;
  if (table === "rides" || table === "instructors") return isSpoilt ? "asked" : "kept";
  if (isLog(finding)) return what === "older" ? "kept" : "gone";
  return "rebuilt";
}

/**
 * Workouts of the months whose efforts are lost are derived again: without derived values they count as stale. So are
 * those of months that were written anew on top of what was wrong.
 */
async function askForEfforts(
  store: SyncStore,
  found: readonly Finding[],
  spoiltMonths: ReadonlySet<Finding>,
): Promise<void> {
  const isStale = (finding: Finding): boolean =>
    finding.table === "efforts" || (isMonth(finding) && !spoiltMonths.has(finding));
  const months = new Set(found.filter(isStale).map(({ key }) => key));
  if (months.size === 0) return;
  const keys: BlindKey[] = [];
  for (const summary of await store.summaries()) {
    if (months.has(await store.monthKeyOf(summary))) keys.push(summary.key);
  }
  for (let start = 0; start < keys.length; start += SLICE) {
    await store.commit(async (now) => {
      const stale = await Promise.all(keys.slice(start, start + SLICE).map((key) => underived(now, key)));
      return stale.flat().length === 0 ? null : { summaries: stale.flat() };
    });
  }
}

async function underived(now: StoreReads, key: BlindKey): Promise<WorkoutSummary[]> {
  const summary = await now.summary(key);
  if (summary?.state !== "complete" || (await now.archived(key))?.graph == null) return [];
  return [{ ...summary, derived: null }];
}

/** Workouts whose answers are lost are listed again; of those that Peloton removed, what is there is kept. */
async function askForAnswers(
  store: SyncStore,
  found: readonly Finding[],
): Promise<ReadonlyMap<Finding, RepairWay>> {
  const ways = new Map<Finding, RepairWay>();
  const lost = found.filter(isAnswers);
  for (let start = 0; start < lost.length; start += SLICE) {
    const slice = lost.slice(start, start + SLICE);
    await store.commit(async (now) => {
      const spoilt = await spoiltOf(store, slice);
      const made = await Promise.all(slice.map((finding) => answerAfter(now, finding, spoilt.has(finding))));
      for (const { finding, way } of made) ways.set(finding, way);
      return {
        summaries: made.flatMap(({ summary }) => summary),
        archive: made.flatMap(({ archive }) => archive),
        lostAnswers: made.flatMap(({ way, finding }) => (way === "kept" ? [] : [finding.key as BlindKey])),
        takenAside: made.flatMap(({ way, finding }) => (way === "kept" ? [] : [finding])),
        memory: { ...(await now.memory()), wantsFullCheck: true },
      };
    });
  }
  return ways;
}

async function answerAfter(
  now: StoreReads,
  finding: Finding,
  isSpoilt: boolean,
): Promise<{
  readonly finding: Finding;
  readonly way: RepairWay;
  readonly summary: readonly WorkoutSummary[];
  readonly archive: NonNullable<Commit["archive"]>;
}> {
  const key = finding.key as BlindKey;
  const nothing = { finding, summary: [], archive: [] };
  if (!isSpoilt) return { ...nothing, way: "kept" };
  const summary = await now.summary(key);
  if (summary?.removedAtMs == null) {
    const listed = summary === null ? [] : [{ ...summary, state: "listed" as const }];
    return { ...nothing, way: "asked", summary: listed };
  }
  const answers = finding.what === "older" ? await now.archived(key) : null;
  if (answers === null) return { ...nothing, way: "gone" };
  return { ...nothing, way: "kept", archive: [{ key, answers }] };
}

/**
 * The profile is asked for again; without its tokens, or with older ones that Peloton may have replaced, only a new
 * sign-in helps. Where both rows are lost, nothing says whose vault it is until then. A sign-in that came since stays.
 */
async function accountAfter(
  now: StoreReads,
  found: readonly Finding[],
  spoilt: ReadonlySet<Finding>,
): Promise<{ readonly way: RepairWay; readonly signsIn: boolean; readonly commit: Pick<Commit, "account"> }> {
  const parts = found.filter(isAccount);
  const account = await now.account();
  if (parts.length === 0) return { way: "rebuilt", signsIn: false, commit: {} };
  if (account === null) return { way: "signIn", signsIn: true, commit: {} };
  const lost = parts.filter((finding) => spoilt.has(finding));
  const isMemberLost = lost.some(({ key }) => key === "member");
  const isSignOver = lost.some(({ key }) => key === "tokens") || account.tokens === null;
  if (lost.length === 0 && !isSignOver && account.profile !== null)
    return { way: "rebuilt", signsIn: false, commit: {} };
  const profile = isMemberLost ? null : account.profile;
  return isSignOver
    ? {
        way: "signIn",
        signsIn: false,
        commit: { account: { ...account, profile, tokens: null, generation: account.generation + 1 } },
      }
    : { way: "asked", signsIn: false, commit: { account: { ...account, profile } } };
}
