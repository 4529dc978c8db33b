import type { TrendsTab } from "@/components/trends/TrendsFrame";
import { hashOf, TRENDS_PAGES } from "../route";
import type { TrendsPage } from "../route";

const NAMES: Readonly<Record<TrendsPage, string>> = {
  fitness: "Fitness",
  power: "Power",
  zones: "Zones",
  targets: "Targets",
  records: "Records",
  habits: "Habits",
};

/** The tabs of "Trends", the present one marked. `query` is the address's, so that a choice is kept from page to page. */
export function trendsTabs(current: TrendsPage, query: string): readonly TrendsTab[] {
  return TRENDS_PAGES.map((page) => ({
    name: NAMES[page],
    href: hashOf({ type: "trends", page, query }),
    isCurrent: page === current,
  }));
}
