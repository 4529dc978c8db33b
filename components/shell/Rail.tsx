import type { ComponentChildren } from "preact";
import { RailIcon } from "./RailIcon";
import type { RailSign } from "./RailIcon";
import "./Rail.css";

/** The pages that the rail leads to. */
export type RailPage = "dashboard" | "history" | "trends" | "classes" | "instructors";

type RailProps = {
  /** The page that is open; null on pages that are none of the rail's. */
  readonly current: RailPage | null;
  /** The sync's state at the foot; nothing before an account is connected. */
  readonly children?: ComponentChildren;
};

/** The way between the pages, at the side; a bar at the foot of narrow windows. Holds only what is built. */
export function Rail({ current, children }: RailProps) {
  return (
    <header class="rail">
      <a class="rail-brand" href="#/" aria-label="Saddlebag, dashboard">
        <RailIcon sign="brand" />
        <span class="rail-brand-name">Saddlebag</span>
      </a>
      <nav class="rail-nav" aria-label="Main">
        <RailLink href="#/" sign="dashboard" isCurrent={current === "dashboard"}>
          Dashboard
        </RailLink>
        <RailLink href="#/workouts" sign="workouts" isCurrent={current === "history"}>
          Workouts
        </RailLink>
        <RailLink href="#/trends/fitness" sign="trends" isCurrent={current === "trends"}>
          Trends
        </RailLink>
        <RailLink href="#/classes" sign="classes" isCurrent={current === "classes"}>
          Classes
        </RailLink>
        <RailLink href="#/instructors" sign="instructors" isCurrent={current === "instructors"}>
          Instructors
        </RailLink>
        <RailLink href="options.html" sign="settings" isCurrent={false}>
          Settings
        </RailLink>
      </nav>
      <div class="rail-foot">{children}</div>
    </header>
  );
}

type RailLinkProps = {
  readonly href: string;
  readonly sign: RailSign;
  readonly isCurrent: boolean;
  readonly children: string;
};

function RailLink({ href, sign, isCurrent, children }: RailLinkProps) {
  return (
    <a class="rail-link" href={href} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
      <RailIcon sign={sign} />
      <span>{children}</span>
    </a>
  );
}
