import type { Reconciled } from "./reconciliation";

import "./DetailTable.css";

/** Peloton's numbers and ours side by side, with the difference and, where known, its reason. */
export function ReconciliationSection({ rows }: { readonly rows: readonly Reconciled[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Beside Peloton's numbers</h2>
      <table class="detail-table detail-table-named">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Peloton</th>
            <th scope="col">Ours</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                {row.reason === null ? null : <span class="detail-table-reason">{row.reason}</span>}
              </th>
              <td>{row.peloton}</td>
              <td>{row.ours}</td>
              <td>{row.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
