import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { LongField } from "../components/long-field.tsx";
import { funders as words } from "../words/funders.ts";
import { ChooseScope } from "./choose-scope.tsx";
import { whereOf } from "./credit.ts";
import type { Funder } from "./credit.ts";
import type { CreditDraft } from "./credit-draft.ts";

const said = words.credit;

interface Props {
  readonly draft: CreditDraft;
  /** To choose from; null: whom and what it is for stays. */
  readonly funders: readonly Funder[] | null;
  readonly wrong: (pointer: string) => string | null;
  readonly onChange: (draft: CreditDraft) => void;
}

/** Whom, for what, in which words, on which days. */
export const CreditFields = ({ draft, funders, wrong, onChange }: Props) => {
  const set = (name: keyof CreditDraft) => (value: string) => onChange({ ...draft, [name]: value });
  return (
    <>
      {funders === null ? (
        <p className="soft">
          {draft.funder} ·{" "}
          {whereOf({
            scope: {
              kind: draft.scopeKind,
              id: draft.scopeOf?.id ?? null,
              title: draft.scopeOf?.title ?? "",
            },
          })}
        </p>
      ) : (
        <>
          <Choice
            label={said.funder}
            value={draft.funder}
            options={funders.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={set("funder")}
          />
          <ChooseScope
            value={draft}
            wrong={wrong("/scope/id")}
            onChange={(scope) => onChange({ ...draft, ...scope })}
          />
        </>
      )}
      <LongField
        label={said.wording}
        hint={said.wordingHint}
        rows={2}
        value={draft.wording}
        onChange={set("wording")}
        isRequired
        wrong={wrong("/wording")}
      />
      <div className="two-fields">
        <Field
          label={said.firstDay}
          type="date"
          value={draft.firstDay}
          onChange={set("firstDay")}
          isRequired
          wrong={wrong("/firstDay")}
        />
        <Field
          label={said.lastDay}
          hint={said.noEnd}
          type="date"
          value={draft.lastDay}
          onChange={set("lastDay")}
          wrong={wrong("/lastDay")}
        />
      </div>
      <details className="more">
        <summary>{said.more}</summary>
        <div className="stack">
          <Choice
            label={said.role}
            value={draft.role}
            options={(["funder", "sponsor"] as const).map((role) => ({
              value: role,
              label: said.roles[role],
            }))}
            onChange={(role) => onChange({ ...draft, role })}
          />
          <div className="two-fields">
            <Field
              label={said.player}
              hint={said.elsewhereHint}
              value={draft.wordingPlayer}
              onChange={set("wordingPlayer")}
            />
            <Field
              label={said.feed}
              hint={said.elsewhereHint}
              value={draft.wordingFeed}
              onChange={set("wordingFeed")}
            />
            <Field
              label={said.learnMore}
              hint={said.learnMoreHint}
              value={draft.learnMoreUrl}
              onChange={set("learnMoreUrl")}
              inputMode="url"
              autoComplete="off"
            />
            <Field
              label={said.learnMoreLabel}
              value={draft.learnMoreLabel}
              onChange={set("learnMoreLabel")}
            />
            <Field
              label={said.position}
              hint={said.positionHint}
              inputMode="numeric"
              value={draft.position}
              onChange={set("position")}
            />
          </div>
        </div>
      </details>
    </>
  );
};
