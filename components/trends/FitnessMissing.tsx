import { countOf } from "@/lib/domain/format";
import type { LoadCover } from "@/lib/training/fitnessCover";
import "./FitnessMissing.css";

/** What would give a load to the workouts that have none, each with the way there. */
export function FitnessMissing({ missing }: { readonly missing: LoadCover["missing"] }) {
  const { ftp, heartRate, effort } = missing;
  return (
    <ul class="fitness-missing small">
      {ftp === 0 ? null : (
        <li>
          {countOf(ftp, "ride")} with power: <a href="options.html#ftp">an FTP</a> of that time gives{" "}
          {ftp === 1 ? "it" : "each"} a load.
        </li>
      )}
      {heartRate === 0 ? null : (
        <li>
          {countOf(heartRate, "workout")} with heart rate:{" "}
          <a href="options.html#preferences">your maximum heart rate</a> gives{" "}
          {heartRate === 1 ? "it" : "each"} a load.
        </li>
      )}
      {effort === 0 ? null : (
        <li>
          {countOf(effort, "workout")} without power or enough heart rate: your own effort, 1 to 10, on the
          workout’s page gives {effort === 1 ? "it" : "each"} a load.
        </li>
      )}
    </ul>
  );
}
