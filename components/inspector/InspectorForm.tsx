import type { ComponentChildren } from "preact";

import type { BlindKey } from "@/lib/domain/ids";
import { INSPECTED_ENDPOINTS, INSPECTED_LIMITS } from "@/lib/domain/inspected";
import type { InspectedEndpoint, InspectedSort } from "@/lib/domain/inspected";

import { ENDPOINT_NAMES, numbersOf, thingOf } from "./inspectorQuery";
import type { InspectedNumber, InspectedThing, InspectorQuery } from "./inspectorQuery";

import "./InspectorForm.css";

/** Rows to choose from, newest first. */
export type InspectorChoices = Readonly<
  Record<InspectedThing, readonly { readonly key: BlindKey; readonly text: string }[]>
>;

type Props = {
  readonly query: InspectorQuery;
  readonly choices: InspectorChoices;
  readonly isFetching: boolean;
  readonly onChange: (change: Partial<InspectorQuery>) => void;
  readonly onFetch: () => void;
};

const THING_NAMES: Readonly<Record<InspectedThing, string>> = {
  workout: "Workout",
  ride: "Class",
  instructor: "Instructor",
};

/** What to look at: where from, what, and of which workout, class or instructor. */
export function InspectorForm({ query, choices, isFetching, onChange, onFetch }: Props) {
  const thing = thingOf(query);
  return (
    <form
      class="inspector-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onFetch();
      }}
    >
      <fieldset class="inspector-form-source">
        <legend>From</legend>
        <Source query={query} source="live" onChange={onChange}>
          Live
        </Source>
        <Source query={query} source="archive" onChange={onChange}>
          Archive
        </Source>
      </fieldset>
      <Choice
        label="What"
        value={query.what}
        options={INSPECTED_ENDPOINTS.map((value) => ({ value, text: ENDPOINT_NAMES[value] }))}
        onPick={(what) => onChange({ what: what as InspectedEndpoint })}
      />
      {query.what === "rideDetails" ? (
        <Choice
          label="Find by"
          value={query.rideBy}
          options={[
            { value: "ride", text: "Class" },
            { value: "workout", text: "Workout" },
          ]}
          onPick={(rideBy) => onChange({ rideBy: rideBy === "workout" ? "workout" : "ride" })}
        />
      ) : null}
      {thing === null ? null : <Thing {...{ thing, query, choices, onChange }} />}
      {numbersOf(query).map((name) => (
        <NumberField key={name} name={name} query={query} onChange={onChange} />
      ))}
      {query.what === "workouts" && query.source === "live" ? (
        <Choice
          label="Sort"
          value={query.sort}
          options={[
            { value: "-created", text: "Newest first" },
            { value: "created", text: "Oldest first" },
          ]}
          onPick={(sort) => onChange({ sort: sort as InspectedSort })}
        />
      ) : null}
      <button type="submit" class="primary" disabled={isFetching}>
        Fetch
      </button>
    </form>
  );
}

function Source({
  query,
  source,
  onChange,
  children,
}: {
  readonly query: InspectorQuery;
  readonly source: InspectorQuery["source"];
  readonly children: ComponentChildren;
} & Pick<Props, "onChange">) {
  return (
    <label>
      <input
        type="radio"
        name="inspector-source"
        autocomplete="off"
        checked={query.source === source}
        onChange={() => onChange({ source })}
      />
      {children}
    </label>
  );
}

/** A row of the vault, or an id that is typed and kept in memory only. */
function Thing({
  thing,
  query,
  choices,
  onChange,
}: { readonly thing: InspectedThing } & Pick<Props, "query" | "choices" | "onChange">) {
  const name = THING_NAMES[thing];
  const key = query.chosen[thing];
  return (
    <>
      <Choice
        label={name}
        class="inspector-form-thing"
        value={key ?? BY_ID}
        options={[
          ...choices[thing].map((choice) => ({ value: choice.key, text: choice.text })),
          { value: BY_ID, text: "By its id" },
        ]}
        onPick={(picked) =>
          onChange({ chosen: { ...query.chosen, [thing]: picked === BY_ID ? null : (picked as BlindKey) } })
        }
      />
      {key === null ? (
        <label class="inspector-form-field inspector-form-id">
          <span>{name} id</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            autocapitalize="off"
            maxLength={40}
            placeholder="32 hexadecimal digits"
            value={query.typed[thing]}
            onInput={(event) => onChange({ typed: { ...query.typed, [thing]: event.currentTarget.value } })}
          />
        </label>
      ) : null}
    </>
  );
}

const BY_ID = "by id";

function NumberField({
  name,
  query,
  onChange,
}: { readonly name: InspectedNumber } & Pick<Props, "query" | "onChange">) {
  const { least, most } = INSPECTED_LIMITS[name];
  return (
    <label class="inspector-form-field inspector-form-number">
      <span>{NUMBER_LABELS[name]}</span>
      <input
        type="number"
        inputMode="numeric"
        autocomplete="off"
        min={least}
        max={most}
        step={1}
        value={query[name]}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}

const NUMBER_LABELS: Readonly<Record<InspectedNumber, string>> = {
  page: "Page",
  limit: "Limit",
  everyN: "every_n",
};

type ChoiceProps = {
  readonly label: string;
  readonly class?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
};

function Choice({ label, class: more = "", value, options, onPick }: ChoiceProps) {
  return (
    <label class={`inspector-form-field ${more}`}>
      <span>{label}</span>
      <select autocomplete="off" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
