import type { VNode } from "preact";
import type { ThankedLevel } from "../../newsroom/funder/donor.ts";
import { donationAddress, type Fund } from "../../newsroom/funder/fund-settings.store.ts";
import { FunderMark } from "../design/funding.tsx";
import { Outward } from "../design/outward.tsx";
import { Filled, useSay } from "../design/say.tsx";
import type { SiteView } from "../view/site.ts";
import type { Supported, SupportingFunder, SupportView } from "../view/support.store.ts";

/** The fund, where readers give to it, who gave, and who pays for what. */
export const Support = ({ site, view }: { site: SiteView; view: SupportView }): VNode => {
  const say = useSay();
  const { fund, thanks, funders } = view;
  const paragraphs = fund.text.split(/\n\s*\n/).filter((text) => text.trim() !== "");
  return (
    <div class="wide plain support">
      <header class="head measure">
        <h1>{fund.name || say.support.title}</h1>
        {paragraphs.length === 0 && <p class="standfirst">{say.support.standfirst(site.name)}</p>}
        {paragraphs.map((text, place) => (
          <p key={place} {...(place === 0 ? { class: "standfirst" } : {})}>
            {text}
          </p>
        ))}
      </header>
      {fund.address !== "" && <Giving fund={fund} site={site} />}
      {thanks.length > 0 && <Donors thanks={thanks} countsAnonymous={fund.countsAnonymous} />}
      {funders.length > 0 && <Funders funders={funders} />}
      {thanks.length + funders.length === 0 && <p>{say.support.nobody}</p>}
      <p class="note measure">{say.support.independence}</p>
    </div>
  );
};

/** Plain links that leave the site when a reader follows one, and not before. */
const Giving = ({ fund, site }: { fund: Fund; site: SiteView }): VNode => {
  const say = useSay();
  const free = fund.amounts.length === 0 || donationAddress(fund, "") !== fund.address;
  return (
    <section class="giving" aria-labelledby="give">
      <h2 id="give">{say.support.giveTo(fund.name || site.name)}</h2>
      <ul>
        {fund.amounts.map((amount) => (
          <li key={amount}>
            <a class="button" href={donationAddress(fund, amount)} rel="external">
              {money(amount, fund.currency, say.language)}
            </a>
          </li>
        ))}
        {free && (
          <li>
            <a
              class={fund.amounts.length === 0 ? "button" : "button light"}
              href={donationAddress(fund, "")}
              rel="external"
            >
              {fund.amounts.length === 0 ? say.support.give : say.support.anotherAmount}
            </a>
          </li>
        )}
      </ul>
      <p class="note">{say.support.elsewhere(URL.parse(donationAddress(fund, ""))?.hostname ?? "")}</p>
    </section>
  );
};

/** "$25", "€12.50" */
const money = (amount: string, currency: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: amount.includes(".") ? 2 : 0,
  }).format(Number(amount));

const Donors = (props: { thanks: readonly ThankedLevel[]; countsAnonymous: boolean }): VNode => {
  const say = useSay();
  const shown = props.thanks.filter(
    ({ names, anonymous }) => names.length > 0 || (props.countsAnonymous && anonymous > 0),
  );
  return (
    <section class="shelf donors" aria-labelledby="donors">
      <h2 id="donors">{say.support.donors}</h2>
      {shown.map(({ level, names, anonymous }) => (
        <section key={level.id} aria-labelledby={`level-${level.slug}`}>
          <h3 id={`level-${level.slug}`}>{level.name}</h3>
          {level.about !== "" && <p class="note">{level.about}</p>}
          {names.length > 0 && (
            <ul>
              {names.map((name, place) => (
                <li key={place}>{name}</li>
              ))}
            </ul>
          )}
          {props.countsAnonymous && anonymous > 0 && (
            <p class="note">
              {(names.length > 0 ? say.support.notNamed : say.support.onlyNotNamed)(
                say.format.number(anonymous),
              )}
            </p>
          )}
        </section>
      ))}
      <p class="note">{say.support.thanks}</p>
    </section>
  );
};

const Funders = ({ funders }: { funders: readonly SupportingFunder[] }): VNode => {
  const say = useSay();
  return (
    <section class="shelf funders" aria-labelledby="funders">
      <h2 id="funders">{say.support.funders}</h2>
      <ul>
        {funders.map((funder) => (
          <li key={funder.slug} id={`funder-${funder.slug}`}>
            {funder.mark && <FunderMark mark={funder.mark} name={funder.name} />}
            <div>
              <h3>
                <Outward href={funder.url} rel="sponsored">
                  {funder.name}
                </Outward>
              </h3>
              <ul class="pays-for">
                {funder.paysFor.map((one) => (
                  <li key={`${one.path}${one.isSponsored}`}>
                    <PaidFor supported={one} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const PaidFor = ({ supported }: { supported: Supported }): VNode => {
  const say = useSay();
  const { kind, title, path, isSponsored } = supported;
  const link = path === null ? title : <a href={path}>{title}</a>;
  return (
    <>
      {kind === "site" && say.support.paidForSite}
      {kind === "series" && <Filled words={say.support.paidForSeries} with={[link]} />}
      {kind === "work" && link}
      {isSponsored && <span class="label"> {say.support.sponsor}</span>}
    </>
  );
};
