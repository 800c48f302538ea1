import { Fragment, type VNode } from "preact";
import type { Translation } from "../../newsroom/story/translation.store.ts";
import { Filled, useSay } from "../design/say.tsx";
import { languageName, translationPath } from "../view/translations.ts";

/** The same work in other languages, each named in its own. */
export const AlsoIn = (props: { id: string; translations: readonly Translation[] }): VNode | null => {
  const say = useSay();
  const others = props.translations.filter(({ id }) => id !== props.id);
  return others.length === 0 ? null : (
    <p class="facts also-in" lang={say.language}>
      <span>
        <Filled
          words={say.translations.also}
          with={[
            others.map((one, place) => (
              <Fragment key={one.id}>
                {place > 0 && ", "}
                <a href={translationPath(one)} lang={one.language} hreflang={one.language}>
                  {languageName(one.language)}
                </a>
              </Fragment>
            )),
          ]}
        />
      </span>
    </p>
  );
};
