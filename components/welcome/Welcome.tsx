import { WelcomePicture } from "./WelcomePicture";
import "./Welcome.css";

/** The first page after the install: what it shows, what stays here, and the one thing to do. */
export function Welcome({ isConnected }: { readonly isConnected: boolean }) {
  return (
    <div class="welcome">
      <div class="welcome-words">
        <h1>Every workout, and what it was worth</h1>
        <p class="welcome-lead">
          Saddlebag copies your own Peloton workouts into this browser and answers: did I hold the targets,
          how hard was it, how does this week compare.
        </p>
        <p>
          {isConnected ? (
            <a class="button primary" href="#/">
              Open dashboard
            </a>
          ) : (
            <a class="button primary" href="options.html">
              Connect your account
            </a>
          )}
        </p>
        {isConnected ? null : (
          <p class="small">
            <a href="options.html#lock">Set a passphrase first</a>
            <span class="muted">
              {" "}
              if others use this computer: then not even its disk can give your workouts away.
            </span>
          </p>
        )}
        <p class="small muted">Unofficial. Not made, endorsed or supported by Peloton.</p>
      </div>
      <WelcomePicture />
      <div class="welcome-points">
        <section>
          <h2>What it shows</h2>
          <p>
            Every workout second by second against the class’s targets, its load, your weeks and streaks, and
            your whole history in one list to search and sort.
          </p>
        </section>
        <section>
          <h2>What stays here</h2>
          <p>
            Workouts lie encrypted in this browser. There is no server of ours, no account with us, no
            tracking. Erase everything with one button in Settings. <a href="#/privacy">What protects it</a>
          </p>
        </section>
        <section>
          <h2>What leaves this computer</h2>
          <p>
            Only requests to Peloton, to read your workouts and class details. It never posts, follows,
            changes a setting or joins a class.
          </p>
        </section>
      </div>
    </div>
  );
}
