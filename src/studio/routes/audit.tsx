import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AuditFilter } from "../audit/audit-filter.tsx";
import { AuditLine } from "../audit/audit-line.tsx";
import { auditQuery } from "../audit/audit-query.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
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
  const query = auditQuery(search, newsroom.zone);
  const lines = useInfiniteQuery({
    queryKey: ["listAudit", query],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const result = await api.listAudit(
        { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
        { signal },
      );
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    getNextPageParam: ({ next }) => next,
  });
  const items = lines.data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={said.title} intro={said.intro}>
      <AuditFilter
        key={JSON.stringify(search)}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
      />
      {lines.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(lines.error)}</p>
        </Notice>
      )}
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
      {lines.hasNextPage ? (
        <div>
          <Button isPending={lines.isFetchingNextPage} onPress={() => void lines.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      ) : null}
    </Screen>
  );
};
