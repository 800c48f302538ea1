import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { shareHandler } from "../handlers/share.tsx";
import { routes } from "../routes.ts";
import type { Reading } from "./answer.ts";
import type { Respond } from "./respond.ts";

/** Bytes of a form; beyond, nobody means well. */
const longestForm = 10_000;

/** Holds for bodies that do not say their length too. */
export const formLimit = (respond: Respond) =>
  bodyLimit({
    maxSize: longestForm,
    onError: (context) => respond.refused(context.req.raw, 413, "tooLarge"),
  });

/** The form that makes a moment: leads to its page, or answers a script in JSON. */
export const sharing =
  (read: () => Promise<Reading>, respond: Respond) =>
  async (context: Context): Promise<Response> => {
    const reading = await read();
    const outcome = await shareHandler(reading, new URLSearchParams(await context.req.text()));
    const asJson = context.req.header("accept")?.includes("application/json") ?? false;
    if (outcome.kind === "made") {
      if (asJson) return context.json(outcome.moment, 200, { "cache-control": "no-store" });
      return context.redirect(routes.moment.to({ id: outcome.moment.id }), 303);
    }
    if (asJson && outcome.kind === "refused") {
      return context.json({ problem: outcome.problem }, 422, { "cache-control": "no-store" });
    }
    return await respond.answer(context.req.raw, reading, outcome);
  };
