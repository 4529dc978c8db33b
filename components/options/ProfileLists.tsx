import { Figure } from "@/components/common/Figure";
import type { NamedFigure, ProfileFigures } from "./profileFigures";
import "./ProfileLists.css";

type ProfileListsProps = {
  readonly figures: ProfileFigures;
  /** "from 12 Apr 2025, older workouts are still coming"; null once the history is whole. */
  readonly base: string | null;
};

/** The member's figures, with who says them above each list. */
export function ProfileLists({ figures, base }: ProfileListsProps) {
  return (
    <div class="profile-lists">
      <FigureList heading="As Peloton counts" rows={figures.fromPeloton} />
      <FigureList heading={base === null ? "Summed by us" : `Summed by us, ${base}`} rows={figures.summed} />
      {figures.byType.length === 0 ? null : <FigureList heading="Workouts by type" rows={figures.byType} />}
    </div>
  );
}

function FigureList({ heading, rows }: { readonly heading: string; readonly rows: readonly NamedFigure[] }) {
  return (
    <section class="profile-list">
      <h3>{heading}</h3>
      <dl>
        {rows.map(({ name, figure }) => (
          <div key={name} class="profile-list-row">
            <dt>{name}</dt>
            <dd>
              <Figure figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
