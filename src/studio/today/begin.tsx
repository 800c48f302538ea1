import { Link } from "@tanstack/react-router";
import { Section } from "../components/section.tsx";
import { words } from "../words/words.ts";
import type { Hint } from "./hints.ts";

const said = words.today.begin;

const leadsTo = { invite: "/staff", passkey: "/account", recovery: "/account" } as const;

/** What would make the studio safer or fuller, each with the way to it. */
export const Begin = ({ hints }: { readonly hints: readonly Hint[] }) => (
  <Section title={said.title}>
    <ul className="lines">
      {hints.map((hint) => (
        <li key={hint}>
          <div className="what">
            <strong>{said[hint].title}</strong>
            <p>{said[hint].detail}</p>
          </div>
          <Link className="button" to={leadsTo[hint]}>
            {said[hint].action}
          </Link>
        </li>
      ))}
    </ul>
  </Section>
);
