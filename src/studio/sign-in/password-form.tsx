import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { useChange } from "../shell/ask.ts";
import { codeOf, sentenceOf, wrongWith } from "../shell/failure.ts";
import type { Session } from "../shell/session.tsx";
import { CodeField } from "./code-field.tsx";
import { words } from "../words/words.ts";

const said = words.signIn;

interface Props {
  readonly name: string;
  /** It is the only way here: its button is the first. */
  readonly isMain: boolean;
  readonly onSignedIn: (session: Session) => void;
}

/** Name and password; then the code, where one is asked for. */
export const PasswordForm = ({ name: expected, isMain, onSignedIn }: Props) => {
  const [name, setName] = useState(expected);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = useChange("signInByPassword", { onDone: ({ value }) => onSignedIn(value) });
  const error = codeOf(signIn.error) === "second-step-needed" ? null : signIn.error;
  const submit = (): void =>
    signIn.mutate(
      { body: { name, password, ...(needsCode ? { code } : {}) } },
      {
        onError: (problem) => {
          if (codeOf(problem) === "second-step-needed") setNeedsCode(true);
          setCode("");
        },
      },
    );
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {needsCode ? (
        <CodeField code={code} onChange={setCode} wrong={wrongWith(error, "/code")} />
      ) : (
        <>
          <Field
            label={said.name}
            value={name}
            onChange={setName}
            autoComplete="username"
            autoFocus={expected === ""}
            isRequired
            wrong={wrongWith(error, "/name")}
          />
          <Field
            label={said.password}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus={expected !== ""}
            isRequired
            wrong={wrongWith(error, "/password")}
          />
        </>
      )}
      {error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      <Button type="submit" look={isMain || needsCode ? "primary" : "plain"} isPending={signIn.isPending}>
        {said.submit}
      </Button>
      {needsCode ? null : (
        <p className="small">
          <Link to="/reset">{said.forgotten}</Link>
        </p>
      )}
    </Form>
  );
};
