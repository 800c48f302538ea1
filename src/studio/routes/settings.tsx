import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { SettingsForm } from "../site/settings-form.tsx";
import { site } from "../words/site.ts";

const said = site.settings;

/** Every setting of the site, checked as the newsroom checks them. */
export const Settings = () => {
  const settings = useRead("listSettings");
  const { newsroom } = useSession();
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isNarrow
      actions={
        <a className="button" href={newsroom.url} target="_blank" rel="noopener">
          {said.preview}
        </a>
      }
    >
      <Waiting read={settings} lines={8}>
        {({ items }, etag) => <SettingsForm key={etag} settings={items} etag={etag ?? ""} />}
      </Waiting>
    </Screen>
  );
};
