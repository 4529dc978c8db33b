/** What a figure means, for whoever has never met its name. `source`: whose definition it is; null for plain words. */
type Explanation = { readonly text: string; readonly source: string | null };

const COGGAN = "Coggan; the names are TrainingPeaks' marks";
const PELOTON = "Peloton";
const SERIES = "Made from the recorded seconds";

const EXPLANATIONS = {
  Length: of("How long the class was, or how long you went where there is no class."),
  "Total output": of("The work you did. One kilojoule is a thousand watts for a second.", PELOTON),
  "Average output": of("The mean of your power over the seconds you rode, coasting included.", SERIES),
  "Max output": of("The highest power of a single second.", SERIES),
  "Normalized power": of(
    "The even power that would have cost as much as this ride with its surges. It needs 5 minutes, and says little under 20.",
    COGGAN,
  ),
  "Intensity factor": of("Normalized power as a part of your FTP that day: 1.00 is your FTP.", COGGAN),
  Load: of(
    "How much a workout costs you: an hour at your limit is 100. From your own effort if you give one, else from power, else from heart rate.",
    "TSS by Coggan, hrSS by Banister's TRIMP",
  ),
  Variability: of("Normalized power over average power: 1.00 is perfectly even.", COGGAN),
  Efficiency: of(
    "Normalized power for each heartbeat a minute. On rides like this one, more means fitter.",
    COGGAN,
  ),
  Decoupling: of(
    "How much of your power for each heartbeat was lost from the first half to the second, without the first 10 minutes. Under 5 % is a good base. It means little on a ride that was not steady.",
    "Friel",
  ),
  "In target": of("The part of the seconds with a target in which you were inside of it.", SERIES),
  "Held blocks": of(
    "A block of at least 30 seconds is held if its average without the first 5 seconds lies inside the target. An average can be right while many seconds were above and as many below: how many were in target stands beside it.",
  ),
  "Average cadence": of("Turns of the pedals a minute, over the seconds you rode.", SERIES),
  "Max cadence": of("The fastest single second.", SERIES),
  "Average resistance": of("How far the knob was turned, over the seconds you rode.", SERIES),
  "Max resistance": of("The heaviest single second.", SERIES),
  "Average speed": of("The mean speed over the recorded seconds, standing included.", SERIES),
  "Max speed": of("The fastest single second.", SERIES),
  "Average pace": of("The time for a mile, a kilometer or 500 m at your average speed.", SERIES),
  "Best pace": of("The pace of the fastest single second.", SERIES),
  "Pace level": of("The level, 1 to 10, that turns the class's intensities into your speeds.", PELOTON),
  "Average incline": of("The mean slope of the belt.", SERIES),
  "Max incline": of("The steepest single second.", SERIES),
  "Elevation gain": of("All the climbing added up, without what went down again.", PELOTON),
  "Average heart rate": of("The mean of the seconds in which your sensor was heard.", SERIES),
  "Max heart rate": of("The highest single second.", SERIES),
  Distance: of("How far you went, as Peloton counts it.", PELOTON),
  Calories: of("What Peloton thinks you burned.", PELOTON),
  "Strive Score": of(
    "Points for time in heart-rate zones: 0.005 for each second in zone 1, twice that in zone 2, then 4 and 8 times.",
    PELOTON,
  ),
  "Average stroke rate": of("Strokes a minute.", SERIES),
  "Max stroke rate": of("The quickest single second.", SERIES),
  "Total strokes": of("How often you pulled.", PELOTON),
  "Form score": of("How Peloton rates your rowing strokes.", PELOTON),
  Repetitions: of("All the repetitions of a class together, without what was held for time.", PELOTON),
  "Weight lifted": of("Repetitions times weight, added up. Bodyweight is not in it."),
  "Leaderboard rank": of("Where you stood among all who ever took this class.", PELOTON),
  FTP: of(
    "Functional threshold power: about the best power you can hold for an hour. Zones, intensity and load rest on it. Here it is the one of that day.",
    COGGAN,
  ),
  Fitness: of("Your Load a day over about six weeks, newer days counting more.", "Banister, Coggan"),
  Fatigue: of("Your Load a day over about one week, newer days counting more.", "Banister, Coggan"),
  Form: of("Fitness less fatigue of the day before: above zero you are rested.", "Banister, Coggan"),
  Ramp: of(
    "How much fitness changes in a week. A rule of thumb among coaches: above about 8, week after week, few bodies keep up.",
  ),
  Settling: of(
    "The first 42 days of the line still rest on the days before them, of which nothing is known: it begins too low.",
  ),
  "If you rest": of("The same line carried on for two weeks without any Load."),
  "W′ balance": of(
    "How much of W′ you had left at each second: it empties above critical power and fills below it. At zero you must ease off.",
    "Froncioni, Clarke and Skiba",
  ),
  "Power curve": of(
    "The highest average power you held for each length, in any ride. It may rise a little where it grows longer: hard, easy, hard again averages more than a shorter part that holds the easy.",
    SERIES,
  ),
  "Critical power": of(
    "The highest power you could hold for very long, read from your best efforts between 2 and 20 minutes.",
    "Monod and Scherrer",
  ),
  "W′": of(
    "The work you can do above critical power before you must ease off. It fills up again while you ride below.",
    "Monod and Scherrer; Skiba",
  ),
  "Easy, middle and hard": of(
    "Easy is time in zones 1 and 2, middle in zones 3 and 4, hard in zone 5 and above. Power goes by the FTP of each ride's date, heart rate by the limits of its day.",
  ),
  Asked: of("The measured time in which the class asked for this zone."),
  Ridden: of("The time you spent in this zone while the class asked for any zone."),
  "In it": of("The part of the asked time in which you were in the zone, second by second."),
  "Mean in target": of(
    "The mean of your classes' shares in target: a short class counts as much as a long one. Targets of different kinds are never mixed.",
    SERIES,
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

function of(text: string, source: string | null = null): Explanation {
  return { text, source };
}

/** A name and what it means. */
type Explained = Explanation & { readonly name: string };

const BY_PLAIN_NAME: ReadonlyMap<string, Explained> = new Map(
  Object.entries(EXPLANATIONS).map(([name, explanation]) => [plainName(name), { name, ...explanation }]),
);

/** The explanation of a figure by its name on the screen, however it is written; null where the name says it all. */
export function explanationOf(name: string): Explained | null {
  return BY_PLAIN_NAME.get(plainName(name)) ?? null;
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
