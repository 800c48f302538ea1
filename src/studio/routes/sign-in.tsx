import { Notice } from "../components/notice.tsx";
import { useRead } from "../shell/ask.ts";
import { useEnter } from "../shell/session.tsx";
import { Door } from "../sign-in/door.tsx";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { words } from "../words/words.ts";

const said = words.signIn;

/** At whatever address somebody came to; after it they are there. */
export const SignIn = () => {
  const enter = useEnter();
  const ways = useRead("readSignIn");
  const isNew = ways.data?.value.isNew === true && ways.data.value.trouble === null;
  // Which of the two doors it is, is known in a moment: neither flashes before the other.
  if (ways.isPending) return <main className="door" aria-busy="true" />;
  return isNew ? (
    <Door title={said.newNewsroom.title} intro={said.newNewsroom.detail}>
      <Notice>
        <p>{said.newNewsroom.hint}</p>
        <p>
          <code>{said.newNewsroom.command}</code>
        </p>
      </Notice>
    </Door>
  ) : (
    <Door title={said.title}>
      <SignInForm onSignedIn={enter} />
    </Door>
  );
};
