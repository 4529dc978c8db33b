import { NO_LOADS } from "@/lib/training/loadSum";
import type { JSX } from "preact";
import type { ActionState } from "@/components/options/actionState";
import {
  SAMPLE_FIGURES,
  SAMPLE_LAST,
  SAMPLE_LINE,
  SAMPLE_MONDAY,
  SAMPLE_MONDAY_BEFORE,
} from "@/components/samples/popupSamples";
import { Popup } from "./Popup";
import type { PopupView } from "./Popup";

const IDLE: ActionState = { type: "idle" };
const doNothing = () => {};

const FULL: Extract<PopupView, { type: "open" }> = {
  type: "open",
  last: { workout: SAMPLE_LAST, when: "Today, 7:00 AM" },
  figures: SAMPLE_FIGURES,
  isPartial: false,
  line: SAMPLE_LINE,
};

function popup(view: PopupView, sync: ActionState = IDLE): JSX.Element {
  return <Popup view={view} sync={sync} onSync={doNothing} onConnect={doNothing} />;
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "popup loading", node: popup({ type: "loading" }) },
  { name: "popup not connected", node: popup({ type: "notConnected" }) },
  {
    name: "popup broken",
    node: popup({
      type: "broken",
      sentence: "A part of the vault could not be opened. It is set aside, not deleted.",
    }),
  },
  { name: "popup full", node: popup(FULL) },
  {
    name: "popup no streaks wanted",
    node: <Popup view={FULL} showStreaks={false} sync={IDLE} onSync={doNothing} onConnect={doNothing} />,
  },
  {
    name: "popup first sync, older workouts coming",
    node: popup({
      ...FULL,
      isPartial: true,
      line: { tone: "busy", words: "Listing workouts", more: "300 listed", share: null, action: "stop" },
    }),
  },
  {
    name: "popup looking, streak open",
    node: popup({
      ...FULL,
      figures: { ...SAMPLE_FIGURES, days: { state: "open", count: 12 } },
      line: { tone: "busy", words: "Looking for new workouts", more: null, share: null, action: "stop" },
    }),
  },
  {
    name: "popup first sync, nothing stored",
    node: popup({
      ...FULL,
      last: null,
      figures: null,
      line: { tone: "busy", words: "Listing workouts", more: "300 listed", share: null, action: "stop" },
    }),
  },
  {
    name: "popup long title, no power",
    node: popup({
      ...FULL,
      last: {
        when: "17 Nov, 11:30 PM",
        workout: {
          ...SAMPLE_LAST,
          title: "60 min Restorative Yoga for the Very End of a Very Long Week with Everything Included",
          discipline: "yoga",
          workJ: null,
          lengthSec: 3600,
          adherence: null,
          spark: [],
          load: null,
        },
      },
      figures: {
        days: { state: "ended", count: 0 },
        weeks: null,
        thisWeek: { firstDay: SAMPLE_MONDAY, workouts: 0, durationSec: 0, workJ: null, load: NO_LOADS },
        lastWeek: {
          firstDay: SAMPLE_MONDAY_BEFORE,
          workouts: 12,
          durationSec: 54_000,
          workJ: null,
          load: NO_LOADS,
        },
        weekday: 6,
      },
    }),
  },
  {
    name: "popup sign-in needed",
    node: popup({
      ...FULL,
      line: {
        tone: "trouble",
        words: "Sign-in needed",
        more: "Your workouts are kept.",
        share: null,
        action: "signIn",
      },
    }),
  },
  {
    name: "popup offline",
    node: popup(FULL, {
      type: "failed",
      sentence: "This computer seems to be offline. Check the connection, then try again.",
    }),
  },
];
