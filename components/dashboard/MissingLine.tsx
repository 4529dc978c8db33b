import type { MissingModel } from "./missingModel";

/** What is still missing from sync, in one line; with the way to those that failed. */
export function MissingLine({ missing }: { readonly missing: MissingModel }) {
  return (
    <p class={`small figure dashboard-missing${missing.isWhole ? " muted" : ""}`} role="status">
      {missing.words.join(" · ")}
      {missing.failed === 0 ? null : (
        <>
          {" "}
          <a href="options.html">See why</a>
        </>
      )}
    </p>
  );
}
