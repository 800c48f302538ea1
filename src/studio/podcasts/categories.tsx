import { IconButton } from "../components/button.tsx";
import { Arrange } from "../components/arrange.tsx";
import { Choice } from "../components/choice.tsx";
import { useRead } from "../shell/ask.ts";
import { desk } from "../words/desk.ts";
import { podcasts } from "../words/podcasts.ts";

const said = podcasts.fields;

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Apple's categories, the chief one first. */
export const Categories = ({ chosen, onChange }: Props) => {
  const all = useRead("listShowCategories").data?.value.items ?? [];
  const left = all.filter((name) => !chosen.includes(name));
  return (
    <div className="field" role="group" aria-label={said.categories}>
      <span className="label">{said.categories}</span>
      <span className="hint">{said.categoriesHint}</span>
      <Arrange
        label={said.categories}
        items={chosen.map((name) => ({ name }))}
        idOf={({ name }) => name}
        nameOf={({ name }) => name}
        empty={null}
        onOrder={onChange}
      >
        {({ name }) => (
          <>
            <span className="what">{name.replace("/", " · ")}</span>
            <IconButton
              label={desk.remove(name)}
              icon="close"
              onPress={() => onChange(chosen.filter((one) => one !== name))}
            />
          </>
        )}
      </Arrange>
      <Choice
        label={said.addCategory}
        isLabelUnseen
        value=""
        options={[
          { value: "", label: said.chooseCategory },
          ...left.map((name) => ({ value: name, label: name.replace("/", " · ") })),
        ]}
        onChange={(name) => (name === "" ? undefined : onChange([...chosen, name]))}
      />
    </div>
  );
};
