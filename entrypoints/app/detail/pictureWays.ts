import type { PictureWays } from "@/components/detail/PictureDialog";
import { saveFile } from "@/entrypoints/page/saveFile";

/** A file's name tells nothing: it may be sent along with the picture. */
const FILE_NAME = "workout.png";

/** The browser's own ways for a picture that was drawn here: a download and the clipboard. Nothing is sent anywhere. */
export const pictureWays: PictureWays = {
  save: (picture) => saveFile(picture, FILE_NAME),
  copy: async (picture) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      return null;
    } catch {
      return "The browser did not allow copying. Save it instead.";
    }
  },
};
