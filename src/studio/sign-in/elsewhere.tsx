import { Notice } from "../components/notice.tsx";
import { words } from "../words/words.ts";

const said = words.signIn.elsewhere;

/** The page was opened by another name or number than the newsroom's own: why nobody can sign in here, and what to do. */
export const Elsewhere = ({ origin }: { readonly origin: string }) => {
  const { port, protocol } = new URL(origin);
  return (
    <Notice kind="warn" title={said.title}>
      <p>{said.detail(location.origin, origin)}</p>
      <p>
        <a href={`${origin}/studio`}>{said.open(origin)}</a>
      </p>
      {isSecureContext ? null : <p>{said.plain}</p>}
      {protocol === "https:" ? null : (
        <ol>
          {said.todo(port === "" ? "80" : port).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </Notice>
  );
};
