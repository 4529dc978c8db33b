type Props = {
  readonly isTable: boolean;
  /** The id of the heading of what is shown. */
  readonly describedBy: string;
  readonly class?: string;
  readonly onChange: (isTable: boolean) => void;
};

/** Shows a chart's numbers as a table below it, or puts them away. */
export function TableToggle({ isTable, describedBy, class: more, onChange }: Props) {
  return (
    <button
      type="button"
      class={more === undefined ? "quiet" : `quiet ${more}`}
      aria-expanded={isTable}
      aria-describedby={describedBy}
      onClick={() => onChange(!isTable)}
    >
      {isTable ? "Hide table" : "Show as table"}
    </button>
  );
}
