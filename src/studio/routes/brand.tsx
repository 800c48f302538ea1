import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { BrandForm } from "../site/brand-form.tsx";
import { BrandMarks } from "../site/brand-marks.tsx";
import { site } from "../words/site.ts";

const said = site.brand;

/** The colours and type of the public site. */
export const Brand = () => {
  const brand = useRead("readBrand");
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
      <Waiting read={brand} lines={8}>
        {(value, etag) => <BrandForm key={etag} brand={value} etag={etag ?? ""} />}
      </Waiting>
      <BrandMarks />
    </Screen>
  );
};
