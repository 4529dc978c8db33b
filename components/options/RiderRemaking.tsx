import { countOf, countText } from "@/lib/domain/format";
import "./RiderRemaking.css";

/** How far making values anew has come after the rider changed something. */
export type Remaking = { readonly total: number; readonly left: number };

type RiderRemakingProps = {
  /** What is made anew: "Load", "In target". */
  readonly what: string;
  /** Null = nothing was changed here, or nothing depended on it. */
  readonly remaking: Remaking | null;
};

/** "Load of 412 workouts is made anew", with how many are done. The pages show each as soon as it is. */
export function RiderRemaking({ what, remaking }: RiderRemakingProps) {
  return (
    <div class="rider-remaking small">
      <p role="status">
        {remaking === null
          ? ""
          : `${what} of ${countOf(remaking.total, "workout")} ${remaking.left === 0 ? "was" : "is"} made anew.`}
      </p>
      {remaking === null || remaking.left === 0 ? null : (
        <>
          <progress
            aria-label={`${what} made anew`}
            max={remaking.total}
            value={remaking.total - remaking.left}
          />
          <span class="figure muted">{`${countText(remaking.total - remaking.left)} done`}</span>
        </>
      )}
    </div>
  );
}
