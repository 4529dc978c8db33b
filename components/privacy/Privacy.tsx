import { THREATS } from "./threats";
import "./Privacy.css";

/** What is kept, what protects it, and what does not: threat by threat, in a rider's words. */
export function Privacy() {
  return (
    <article class="privacy">
      <header class="privacy-head">
        <h1>What is kept, and what protects it</h1>
        <p class="muted">
          Your workouts, their second-by-second data, class details, your profile and the sign-in lie in one
          database in this browser. There is no server of ours. The only requests go to auth.onepeloton.com,
          auth-orca.onepeloton.com and api.onepeloton.com.
        </p>
      </header>
      <dl class="privacy-threats">
        {THREATS.map(({ what, holds, fails }) => (
          <div key={what} class="privacy-threat">
            <dt>{what}</dt>
            <dd>
              <span class="privacy-mark privacy-mark-holds">Holds</span>
              <span>{holds}</span>
            </dd>
            {fails === null ? null : (
              <dd>
                <span class="privacy-mark privacy-mark-fails">Does not</span>
                <span>{fails}</span>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p>
        <a href="options.html#privacy">Passphrase, check and erase</a>
      </p>
    </article>
  );
}
