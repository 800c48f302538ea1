import { defineCommand } from "citty";
import { listRecordings } from "../newsroom/recording/list-recordings.store.ts";
import { recordingKinds } from "../newsroom/recording/recording.ts";
import { openNewsroom, jsonFlag } from "./act.ts";
import { asJson, table } from "./print.ts";
import { showTime } from "./time.ts";
import { type Console } from "./tools.ts";
import { requireTopics } from "./add-input.ts";

export const listCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The recordings, latest first" },
    args: {
      kind: { type: "enum", options: [...recordingKinds], description: "Only these" },
      state: { type: "enum", options: ["draft", "published", "withdrawn"], description: "Only these" },
      topic: { type: "string", description: "Only with this topic", valueHint: "SLUG" },
      limit: { type: "string", default: "50", description: "How many at most" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const [topicId] = args.topic === undefined ? [] : await requireTopics(db, [args.topic]);
      const { cards, next } = await listRecordings(db, {
        limit: Math.max(1, Number(args.limit) || 50),
        ...(args.kind === undefined ? {} : { kind: args.kind }),
        ...(args.state === undefined ? {} : { state: args.state }),
        ...(topicId === undefined ? {} : { topicId }),
      });
      if (args.json) {
        console.say(asJson(cards));
        return;
      }
      if (cards.length === 0) console.say("Nothing yet. Bring something in: newsreel add FILE");
      const rows = cards.map((card) => [
        card.kind,
        card.state,
        card.broadcastOn ?? card.recordedOn ?? "",
        card.runningMilliseconds === null ? "" : showTime(card.runningMilliseconds),
        card.slug,
        card.title,
      ]);
      for (const line of table(rows)) console.say(line);
      if (next !== null) console.remark("There are more: --limit");
    },
  });
