import type { ClassChoice, ClassChoices } from "./classChoices";
import type { ClassesQuery } from "./classesQuery";

import "./ClassesFilters.css";

type Props = {
  readonly choices: ClassChoices;
  readonly query: ClassesQuery;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChange: (change: Partial<ClassesQuery>) => void;
};

/** What narrows the list of classes: the search (kept in memory), selects, one checkbox. */
export function ClassesFilters({ choices, query, search, onSearch, onChange }: Props) {
  return (
    <form
      class="classes-filters"
      role="search"
      aria-label="Classes"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <input
        type="search"
        class="classes-search"
        aria-label="Search classes"
        placeholder="Search title or instructor"
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <Choice
        label="Discipline"
        value={query.discipline}
        choices={choices.disciplines}
        onChange={(discipline) => onChange({ discipline })}
      />
      <Choice
        label="Instructor"
        value={query.instructor}
        choices={choices.instructors}
        onChange={(instructor) => onChange({ instructor })}
      />
      <Choice
        label="Length"
        value={query.length}
        choices={choices.lengths}
        onChange={(length) => onChange({ length })}
      />
      <label class="classes-check">
        <input
          type="checkbox"
          autocomplete="off"
          checked={query.isAgain}
          onChange={(event) => onChange({ isAgain: event.currentTarget.checked })}
        />
        Taken more than once
      </label>
    </form>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly ClassChoice<Value>[];
  readonly onChange: (value: Value | null) => void;
};

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <label class="classes-choice">
      <span>{label}</span>
      <select
        autocomplete="off"
        class={value === null ? undefined : "classes-on"}
        value={value ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(choices.find((one) => one.value === chosen)?.value ?? null);
        }}
      >
        <option value="">All</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  );
}
