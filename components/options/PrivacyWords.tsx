import "./PrivacyWords.css";

const ROWS: readonly { readonly what: string; readonly where: string }[] = [
  {
    what: "Your workouts, profile and sign-in",
    where:
      "In this browser, encrypted. Row names are scrambled too, so no title, name or id is in the clear.",
  },
  {
    what: "Your password",
    where: "Nowhere. It goes from this page to Peloton once and is forgotten.",
  },
  {
    what: "Units, week start, theme, sync period, streaks, shortcuts, lock time",
    where: "In this browser’s settings for Saddlebag, not encrypted. Nothing personal is among them.",
  },
  {
    what: "What leaves this computer",
    where:
      "Requests to auth.onepeloton.com, auth-orca.onepeloton.com and api.onepeloton.com, and nothing else. No server of ours, no statistics.",
  },
];

/** What is kept where, and what that protects from. */
export function PrivacyWords() {
  return (
    <div class="privacy-words">
      <dl class="privacy-words-list">
        {ROWS.map(({ what, where }) => (
          <div key={what} class="privacy-words-row">
            <dt>{what}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">
        What this is worth depends on whether you set a passphrase.{" "}
        <a href="app.html#/privacy">What protects it, threat by threat</a>
      </p>
    </div>
  );
}
