import type { operations } from "./contract/operations.ts";
import type { Handlers } from "./handler.ts";
import { sessionHandlers } from "./resources/session.ts";
import { signInHandlers } from "./resources/sign-in.ts";

/** Who answers what. An operation without a handler does not compile. */
export const handlers: Handlers<typeof operations> = {
  ...signInHandlers,
  ...sessionHandlers,
};
