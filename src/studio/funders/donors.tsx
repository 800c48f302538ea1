import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { SettingsForm } from "../site/settings-form.tsx";
import { funders } from "../words/funders.ts";
import { AddDonor, ChangeDonor, type Donor, type Level } from "./donor-form.tsx";
import { AddLevel, ChangeLevel } from "./level-form.tsx";
import { sayDay } from "../shell/day.ts";

const said = funders.donors;

type Doing =
  | { readonly kind: "add" | "add-level" }
  | { readonly kind: "donor"; readonly donor: Donor }
  | { readonly kind: "level"; readonly level: Level };

/** Who gave to the fund, by level, and where readers give. */
export const Donors = () => {
  const mayEdit = useMay()("funder.edit");
  return (
    <>
      {mayEdit ? <List /> : <Empty title={said.notYours} />}
      <Fund />
    </>
  );
};

const List = () => {
  const donors = useRead("listDonors");
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const levels = donors.data?.value.levels ?? [];
  return (
    <Section
      title={said.title}
      detail={said.detail}
      actions={
        <div className="row">
          <Button onPress={() => setDoing({ kind: "add-level" })}>{said.addLevel}</Button>
          <Button icon="add" isDisabled={levels.length === 0} onPress={() => setDoing({ kind: "add" })}>
            {said.add}
          </Button>
        </div>
      }
    >
      <Waiting read={donors} lines={5}>
        {({ items }) =>
          levels.length === 0 ? (
            <p className="soft">{said.noLevels}</p>
          ) : (
            <div className="stack">
              {levels.map((level) => (
                <LevelLines
                  key={level.id}
                  level={level}
                  donors={items.filter((donor) => donor.level === level.slug)}
                  onDo={setDoing}
                />
              ))}
            </div>
          )
        }
      </Waiting>
      {doing?.kind === "add" ? <AddDonor levels={levels} onClose={close} /> : null}
      {doing?.kind === "add-level" ? <AddLevel onClose={close} /> : null}
      {doing?.kind === "donor" ? <ChangeDonor donor={doing.donor} levels={levels} onClose={close} /> : null}
      {doing?.kind === "level" ? <ChangeLevel level={doing.level} onClose={close} /> : null}
    </Section>
  );
};

interface LevelProps {
  readonly level: Level;
  readonly donors: readonly Donor[];
  readonly onDo: (doing: Doing) => void;
}

const LevelLines = ({ level, donors, onDo }: LevelProps) => (
  <section className="stack near">
    <div className="row apart">
      <h3>{level.name}</h3>
      <Button
        look="quiet"
        aria-label={said.change(level.name)}
        onPress={() => onDo({ kind: "level", level })}
      >
        {funders.entries.change}
      </Button>
    </div>
    {level.about === "" ? null : <p className="soft small">{level.about}</p>}
    {donors.length === 0 ? <p className="soft">{said.nobodyHere}</p> : null}
    <ul className="lines">
      {donors.map((donor) => (
        <li key={donor.id}>
          <span className="what">
            {donor.name} {donor.isAnonymous ? <span className="tag warn">{said.unnamed}</span> : null}
            <p>{said.days(sayDay(donor.firstDay), donor.lastDay === null ? null : sayDay(donor.lastDay))}</p>
          </span>
          <Button aria-label={said.change(donor.name)} onPress={() => onDo({ kind: "donor", donor })}>
            {funders.entries.change}
          </Button>
        </li>
      ))}
    </ul>
  </section>
);

const Fund = () => {
  const settings = useRead("listSettings");
  return (
    <section className="stack" aria-label={funders.fund.title}>
      <h2>{funders.fund.title}</h2>
      <p className="soft">{funders.fund.detail}</p>
      <Waiting read={settings} lines={4}>
        {({ items }, etag) => (
          <SettingsForm
            key={etag}
            settings={items.filter(({ name }) => name.startsWith("fund."))}
            etag={etag ?? ""}
          />
        )}
      </Waiting>
    </section>
  );
};
