import { useEffect, useRef } from "preact/hooks";
import "./SignInQuestion.css";

type SignInQuestionProps = {
  readonly leaderboardName: string;
  /** The answer is on its way. */
  readonly isAnswered: boolean;
  readonly onAgree: () => void;
  readonly onCancel: () => void;
};

/** Whose sign-in the browser has: it may be somebody else's of the household. */
export function SignInQuestion(props: SignInQuestionProps) {
  const { leaderboardName, isAnswered, onAgree, onCancel } = props;
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="sign-in-question notice" role="group" aria-labelledby="sign-in-question">
      <p ref={question} id="sign-in-question" tabIndex={-1}>
        {`This browser is signed in to Peloton as ${leaderboardName}. Copy this account's workouts?`}
      </p>
      <div class="sign-in-question-answers">
        <button type="button" class="primary" disabled={isAnswered} onClick={onAgree}>
          Use this account
        </button>
        <button type="button" disabled={isAnswered} onClick={onCancel}>
          Not this one
        </button>
      </div>
    </div>
  );
}
