import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Icon } from "../components/icon.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.staff.roles;

type RoleTable = AnswerOf<Operations["listRoles"]>;

/** Which role may do what: a line each permission, a column each role. */
export const Grants = ({ table: { permissions, roles } }: { readonly table: RoleTable }) => (
  // A region that scrolls is reached by keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="table-frame" role="region" aria-label={said.title} tabIndex={0}>
    <table className="table grants">
      <thead>
        <tr>
          <th scope="col">{said.permission}</th>
          {roles.map((role) => (
            <th key={role.name} scope="col">
              {roleName(role.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {permissions.map((permission) => (
          <tr key={permission}>
            <th scope="row">
              {words.permissions[permission]}
              <code className="soft small">{permission}</code>
            </th>
            {roles.map((role) => (
              <td key={role.name}>
                {role.may.includes(permission) ? (
                  <>
                    <Icon name="tick" />
                    <span className="unseen">{said.yes}</span>
                  </>
                ) : (
                  <span className="unseen">{said.no}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
