import type { ComponentChildren } from "preact";
import "./PrivacyWords.css";

const ROWS: readonly { readonly what: string; readonly where: ComponentChildren }[] = [
  {
    what: "What leaves this computer",
    where: (
      <>
        Only requests to Peloton: your sign-in, and questions for your own workouts and classes. They go to{" "}
        <Host name="auth" />, <Host name="auth-orca" /> and <Host name="api" />, nothing else goes anywhere.
        No server of ours, no statistics.
      </>
    ),
  },
  {
    what: "Your password",
    where: "Not kept. It goes from this page to Peloton once and is forgotten.",
  },
  {
    what: "Your workouts, profile and sign-in",
    where:
      "Kept in this browser, encrypted. Row names are scrambled too, so no title, name or id is in the clear.",
  },
  {
    what: "Units, week start, theme, sync period, streaks, shortcuts, lock time",
    where: "Kept in this browser’s settings for Saddlebag, not encrypted. Nothing personal is among them.",
  },
];

/** Breaks nowhere, or one host reads as two. */
function Host({ name }: { readonly name: string }) {
  return <span class="privacy-words-host">{`${name}.onepeloton.com`}</span>;
}

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
        How well this is protected depends on whether you set a passphrase.{" "}
        <a href="app.html#/privacy">What protects it, threat by threat</a>
      </p>
    </div>
  );
}
