import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { words } from "../words/words.ts";
import { Screen } from "./screen.tsx";

const said = words.common.broken;

/** A fault of ours in a screen: the rest of the studio stands. */
export const Broken = ({ error }: { readonly error: unknown }) => (
  <Screen title={said.title} isNarrow>
    <Notice kind="bad" isNews>
      <p>{said.detail}</p>
      <p className="soft small">{error instanceof Error ? error.message : null}</p>
      <div>
        <Button onPress={() => location.reload()}>{said.again}</Button>
      </div>
    </Notice>
  </Screen>
);
