import type { ComponentChildren } from "preact";
import { disciplineName } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import { rangeName, TRENDS_RANGES } from "./trendsQuery";
import type { TrendsQuery, TrendsRange } from "./trendsQuery";
import "./TrendsFrame.css";

/** One of the pages of "Trends". */
export type TrendsTab = { readonly name: string; readonly href: string; readonly isCurrent: boolean };

type TrendsFrameProps = {
  readonly heading: string;
  readonly tabs: readonly TrendsTab[];
  readonly query: TrendsQuery;
  /** Which of the shared selects mean something on this page; "Range" alone when left out. */
  readonly selects?: readonly ("range" | "discipline" | "device")[];
  /** Only what some workout has. */
  readonly disciplines: readonly Discipline[];
  readonly devices: readonly string[];
  /** What the figures rest on while the history is not whole; null once it is. */
  readonly base: string | null;
  readonly onQuery: (query: TrendsQuery) => void;
  readonly children: ComponentChildren;
};

/** The frame of the trends pages: tabs, the shared selects, what the figures rest on. */
export function TrendsFrame({
  heading,
  tabs,
  query,
  selects = ["range"],
  disciplines,
  devices,
  base,
  onQuery,
  children,
}: TrendsFrameProps) {
  return (
    <div class="trends">
      <header class="trends-top">
        <h1>{heading}</h1>
        <nav class="trends-tabs" aria-label="Trends">
          {tabs.map(({ name, href, isCurrent }) => (
            <a key={href} href={href} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
              {name}
            </a>
          ))}
        </nav>
        <form class="trends-selects" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          {selects.includes("range") ? (
            <label>
              <span>Range</span>
              <select
                autocomplete="off"
                value={query.range}
                onChange={(event) => onQuery({ ...query, range: event.currentTarget.value as TrendsRange })}
              >
                {TRENDS_RANGES.map((range) => (
                  <option key={range} value={range}>
                    {rangeName(range)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {selects.includes("discipline") ? (
            <label>
              <span>Discipline</span>
              <select
                autocomplete="off"
                value={query.discipline ?? ""}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  onQuery({ ...query, discipline: disciplines.find((one) => one === chosen) ?? null });
                }}
              >
                <option value="">All</option>
                {disciplines.map((discipline) => (
                  <option key={discipline} value={discipline}>
                    {disciplineName(discipline)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {selects.includes("device") ? (
            <label>
              <span>Device</span>
              <select
                autocomplete="off"
                value={query.device ?? ""}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  onQuery({ ...query, device: devices.find((one) => one === chosen) ?? null });
                }}
              >
                <option value="">All</option>
                {devices.map((device) => (
                  <option key={device} value={device}>
                    {device}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </form>
      </header>
      {base === null ? null : (
        <p class="muted small" role="status">
          {base}
        </p>
      )}
      {children}
    </div>
  );
}
