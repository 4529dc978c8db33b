import "./AccountIntro.css";

type AccountIntroProps = {
  /** The member whose workouts are kept here, when there are any; null on a first visit. */
  readonly keptFor: string | null;
};

/** What connecting means, above the form. */
export function AccountIntro({ keptFor }: AccountIntroProps) {
  return (
    <div class="account-intro">
      <p>
        Reads your workouts and class details. Never posts, follows, changes a setting or joins a class.
        Unofficial.
      </p>
      {keptFor === null ? null : (
        <p class="notice">{`The workouts of ${keptFor} are kept here. Connect again to go on.`}</p>
      )}
    </div>
  );
}
