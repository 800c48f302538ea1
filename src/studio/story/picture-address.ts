import { operations } from "../../api/contract/operations.ts";

/** Where staff see a picture, published or not. */
export const pictureAddress = (pictureId: string): string =>
  `/api${operations.showPicture.path.replace("{pictureId}", pictureId)}`;
