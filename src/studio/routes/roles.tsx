import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Grants } from "../staff/grants.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.staff.roles;

/** Who may do what, to be looked up. */
export const Roles = () => {
  const roles = useRead("listRoles");
  return (
    <Screen title={said.title} intro={said.intro}>
      <Waiting read={roles} lines={8}>
        {(table) => (
          <>
            <dl className="role-list">
              {table.roles.map((role) => (
                <div key={role.name}>
                  <dt>{roleName(role.name)}</dt>
                  <dd>{role.description}</dd>
                </div>
              ))}
            </dl>
            <Grants table={table} />
          </>
        )}
      </Waiting>
    </Screen>
  );
};
