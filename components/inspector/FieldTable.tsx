import { countText } from "@/lib/domain/format";
import type { Field } from "@/lib/raw/fieldList";

import "./FieldTable.css";

type Props = {
  /** Null while they are counted. */
  readonly fields: readonly Field[] | null;
  readonly onCopy: () => void;
};

/** A longer table is none; the copy has all of them. */
const MOST = 400;

/** Every field of an answer: where it is, of what type, an example, how many values. */
export function FieldTable({ fields, onCopy }: Props) {
  const shown = fields?.slice(0, MOST) ?? [];
  const more = (fields?.length ?? 0) - shown.length;
  return (
    <section class="field-table" aria-labelledby="field-table-heading">
      <div class="field-table-bar">
        <h2 id="field-table-heading">Fields</h2>
        <span class="small muted">{fields === null ? "Counting" : countText(fields.length)}</span>
        <button
          type="button"
          class="quiet"
          disabled={fields === null}
          aria-label="Copy fields"
          onClick={onCopy}
        >
          Copy
        </button>
      </div>
      <div class="field-table-scroll" tabIndex={0} role="group" aria-label="Fields of the answer">
        <table>
          <thead>
            <tr>
              <th scope="col">Path</th>
              <th scope="col">Type</th>
              <th scope="col">Example</th>
              <th scope="col">Values</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, types, example, count }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>{types.join(" | ")}</td>
                <td title={example}>{example}</td>
                <td>{countText(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p class="small muted">{countText(more)} more are in the copy.</p> : null}
    </section>
  );
}
