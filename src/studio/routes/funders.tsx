import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Segments } from "../components/segments.tsx";
import { Calendar } from "../funders/calendar.tsx";
import type { Credit, Funder } from "../funders/credit.ts";
import { AddCredit, ChangeCredit } from "../funders/credit-form.tsx";
import { Donors } from "../funders/donors.tsx";
import { AddFunder, ChangeFunder } from "../funders/funder-form.tsx";
import { FunderTable } from "../funders/funder-table.tsx";
import { fundersViews } from "../funders/funders-search.ts";
import { MarkForm } from "../funders/mark-form.tsx";
import { todayIn } from "../shell/day.ts";
import { WhatStood } from "../funders/stood.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { funders as said } from "../words/funders.ts";

const route = getRouteApi("/inside/funders");

type Doing =
  | { readonly kind: "add" }
  | { readonly kind: "change" | "mark"; readonly funder: Funder }
  | { readonly kind: "credit"; readonly funder: string }
  | { readonly kind: "recredit"; readonly credit: Credit };

/** Who pays, and how, where and when they are thanked. */
export const Funders = () => {
  const mayEdit = useMay()("funder.edit");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [doing, setDoing] = useState<Doing | null>(null);
  const view = search.view ?? "calendar";
  const funders = useRead("listFunders");
  const all = funders.data?.value.items ?? [];
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayEdit ? (
          <>
            <Button onPress={() => setDoing({ kind: "add" })}>{said.add}</Button>
            <Button
              look="primary"
              icon="add"
              isDisabled={all.length === 0}
              onPress={() => setDoing({ kind: "credit", funder: all[0]?.slug ?? "" })}
            >
              {said.credit.add}
            </Button>
          </>
        ) : null
      }
    >
      <div>
        <Segments
          label={said.viewLabel}
          value={view}
          options={fundersViews.map((one) => ({ value: one, label: said.views[one] }))}
          onChange={(next) => void navigate({ search: (last) => ({ ...last, view: next }) })}
        />
      </div>
      {view === "calendar" || view === "funders" ? (
        <Credits view={view} onDo={mayEdit ? setDoing : null} />
      ) : null}
      {view === "donors" ? <Donors /> : null}
      {view === "stood" ? (
        <WhatStood
          asked={
            search.page === undefined || search.day === undefined
              ? null
              : { page: search.page, day: search.day }
          }
          onAsk={(asked) => void navigate({ search: (last) => ({ ...last, ...asked }) })}
        />
      ) : null}
      <Doings doing={doing} funders={all} onClose={() => setDoing(null)} />
    </Screen>
  );
};

interface CreditsProps {
  readonly view: "calendar" | "funders";
  readonly onDo: ((doing: Doing) => void) | null;
}

const Credits = ({ view, onDo }: CreditsProps) => {
  const { newsroom } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const funders = useRead("listFunders");
  const credits = useRead("listFundingCredits", {});
  const year = search.year ?? Number(todayIn(newsroom.zone).slice(0, 4));
  return (
    <Waiting read={credits} lines={6}>
      {({ items }) =>
        view === "calendar" ? (
          <Calendar
            credits={items}
            year={year}
            onYear={(next) => void navigate({ search: (last) => ({ ...last, year: next }) })}
            {...(onDo === null ? {} : { onOpen: (credit) => onDo({ kind: "recredit", credit }) })}
          />
        ) : (
          <Waiting read={funders} lines={6}>
            {({ items: all }) => (
              <FunderTable
                funders={all}
                credits={items}
                onDo={
                  onDo === null
                    ? null
                    : (deed, funder) =>
                        onDo(deed === "credit" ? { kind: deed, funder: funder.slug } : { kind: deed, funder })
                }
              />
            )}
          </Waiting>
        )
      }
    </Waiting>
  );
};

interface DoingsProps {
  readonly doing: Doing | null;
  readonly funders: readonly Funder[];
  readonly onClose: () => void;
}

const Doings = ({ doing, funders, onClose }: DoingsProps) => {
  if (doing?.kind === "add") return <AddFunder onClose={onClose} />;
  if (doing?.kind === "change") return <ChangeFunder funder={doing.funder} onClose={onClose} />;
  if (doing?.kind === "mark") return <MarkForm funder={doing.funder} onClose={onClose} />;
  if (doing?.kind === "recredit") return <ChangeCredit credit={doing.credit} onClose={onClose} />;
  if (doing?.kind === "credit")
    return <AddCredit funders={funders} funder={doing.funder} onClose={onClose} />;
  return null;
};
