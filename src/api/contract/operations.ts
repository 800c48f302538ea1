import { sessionOperations } from "./session.ts";
import { signInOperations } from "./sign-in.ts";

/** Everything that the API can do, by name. A resource of its own is a file here and a line in this table. */
export const operations = {
  ...signInOperations,
  ...sessionOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
