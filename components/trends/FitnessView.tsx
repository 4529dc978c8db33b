import { FigureItem } from "@/components/common/FigureItem";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { dayText } from "@/lib/domain/dateText";
import { numberText, signedText } from "@/lib/domain/format";
import { FitnessEmpty } from "./FitnessEmpty";
import type { FitnessModel } from "./fitnessModel";
import { FitnessSources } from "./FitnessSources";
import { fitnessHeadline, formReason } from "./fitnessWords";
import { TrendChart } from "./TrendChart";
import "./FitnessView.css";

/** The fitness page: am I fitter, in one line; then fitness, fatigue, form and the loads they are made of. */
export function FitnessView({ model }: { readonly model: FitnessModel }) {
  if (model.type === "noLoads") return <FitnessEmpty cover={model.cover} />;
  const { answer, plots } = model;
  const { verdict, figure, words } = fitnessHeadline(answer);
  return (
    <div class="fitness">
      <div class="fitness-top">
        <p class="fitness-answer">
          <strong>{verdict}:</strong> <span class="fitness-answer-figure figure">{figure}</span>{" "}
          <span class="muted">{words}</span>{" "}
          <WhatIsThis of={["Fitness", "Fatigue", "Form", "Ramp", "Settling", "If you rest"]} />
        </p>
        <dl class="fitness-figures">
          <FigureItem name="Fitness" figure={plain(answer.now.fitness)} note={sixWeeksAgo(model)} />
          <FigureItem name="Fatigue" figure={plain(answer.now.fatigue)} note="of about the last week" />
          <FigureItem name="Form" figure={plain(answer.now.form)} note={formReason(answer)} />
          <FigureItem
            name="Ramp"
            figure={
              answer.changeAWeek === null ? null : { value: signedText(answer.changeAWeek, 1), unit: "" }
            }
            note={rampNote(answer)}
          />
          <FigureItem
            name="If you rest"
            figure={plain(model.rested.fitness)}
            note={`fitness in 14 days, form ${numberText(model.rested.form)}`}
          />
        </dl>
      </div>
      {answer.told.type === "settling" ? (
        <p class="muted small">
          The line begins at 0 and needs 12 weeks to be compared. If you know your fitness from elsewhere,
          give it its start in <a href="options.html#preferences">Settings</a>.
        </p>
      ) : null}
      <TrendChart plot={plots.level} height={240} heading="h2" />
      <TrendChart plot={plots.form} height={120} heading="h2" />
      <TrendChart plot={plots.load} height={140} heading="h2" />
      <FitnessSources cover={model.cover} from={model.shownFrom} />
      {model.seededFrom === null ? null : (
        <p class="muted small">
          Starts on {dayText(model.seededFrom)} with the fitness and fatigue that you gave in{" "}
          <a href="options.html#preferences">Settings</a>.
        </p>
      )}
    </div>
  );
}

type Line = Extract<FitnessModel, { readonly type: "line" }>;

function plain(value: number) {
  return { value: numberText(value), unit: "" };
}

function sixWeeksAgo({ answer }: Line): string | null {
  return answer.told.type === "compared" ? `6 weeks ago ${numberText(answer.told.before)}` : null;
}

function rampNote({ changeAWeek, isRisingFast }: Line["answer"]): string | null {
  if (changeAWeek === null) return "settling";
  return isRisingFast ? "in 7 days: fast, few bear this for long" : "fitness in 7 days";
}
