import type { ComponentChildren, RefObject } from "preact";
import { disciplineName } from "@/lib/domain/discipline";
import type { LocalDay } from "@/lib/domain/ids";
import { classTypeName } from "@/lib/training/classType";
import type { FilterChoices } from "./filterChoices";
import type { HistoryQuery } from "./historyQuery";
import { lengthClassName } from "@/lib/training/lengthClass";
import "./HistoryFilters.css";

type HistoryFiltersProps = {
  readonly query: HistoryQuery;
  readonly search: string;
  readonly choices: FilterChoices;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** "/" leads to the search. */
  readonly hasShortcuts: boolean;
  readonly onSearch: (search: string) => void;
  readonly onChange: (change: Partial<HistoryQuery>) => void;
};

/** Everything that narrows the history: the search (kept in memory), selects, dates and two checkboxes. */
export function HistoryFilters({
  query,
  search,
  choices,
  searchRef,
  hasShortcuts,
  onSearch,
  onChange,
}: HistoryFiltersProps) {
  return (
    <form
      class="history-filters"
      role="search"
      aria-label="Workouts"
      autocomplete="off"
      onSubmit={preventReload}
    >
      <input
        ref={searchRef}
        class="history-filters-search"
        type="search"
        aria-label="Search workouts"
        aria-keyshortcuts={hasShortcuts ? "/" : undefined}
        placeholder="Title, instructor or note"
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <Check isOn={query.hasTargets} onChange={(hasTargets) => onChange({ hasTargets })}>
        Has targets
      </Check>
      <Check isOn={query.groupSessions} onChange={(groupSessions) => onChange({ groupSessions })}>
        Group sessions
      </Check>
      <span class="history-filters-break" />
      <Choice label="Discipline" value={query.discipline} onChange={(discipline) => onChange({ discipline })}>
        {choices.disciplines.map((value) => ({ value, text: disciplineName(value) }))}
      </Choice>
      <Choice label="Instructor" value={query.instructor} onChange={(instructor) => onChange({ instructor })}>
        {choices.instructors.map(({ key, name }) => ({ value: key, text: name }))}
      </Choice>
      <Choice label="Length" value={query.length} onChange={(length) => onChange({ length })}>
        {choices.lengths.map((value) => ({ value, text: lengthClassName(value) }))}
      </Choice>
      <Choice label="Class type" value={query.classType} onChange={(classType) => onChange({ classType })}>
        {choices.classTypes.map((value) => ({ value, text: classTypeName(value) }))}
      </Choice>
      <Choice label="Device" value={query.device} onChange={(device) => onChange({ device })}>
        {choices.devices.map((value) => ({ value, text: value }))}
      </Choice>
      <DayField label="From" value={query.from} onChange={(from) => onChange({ from })} />
      <DayField label="To" value={query.to} onChange={(to) => onChange({ to })} />
    </form>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly children: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value | null) => void;
};

function Choice<Value extends string>({ label, value, children, onChange }: ChoiceProps<Value>) {
  return (
    <label class="history-filters-field">
      <span>{label}</span>
      <select
        class={value === null ? "" : "history-filters-on"}
        autocomplete="off"
        value={value ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(children.find((choice) => choice.value === chosen)?.value ?? null);
        }}
      >
        <option value="">All</option>
        {children.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly value: LocalDay | null;
  readonly onChange: (value: LocalDay | null) => void;
};

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label class="history-filters-field">
      <span>{label}</span>
      <input
        type="date"
        class={value === null ? "history-filters-blank" : "history-filters-on"}
        autocomplete="off"
        value={value ?? ""}
        onChange={(event) => {
          const day = event.currentTarget.value;
          onChange(day === "" ? null : (day as LocalDay));
        }}
      />
    </label>
  );
}

type CheckProps = {
  readonly isOn: boolean;
  readonly children: ComponentChildren;
  readonly onChange: (isOn: boolean) => void;
};

function Check({ isOn, children, onChange }: CheckProps) {
  return (
    <label class="history-filters-check">
      <input
        type="checkbox"
        autocomplete="off"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

function preventReload(event: Event): void {
  event.preventDefault();
}
