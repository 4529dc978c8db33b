import { FigureItem } from "@/components/common/FigureItem";
import { Sparkline } from "@/components/common/Sparkline";
import { FitnessMissing } from "@/components/trends/FitnessMissing";
import { coverText, fitnessHeadline, formNote } from "@/components/trends/fitnessWords";
import { numberText } from "@/lib/domain/format";
import type { FitnessAnswer } from "@/lib/training/fitnessAnswer";
import type { FitnessPanelModel } from "./fitnessPanelModel";
import "./FitnessPanel.css";

type FitnessPanelProps = {
  readonly fitness: FitnessPanelModel;
  /** The fitness page. */
  readonly href: string;
};

/** Am I fitter: one sentence, fitness and form now, the last twelve weeks as a line. */
export function FitnessPanel({ fitness, href }: FitnessPanelProps) {
  const { answer, spark, cover, base } = fitness;
  return (
    <section class="fitness-panel" aria-labelledby="fitness-panel-heading">
      <div class="fitness-panel-head">
        <h2 id="fitness-panel-heading">Fitness</h2>
        <a class="small" href={href} aria-label="Fitness in trends">
          Trends
        </a>
      </div>
      {answer === null ? <NoLoads cover={cover} /> : <Answer answer={answer} />}
      <Sparkline values={spark} size="large" isFromZero />
      {answer === null ? null : (
        <p class="fitness-panel-base figure">
          {coverText(cover)}, last {spark.length >= 84 ? "12 weeks" : `${spark.length} days`}
        </p>
      )}
      {base === null ? null : <p class="fitness-panel-base">{base}</p>}
    </section>
  );
}

function Answer({ answer }: { readonly answer: FitnessAnswer }) {
  const { now, told } = answer;
  const { verdict, figure, words } = fitnessHeadline(answer);
  return (
    <>
      <p class="fitness-panel-answer">
        <strong>
          {verdict}: <span class="figure">{figure}</span>
        </strong>{" "}
        <span class="small muted">{words}</span>
      </p>
      <dl class="fitness-panel-figures">
        {told.type === "compared" ? (
          <FigureItem
            name="Fitness now"
            figure={{ value: numberText(now.fitness), unit: "" }}
            note={`6 weeks ago ${numberText(told.before)}`}
          />
        ) : null}
        <FigureItem
          name="Form now"
          figure={{ value: numberText(now.form), unit: "" }}
          note={formNote(now.form)}
        />
      </dl>
    </>
  );
}

function NoLoads({ cover }: Pick<FitnessPanelModel, "cover">) {
  if (cover.coming > 0) return <p class="small muted">Loads come with the details of your workouts.</p>;
  return (
    <>
      <p class="small">No workout has a load yet.</p>
      <FitnessMissing missing={cover.missing} />
    </>
  );
}
