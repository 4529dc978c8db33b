import { Blank } from "@/components/common/Blank";

/** The way back from an address that leads nowhere. */
export function NotFound() {
  return (
    <Blank heading="Nothing here" words="This address does not lead to anything in your vault.">
      <a class="button" href="#/">
        Back to the dashboard
      </a>
      <a class="button" href="#/workouts">
        All workouts
      </a>
    </Blank>
  );
}
