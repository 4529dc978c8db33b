import { useCallback, useMemo } from "preact/hooks";

import { classParts } from "./classParts";
import { detailFigures } from "./detailFigures";
import type { DetailModel } from "./detailModel";
import { detailPlots } from "./detailPlots";
import { pictureContent, type PictureChoices } from "./pictureContent";
import { PictureDialog, type PictureWays } from "./PictureDialog";

type Props = {
  readonly model: DetailModel;
  /** Null = not known. */
  readonly riderName: string | null;
  readonly ways: PictureWays;
  readonly onClose: () => void;
};

/** The picture of a whole workout, made when it is asked for. */
export function WorkoutPicture({ model, riderName, ways, onClose }: Props) {
  const drawn = useMemo(
    () => ({
      figures: detailFigures(model, null),
      plots: detailPlots(model),
      parts: classParts(model.graph.segments),
    }),
    [model],
  );
  const contentOf = useCallback(
    (choices: PictureChoices) => pictureContent({ model, ...drawn, riderName, choices }),
    [model, drawn, riderName],
  );
  return <PictureDialog contentOf={contentOf} hasName={riderName !== null} ways={ways} onClose={onClose} />;
}
