import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { type LinkFacts, useAcceptLink } from "../sign-in/accept-link.ts";
import { useChange, useRead } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useEnter } from "../shell/session.tsx";
import { CodeField } from "../sign-in/code-field.tsx";
import { Door } from "../sign-in/door.tsx";
import { canPasskeys } from "../sign-in/passkey.ts";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.signIn.link;

/** A one-time link: the first administrator's, an invitation, or a way in for whoever has lost theirs. */
export const LinkScreen = () => {
  // After the #, so that it reaches no server's log.
  const token = location.hash.slice(1);
  const ways = useRead("readSignIn");
  const { mutate: read, data, error } = useChange("readLink");
  useEffect(() => {
    if (token.length >= 20) read({ body: { token } });
  }, [token, read]);
  if (ways.data?.value.trouble)
    return (
      <Door title={words.signIn.title}>
        <SignInForm onSignedIn={() => {}} />
      </Door>
    );
  if (token.length < 20 || error !== null)
    return (
      <Door title={said.broken.title} intro={said.broken.detail}>
        {error === null ? null : <p className="soft small">{sentenceOf(error)}</p>}
        <p>
          <Link to="/">{said.toSignIn}</Link>
        </p>
      </Door>
    );
  if (data === undefined || ways.data === undefined)
    return (
      <Door title={words.common.loading}>
        <Skeleton count={3} />
      </Door>
    );
  const facts = data.value;
  return (
    <Door {...headOf(facts, ways.data.value.newsroom.name)}>
      <AcceptForm token={token} facts={facts} offersPasskey={ways.data.value.passkeys && canPasskeys()} />
    </Door>
  );
};

const headOf = (
  { kind, name, role }: LinkFacts,
  newsroom: string,
): { readonly title: string; readonly intro: string } => {
  if (kind === "first") return { title: said.first.title, intro: said.first.detail };
  if (kind === "invitation")
    return { title: said.invitation.title(newsroom), intro: said.invitation.detail(roleName(role)) };
  return { title: said.reset.title, intro: said.reset.detail(name) };
};

interface AcceptProps {
  readonly token: string;
  readonly facts: LinkFacts;
  readonly offersPasskey: boolean;
}

const ownFields = ["/name", "/email", "/by/password"];

const AcceptForm = ({ token, facts, offersPasskey }: AcceptProps) => {
  const [name, setName] = useState(facts.kind === "first" ? "" : facts.name);
  const [email, setEmail] = useState(facts.email ?? "");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [byPassword, setByPassword] = useState(!offersPasskey);
  const [differs, setDiffers] = useState(false);
  const [code, setCode] = useState("");
  const enter = useEnter();
  const navigate = useNavigate();
  const accept = useAcceptLink(token, (session) => {
    enter(session);
    void navigate({ to: "/", replace: true });
  });
  const isReset = facts.kind === "reset";
  const needsCode = accept.needsCode;
  const submit = (): void => {
    setDiffers(byPassword && password !== again);
    if (byPassword && password !== again) return;
    accept.submit({
      ...(isReset ? {} : { name, ...(email === "" ? {} : { email }) }),
      ...(needsCode ? { code } : {}),
      password: byPassword ? password : null,
    });
  };
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isReset ? null : (
        <>
          <Field
            label={said.name}
            hint={said.nameHint}
            value={name}
            onChange={setName}
            autoComplete="name"
            autoFocus
            isRequired
            wrong={wrongWith(accept.error, "/name")}
          />
          <Field
            label={said.email}
            hint={said.emailHint}
            type="email"
            value={email}
            onChange={setEmail}
            autoComplete="email"
            wrong={wrongWith(accept.error, "/email")}
          />
        </>
      )}
      {byPassword ? (
        <>
          <input type="text" autoComplete="username" value={facts.handle} readOnly hidden />
          <Field
            label={said.password}
            hint={said.passwordHint}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            isRequired
            wrong={wrongWith(accept.error, "/by/password")}
          />
          <Field
            label={said.passwordAgain}
            type="password"
            value={again}
            onChange={setAgain}
            autoComplete="new-password"
            isRequired
            wrong={differs ? said.differs : null}
          />
        </>
      ) : (
        <p className="soft">{said.passkeyHint}</p>
      )}
      {needsCode ? (
        <CodeField code={code} onChange={setCode} wrong={wrongWith(accept.error, "/code")} />
      ) : null}
      <Problem error={accept.error} isStopped={accept.isStopped} />
      <Button
        type="submit"
        look="primary"
        {...(byPassword ? {} : { icon: "key" as const })}
        isPending={accept.isPending}
      >
        {byPassword ? said.submitPassword : said.passkey}
      </Button>
      <p className="row apart small">
        {offersPasskey ? (
          <button type="button" className="plain-link" onClick={() => setByPassword(!byPassword)}>
            {byPassword ? said.passkeyInstead : said.passwordInstead}
          </button>
        ) : null}
        <span className="soft">{said.handle(facts.handle)}</span>
      </p>
    </Form>
  );
};

const Problem = ({ error, isStopped }: { readonly error: unknown; readonly isStopped: boolean }) => {
  if (isStopped)
    return (
      <Notice kind="warn" isNews>
        <p>{said.stopped}</p>
      </Notice>
    );
  return error === null || isOfFields(error, ownFields) ? null : (
    <Notice kind="bad" isNews>
      <p>{sentenceOf(error)}</p>
    </Notice>
  );
};
