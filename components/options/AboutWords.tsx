import "./AboutWords.css";

const LIBRARIES: readonly (readonly [name: string, license: string])[] = [
  ["Preact", "MIT"],
  ["Chart.js", "MIT"],
  ["@kurkle/color", "MIT"],
  ["Dexie.js", "Apache-2.0"],
  ["fflate", "MIT"],
  ["fit-file-parser", "MIT"],
  ["Zod", "MIT"],
  ["WebExtension browser API Polyfill", "MPL-2.0"],
];

/** What this is, what it is not, and what it is made of. */
export function AboutWords({ version }: { readonly version: string }) {
  return (
    <div class="about-words">
      <p>
        Saddlebag <span class="figure">{version}</span>, free and open source under the MIT license.
      </p>
      <p class="muted">
        Unofficial: not affiliated with, endorsed or supported by Peloton Interactive, Inc. Peloton is its
        trademark and only names what Saddlebag works with.
      </p>
      <p class="muted">
        Not medical advice. The figures are estimates from your own workouts; ask a doctor before you change
        how you train.
      </p>
      <p class="muted">
        Normalized Power, NP, Intensity Factor, IF, Training Stress Score and TSS are trademarks of
        TrainingPeaks, LLC.
      </p>
      <p>
        <a href="app.html#/inspector">Raw data</a>{" "}
        <span class="muted">shows what Peloton answers, to look at or to send with a bug report.</span>
      </p>
      <h3>Libraries inside, with their licenses</h3>
      <ul class="about-words-libraries small">
        {LIBRARIES.map(([name, license]) => (
          <li key={name}>
            {name} <span class="muted">{license}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
