import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { Door } from "../sign-in/door.tsx";
import { words } from "../words/words.ts";

const said = words.signIn.reset;

/** A forgotten password: a link by mail. The answer never tells whether anybody has the address. */
export const Reset = () => {
  const [email, setEmail] = useState("");
  const mails = useRead("readSignIn").data?.value.mails;
  const request = useChange("requestPasswordReset");
  if (request.isSuccess)
    return (
      <Door title={said.sent.title} intro={said.sent.detail(email)}>
        <Back />
      </Door>
    );
  if (mails === false)
    return (
      <Door title={said.title}>
        <p>{said.noMail}</p>
        <Back />
      </Door>
    );
  return (
    <Door title={said.title} intro={said.detail}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          request.mutate({ body: { email } });
        }}
      >
        <Field
          label={said.email}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="email"
          autoFocus
          isRequired
          wrong={wrongWith(request.error, "/email")}
        />
        {request.error === null || isOfFields(request.error, ["/email"]) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(request.error)}</p>
          </Notice>
        )}
        <Button type="submit" look="primary" isPending={request.isPending}>
          {said.submit}
        </Button>
      </Form>
      <Back />
    </Door>
  );
};

const Back = () => (
  <p className="small">
    <Link to="/">{said.back}</Link>
  </p>
);
