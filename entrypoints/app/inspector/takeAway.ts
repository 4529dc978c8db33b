import { inSlices } from "@/entrypoints/page/inSlices";
import { saveFile } from "@/entrypoints/page/saveFile";
import type { TakenAlong } from "@/components/inspector/TakeAlong";
import type { AnswerContent } from "@/components/inspector/inspectorState";
import type { InspectedEndpoint } from "@/lib/domain/inspected";
import { answerText } from "@/lib/raw/answerText";
import { fieldList, fieldListText } from "@/lib/raw/fieldList";
import type { Redactor } from "@/lib/raw/redact";
import { replayFiles } from "@/lib/raw/replayFiles";
import type { WorkoutAnswers } from "@/lib/raw/replayFiles";
import { zipOf } from "@/lib/raw/zip";
import { rawOf } from "./useAnswerViews";

/** An answer to take along, and what takes out whose it is; null = it goes as it came. */
type Taking = {
  readonly content: AnswerContent;
  readonly endpoint: InspectedEndpoint;
  readonly redactor: Redactor | null;
};

/** Puts the answer on the clipboard. */
export async function copyAnswer(taking: Taking): Promise<TakenAlong> {
  return await copied(await textOf(taking), taking.redactor);
}

/** Puts the list of fields on the clipboard, its examples as they may be told. */
export async function copyFields(taking: Taking): Promise<TakenAlong> {
  const fields = await inSlices(fieldList(await valueOf(taking)));
  return await copied(fieldListText(fields), taking.redactor);
}

/** Saves the answer as a file whose name tells what it is and not whose. */
export async function saveAnswer(taking: Taking): Promise<TakenAlong> {
  const isJson = taking.content.type === "json";
  const name = `peloton-${taking.endpoint}.${isJson ? "json" : "txt"}`;
  saveFile(new Blob([await textOf(taking)], { type: isJson ? "application/json" : "text/plain" }), name);
  return done(`Saved as ${name}`, taking.redactor);
}

/** Saves everything about one workout as a zip that can be replayed. */
export async function saveWorkout(answers: WorkoutAnswers, redactor: Redactor | null): Promise<TakenAlong> {
  const files = replayFiles(redactor === null ? answers : await redactedAnswers(answers, redactor));
  if (files === null) {
    return { type: "failed", sentence: "This answer does not name a workout. Nothing was saved." };
  }
  saveFile(await inSlices(zipOf(files)), WORKOUT_NAME);
  return done(`Saved as ${WORKOUT_NAME}`, redactor);
}

const WORKOUT_NAME = "peloton-workout.zip";

async function redactedAnswers(answers: WorkoutAnswers, redactor: Redactor): Promise<WorkoutAnswers> {
  const names = Object.keys(answers) as (keyof WorkoutAnswers)[];
  const redacted = await inSlices(redactor.redact(names.map((name) => answers[name])));
  return Object.fromEntries(names.map((name, at) => [name, redacted[at]])) as WorkoutAnswers;
}

async function valueOf({ content, redactor }: Taking): Promise<unknown> {
  const raw = rawOf(content);
  return redactor === null ? raw : (await inSlices(redactor.redact([raw])))[0];
}

async function textOf(taking: Taking): Promise<string> {
  const value = await valueOf(taking);
  return taking.content.type === "text" ? String(value) : answerText(value);
}

async function copied(text: string, redactor: Redactor | null): Promise<TakenAlong> {
  try {
    await navigator.clipboard.writeText(text);
    return done("Copied", redactor);
  } catch {
    return { type: "failed", sentence: "The browser did not allow copying. Save it instead." };
  }
}

function done(what: string, redactor: Redactor | null): TakenAlong {
  return { type: "done", sentence: `${what}, ${redactor === null ? "not redacted" : "redacted"}.` };
}
