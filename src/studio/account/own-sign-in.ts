import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

/** What one signs in with. */
export type OwnSignIn = AnswerOf<Operations["readOwnSignIn"]>;
