import { getRouteApi } from "@tanstack/react-router";
import { AuditFilter } from "../audit/audit-filter.tsx";
import { AuditLine } from "../audit/audit-line.tsx";
import { auditQuery } from "../audit/audit-query.ts";
import { FormProblem } from "../components/form-end.tsx";
import { More } from "../components/more.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";

const said = words.audit;
const route = getRouteApi("/inside/audit");

/** Every change, searched and read on, the latest first. */
export const Audit = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { newsroom } = useSession();
  const lines = usePages("listAudit", auditQuery(search, newsroom.zone));
  const { items } = lines;
  return (
    <Screen title={said.title} intro={said.intro}>
      <AuditFilter
        key={JSON.stringify(search)}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
      />
      <FormProblem error={lines.error} />
      {items === undefined && lines.error === null ? <Skeleton count={8} /> : null}
      {items?.length === 0 ? (
        <Empty title={said.nothing}>
          <p>{said.nothingHint}</p>
        </Empty>
      ) : null}
      {items === undefined || items.length === 0 ? null : (
        <ul className="audit-lines">
          {items.map((line) => (
            <li key={line.id}>
              <AuditLine line={line} />
            </li>
          ))}
        </ul>
      )}
      <More of={lines} />
    </Screen>
  );
};
