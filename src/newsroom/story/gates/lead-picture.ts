import type { Gate } from "../gate.ts";
import { readStorySettings } from "../story-settings.store.ts";

/** A story has a picture above it, where the house asks for one (the setting story.lead-picture). */
export const leadPicture: Gate = {
  name: "lead-picture",
  findings: async (db, { content }) => {
    if (content.leadPicture !== null) return [];
    const { leadPicture: asked } = await readStorySettings(db);
    return asked === "optional"
      ? []
      : [
          {
            part: "leadPicture",
            cause: "none",
            problem: "It has no lead picture.",
            advice: "Choose one: newsreel picture list",
          },
        ];
  },
};
