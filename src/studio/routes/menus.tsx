import { useState } from "react";
import { Choice } from "../components/choice.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { MenuEditor } from "../site/menu-editor.tsx";
import { site } from "../words/site.ts";

const said = site.menus;

type Name = keyof typeof said.names;

const names = Object.keys(said.names) as readonly Name[];

/** The menus at the head and foot of every page. */
export const Menus = () => {
  const [name, setName] = useState<Name>("main");
  const menu = useRead("readMenu", { params: { menu: name } });
  const { newsroom } = useSession();
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isNarrow
      actions={
        <a className="button" href={newsroom.url} target="_blank" rel="noopener">
          {site.settings.preview}
        </a>
      }
    >
      <Choice
        label={said.choose}
        value={name}
        options={names.map((one) => ({ value: one, label: said.names[one] }))}
        onChange={setName}
      />
      <Section title={said.names[name]}>
        <Waiting read={menu} lines={4}>
          {(value, etag) => <MenuEditor key={`${name} ${etag}`} menu={value} etag={etag ?? ""} />}
        </Waiting>
      </Section>
    </Screen>
  );
};
