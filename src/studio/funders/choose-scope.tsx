import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { useRead } from "../shell/ask.ts";
import { funders } from "../words/funders.ts";
import type { CreditDraft } from "./credit-draft.ts";

const said = funders.credit;

type Scope = Pick<CreditDraft, "scopeKind" | "scopeOf">;

interface Props {
  readonly value: Scope;
  readonly wrong: string | null;
  readonly onChange: (scope: Scope) => void;
}

const kinds = ["site", "series", "recording", "story"] as const;

/** What is paid for: the whole site, a series, or one work that is found by its title. */
export const ChooseScope = ({ value, wrong, onChange }: Props) => (
  <div className="stack near">
    <Choice
      label={said.scope}
      value={value.scopeKind}
      options={kinds.map((kind) => ({ value: kind, label: said.scopes[kind] }))}
      onChange={(scopeKind) => onChange({ scopeKind, scopeOf: null })}
    />
    {value.scopeKind === "series" ? <ChooseSeries value={value} onChange={onChange} /> : null}
    {value.scopeKind === "recording" || value.scopeKind === "story" ? (
      value.scopeOf === null ? (
        <FindWork value={value} onChange={onChange} />
      ) : (
        <p className="row apart">
          <strong>{value.scopeOf.title}</strong>
          <Button look="quiet" onPress={() => onChange({ ...value, scopeOf: null })}>
            {said.another}
          </Button>
        </p>
      )
    ) : null}
    {wrong === null ? null : <p className="wrong-line">{wrong}</p>}
  </div>
);

type PartProps = Omit<Props, "wrong">;

const ChooseSeries = ({ value, onChange }: PartProps) => {
  const series = useRead("listSeries").data?.value.items;
  if (series === undefined) return null;
  if (series.length === 0) return <p className="soft">{said.noSeries}</p>;
  return (
    <Choice
      label={said.series}
      value={value.scopeOf?.id ?? ""}
      options={series.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(id) => {
        const title = series.find((one) => one.id === id)?.title ?? "";
        onChange({ ...value, scopeOf: { id, title } });
      }}
    />
  );
};

const FindWork = ({ value, onChange }: PartProps) => {
  const [typed, setTyped] = useState("");
  const isWanted = typed.trim() !== "";
  const query = { words: typed.trim(), limit: 12 };
  const found = useRead("listWorks", { query }, { isWanted, keepsPrevious: true }).data?.value.items;
  const offered = found?.filter(({ kind }) => (kind === "story") === (value.scopeKind === "story"));
  return (
    <>
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      {isWanted && offered?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      {isWanted ? (
        <div className="row">
          {offered?.slice(0, 6).map(({ id, title }) => (
            <Button key={id} onPress={() => onChange({ ...value, scopeOf: { id, title } })}>
              {title}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
};
