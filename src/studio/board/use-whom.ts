import type { Option } from "../components/choice.tsx";
import { useRead } from "../shell/ask.ts";
import { board } from "../words/board.ts";
import { roleName } from "../words/role-names.ts";
import { none, waitable } from "./desk-draft.ts";

interface Whom {
  readonly owners: readonly Option<string>[];
  readonly waited: readonly Option<string>[];
}

/** Who can be given a story, and whom one can wait for: colleagues who are here, and roles. */
export const useWhom = (): Whom => {
  const colleagues = useRead("listColleagues");
  const here = (colleagues.data?.value.items ?? []).filter(({ isDisabled }) => !isDisabled);
  const people = (kind: string): Option<string>[] =>
    here.map(({ id, name, handle }) => ({ value: `${kind}${id}`, label: name, hint: `@${handle}` }));
  return {
    owners: [{ value: none, label: board.fields.noOwner }, ...people("")],
    waited: [
      { value: none, label: board.fields.nobody },
      ...waitable.map((role) => ({ value: `role:${role}`, label: roleName(role) })),
      ...people("staff:"),
    ],
  };
};
