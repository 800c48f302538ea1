import { useState } from "react";
import type { BodyOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Arrange } from "../components/arrange.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Segments } from "../components/segments.tsx";
import { useRead } from "../shell/ask.ts";
import { desk } from "../words/desk.ts";
import { front } from "../words/front.ts";
import { series } from "../words/series.ts";
import { bySeason, type DraftMember, hasNumbers, type Member } from "./member-draft.ts";

const said = series.members;

interface Props {
  readonly label: string;
  readonly works: readonly Member[];
  /** What may be added. */
  readonly takes: readonly Member["kind"][];
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Null: they can only be looked at. */
  readonly onSave: ((body: BodyOf<Operations["arrangeSeries"]>) => void) | null;
}

/** Works that belong together: added, taken out, put in order and into seasons. */
export const MemberList = ({ label, works, takes, error, isPending, onSave }: Props) => {
  const [put, setPut] = useState<readonly DraftMember[]>(works);
  const [isNumbered, setIsNumbered] = useState(hasNumbers(works));
  const told = (some: readonly DraftMember[]) => JSON.stringify(some.map(({ id, season }) => [id, season]));
  const isChanged = told(put) !== told(works) || isNumbered !== hasNumbers(works);
  const mayOrder = onSave !== null && isNumbered;
  return (
    <div className="stack">
      <p className="soft small">{mayOrder ? `${said.hint} ${desk.arrangeHint}` : said.hint}</p>
      {onSave === null ? null : (
        <div>
          <Segments
            label={said.order}
            value={isNumbered ? "numbers" : "days"}
            options={(["numbers", "days"] as const).map((one) => ({ value: one, label: said.orders[one] }))}
            onChange={(order) => {
              setIsNumbered(order === "numbers");
              if (order === "days") setPut(bySeason(put.toSorted((a, b) => a.day.localeCompare(b.day))));
            }}
          />
        </div>
      )}
      <Arrange
        label={label}
        items={put}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        empty={<p className="soft">{said.none}</p>}
        {...(mayOrder
          ? {
              onOrder: (ids: readonly string[]) =>
                setPut(bySeason(ids.flatMap((id) => put.filter((work) => work.id === id)))),
            }
          : {})}
      >
        {(work) => (
          <MemberLine
            work={work}
            {...(onSave === null
              ? {}
              : {
                  onSeason: (season: number | null) =>
                    setPut(bySeason(put.map((one) => (one.id === work.id ? { ...one, season } : one)))),
                  onRemove: () => setPut(put.filter(({ id }) => id !== work.id)),
                })}
          />
        )}
      </Arrange>
      {onSave === null ? null : (
        <>
          <FindMember
            takes={takes}
            without={put.map(({ id }) => id)}
            onFound={(work) => setPut(bySeason([...put, work]))}
          />
          <FormProblem error={error} />
          <div>
            <Button
              look="primary"
              isDisabled={!isChanged}
              isPending={isPending}
              onPress={() => onSave({ works: put.map(({ id, season }) => ({ id, season })), isNumbered })}
            >
              {said.save}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};

interface LineProps {
  readonly work: DraftMember;
  readonly onSeason?: (season: number | null) => void;
  readonly onRemove?: () => void;
}

const MemberLine = ({ work, onSeason, onRemove }: LineProps) => {
  const { title, kind, state, season, day } = work;
  const told = said.states[state] ?? "";
  return (
    <>
      <span className="what">
        {title} <span className="tag">{front.kinds[kind]}</span>
        <span className="soft small block">{told === "" ? day : `${day} · ${told}`}</span>
      </span>
      {onSeason === undefined ? (
        <span className="soft small">{said.number(season, null)}</span>
      ) : (
        <input
          className="input season"
          aria-label={said.season(title)}
          placeholder={said.seasonShort}
          inputMode="numeric"
          defaultValue={season ?? ""}
          // Once it is typed: a list that moves under the finger is none to type in.
          onBlur={({ target }) => {
            const number = Number.parseInt(target.value, 10);
            onSeason(Number.isInteger(number) && number > 0 ? number : null);
          }}
        />
      )}
      {onRemove === undefined ? null : (
        <IconButton label={desk.remove(title)} icon="close" onPress={onRemove} />
      )}
    </>
  );
};

interface FindProps {
  readonly takes: readonly Member["kind"][];
  readonly without: readonly string[];
  readonly onFound: (work: DraftMember) => void;
}

const FindMember = ({ takes, without, onFound }: FindProps) => {
  const [typed, setTyped] = useState("");
  const isWanted = typed.trim() !== "";
  const query = { words: typed.trim(), limit: 20 };
  const found = useRead("listWorks", { query }, { isWanted, keepsPrevious: true }).data?.value.items;
  const offered = found?.flatMap(({ id, kind, title, day }) =>
    kind === "story" || !takes.includes(kind) || without.includes(id)
      ? []
      : [{ id, kind, title, day: day ?? "", state: "", season: null }],
  );
  return (
    <div className="stack near">
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      {isWanted && offered?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      {isWanted ? (
        <div className="row">
          {offered?.slice(0, 6).map((work) => (
            <Button
              key={work.id}
              icon="add"
              onPress={() => {
                onFound(work);
                setTyped("");
              }}
            >
              {work.title}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
};
