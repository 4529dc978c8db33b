import { seededRandom } from "../seededRandom.ts";
import type { WorkoutPlan } from "./schedule.ts";

/** `seconds_since_pedaling_start`: from 1, 0 or 7, with the holes that Peloton's answers have (PELOTON §3.4). */
export function secondsAxis(plan: WorkoutPlan, lengthSec: number, everyN: number): readonly number[] {
  if (everyN > 1) {
    const seconds: number[] = [];
    for (let second = 1; second < lengthSec; second += everyN) seconds.push(second);
    return [...seconds, lengthSec];
  }
  const all = Array.from({ length: lengthSec }, (_, at) => at + 1);
  const random = seededRandom(`axis ${plan.id}`);
  const { key, equipment } = plan.classPlan;
  switch (key) {
    case "lanebreak":
      return all.filter((second) => second >= 7 && second % 57 !== 42);
    case "justRide":
    case "appRun20":
      return all.map((second) => second - 1);
    case "strength20":
      return [0, ...all.filter((second) => second >= 14)];
  }
  if (equipment === "bike" && plan.isNewBike && random.chance(0.5)) {
    // A Bike+ leaves out seconds, once a longer stretch.
    const gap = random.whole(200, Math.max(201, lengthSec - 60));
    return all.filter((second) => second % 91 !== 17 && !(second > gap && second <= gap + 12));
  }
  return random.chance(0.5) ? all : all.slice(0, -1);
}
