import { defineCommand } from "citty";
import { schemaText } from "../content/json-schema.ts";
import type { Console } from "./tools.ts";

export const schemaCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The JSON Schema of a story's content" },
    args: {},
    run: () => {
      console.say(schemaText().trimEnd());
    },
  });
