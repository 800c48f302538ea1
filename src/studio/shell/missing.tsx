import { Link } from "@tanstack/react-router";
import { Empty } from "../components/placeholders.tsx";
import { words } from "../words/words.ts";
import { Screen } from "./screen.tsx";

const said = words.common.missing;

/** Nothing is at this address, which nobody needed to sign in to learn. */
export const MissingOutside = () => (
  <main>
    <Missing />
  </main>
);

/** Nothing is at this address. */
export const Missing = () => (
  <Screen title={said.title}>
    <Empty title={said.detail}>
      <p>
        <Link to="/">{said.home}</Link>
      </p>
    </Empty>
  </Screen>
);
