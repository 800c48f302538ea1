import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { SitePreview } from "../preview/site-preview.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { useLetGo } from "../shell/kept.tsx";
import { useMay } from "../shell/session.tsx";
import { desk } from "../words/desk.ts";
import { preview } from "../words/preview.ts";
import { site } from "../words/site.ts";
import { ColourField } from "./colour-field.tsx";
import { Contrasts, isTooNear } from "./contrasts.tsx";
import { Sample } from "./sample.tsx";

const said = site.brand;

type Brand = AnswerOf<Operations["readBrand"]>;
type Palette = Brand["palette"];

const lights = ["light", "dark"] as const;
const parts = ["paper", "ink", "accent"] as const;

const isWhole = (palette: Palette): boolean =>
  lights.every((light) => parts.every((part) => /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(palette[light][part])));

/** What of one light is another than it was. */
const changesOf = (before: Palette["light"], after: Palette["light"]): Partial<Palette["light"]> =>
  Object.fromEntries(parts.filter((part) => before[part] !== after[part]).map((part) => [part, after[part]]));

interface Props {
  readonly brand: Brand;
  readonly etag: string;
}

/** Colours with their contrasts as they are chosen, and the type. */
export const BrandForm = ({ brand, etag }: Props) => {
  const mayChange = useMay()("setting.change");
  const [palette, setPalette] = useState(brand.palette);
  const [typeface, setTypeface] = useState(brand.typeface);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const isChanged = JSON.stringify(palette) !== JSON.stringify(brand.palette);
  const tried = useTried(palette, isChanged) ?? brand.pairs;
  const near = tried.filter(isTooNear);
  const change = useChange("changeBrand", { changes: ["readBrand"], onDone: () => say(desk.saved) });
  const letGo = useLetGo();
  const forget = useChange("forgetBrand", {
    changes: ["readBrand"],
    onDone: () => {
      letGo();
      say(said.forgotten);
    },
  });
  const told = (
    <Notice kind={near.length === 0 ? "good" : "bad"} isNews>
      <p>{near.length === 0 ? said.allEnough : said.near(near.length)}</p>
    </Notice>
  );
  return (
    <Form
      className="stack far"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const body = {
          light: changesOf(brand.palette.light, palette.light),
          dark: changesOf(brand.palette.dark, palette.dark),
          typeface,
        };
        change.mutate({ body, ifMatch: etag });
      }}
    >
      {mayChange ? null : <p className="soft">{desk.readOnly}</p>}
      {lights.map((light) => (
        <Section key={light} title={said[light]}>
          <div className="stack">
            <div className="colours">
              {parts.map((part) => (
                <ColourField
                  key={part}
                  label={said[part]}
                  value={palette[light][part]}
                  isDisabled={!mayChange}
                  onChange={(value) =>
                    setPalette({ ...palette, [light]: { ...palette[light], [part]: value } })
                  }
                />
              ))}
            </div>
            <Sample colours={palette[light]} />
            <Contrasts title={said.contrasts} pairs={tried.filter((pair) => pair.light === light)} />
          </div>
        </Section>
      ))}
      <Section title={said.type}>
        <Choice
          label={said.type}
          isLabelUnseen
          value={typeface}
          isDisabled={!mayChange}
          options={brand.typefaces.map(({ name, about }) => ({ value: name, label: name, hint: about }))}
          onChange={setTypeface}
        />
      </Section>
      {told}
      <FormProblem error={change.error} />
      {mayChange ? (
        <div className="row">
          <Button
            type="submit"
            look="primary"
            isDisabled={!isChanged && typeface === brand.typeface}
            isPending={change.isPending}
          >
            {said.save}
          </Button>
          <Button
            isDisabled={!isWhole(palette) || (!isChanged && typeface === brand.typeface)}
            onPress={() => setIsPreviewed(true)}
          >
            {preview.make}
          </Button>
          {brand.isStandard ? null : (
            <Button isPending={forget.isPending} onPress={() => forget.mutate({})}>
              {said.forget}
            </Button>
          )}
        </div>
      ) : null}
      {isPreviewed ? (
        <SitePreview
          change={{ of: "brand", palette, typeface }}
          aside={
            <div className="stack">
              {told}
              {near.length === 0 ? null : <Contrasts title={said.contrasts} pairs={near} />}
            </div>
          }
          onClose={() => setIsPreviewed(false)}
        >
          <p className="soft">{preview.unsaved}</p>
        </SitePreview>
      ) : null}
    </Form>
  );
};

/** How far apart the colours would be; null: it is not known yet. */
const useTried = (palette: Palette, isWanted: boolean): Brand["pairs"] | null => {
  const read = useRead(
    "tryBrand",
    { body: palette },
    { isWanted: isWanted && isWhole(palette), keepsPrevious: true },
  );
  return isWanted ? (read.data?.value.pairs ?? null) : null;
};
