import type { VNode } from "preact";
import type { PersonProfile } from "../../newsroom/person/person.store.ts";
import type { StoryUse } from "../../newsroom/story/story-card.ts";
import { languageOf } from "../design/card.tsx";
import { Outward } from "../design/outward.tsx";
import { Pager } from "../design/pager.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { WorkCards } from "../design/work-cards.tsx";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import type { PersonView, SpokenInView } from "../view/person.ts";
import { ChoiceLinks } from "./choice-links.tsx";
import { HitItem } from "./search-hit.tsx";

/** Somebody: who they are, what they made and wrote, what they say, and who quotes it. */
export const PersonPage = ({ view }: { view: PersonView }): VNode => (
  <div class="wide plain">
    <PersonHead view={view} />
    <Work view={view} />
    <Words view={view} />
    <Quoted view={view} />
  </div>
);

const PersonHead = ({ view: { person, picture } }: { view: PersonView }): VNode => {
  const say = useSay().people;
  return (
    <header class="person-head">
      {picture && (
        <Picture
          picture={{ ...picture, alt: picture.alt || say.portrait(person.name) }}
          sizes="14rem"
          eager
        />
      )}
      <div class="head measure">
        <h1>{person.name}</h1>
        {(person.role !== "" || person.pronouns !== "") && (
          <p class="facts">
            {person.role !== "" && <span>{person.role}</span>}
            {person.pronouns !== "" && <span>{person.pronouns}</span>}
          </p>
        )}
        {person.biography
          .split(/\n{2,}/)
          .filter((text) => text.trim() !== "")
          .map((text, place) => (
            <p key={place}>{text}</p>
          ))}
        <Reach person={person} />
      </div>
    </header>
  );
};

/** How they are reached, and where else they are. */
const Reach = ({ person: { contact, links } }: { person: PersonProfile }): VNode | null => {
  const say = useSay().people;
  return contact === "" && links.length === 0 ? null : (
    <ul class="facts">
      {contact !== "" && (
        <li>
          <a href={contact.includes("/") ? contact : `mailto:${contact}`}>
            {contact.includes("/") ? say.contact : contact}
          </a>
        </li>
      )}
      {links.map(({ label, url }) => (
        <li key={url}>
          <Outward href={url} rel="me">
            {label}
          </Outward>
        </li>
      ))}
    </ul>
  );
};

const Work = ({ view: { work, roles } }: { view: PersonView }): VNode | null => {
  const say = useSay().people;
  return work === null || work.items.length === 0 ? null : (
    <section class="shelf">
      <h2>{say.works}</h2>
      <ChoiceLinks label={say.onlyWith} links={roles} />
      <WorkCards works={work.items} kinds />
      <Pager pages={work.pages} of={say.works} />
    </section>
  );
};

const Words = ({ view: { person, words } }: { view: PersonView }): VNode | null => {
  const say = useSay().people;
  return words === null || words.items.length === 0 ? null : (
    <section class="shelf">
      <h2>{say.words}</h2>
      <search>
        <form class="find" action={routes.search.to({})}>
          <input type="hidden" name="speaker" value={person.slug} />
          <label>
            <span class="quiet">{say.searchWords(person.name)}</span>
            <input name="q" type="search" maxlength={200} placeholder={say.searchWords(person.name)} />
          </label>
          <button>{useSay().frame.search}</button>
        </form>
      </search>
      {words.items.map((one) => (
        <SpokenInOne key={one.work.id} person={person} spoken={one} />
      ))}
      <Pager pages={words.pages} of={say.words} />
    </section>
  );
};

const SpokenInOne = ({ person, spoken }: { person: PersonProfile; spoken: SpokenInView }): VNode => {
  const say = useSay();
  const { work } = spoken;
  return (
    <section class="said-in measure">
      <h3 {...languageOf(work)}>
        <a href={workPath(work)}>{work.title}</a>
      </h3>
      <ol>
        {spoken.hits.map((hit) => (
          <HitItem key={hit.number} hit={hit} />
        ))}
      </ol>
      {spoken.sentences > spoken.hits.length && (
        <p class="more">
          <a href={routes.search.to({}, { speaker: person.slug, work: `${work.kind}/${work.slug}` })}>
            {say.people.allWords(say.format.number(spoken.sentences))}
            <span class="quiet">: {work.title}</span>
          </a>
        </p>
      )}
    </section>
  );
};

const Quoted = ({ view: { quoted } }: { view: PersonView }): VNode | null => {
  const say = useSay().people;
  return quoted === null || quoted.items.length === 0 ? null : (
    <section class="shelf">
      <h2>{say.quoted}</h2>
      <ul class="uses measure">
        {quoted.items.map((use) => (
          <QuotedIn key={use.story.id} use={use} />
        ))}
      </ul>
      <Pager pages={quoted.pages} of={say.quoted} />
    </section>
  );
};

/** Quotations of one story that are shown. */
const most = 3;

const QuotedIn = ({ use: { story, moments } }: { use: StoryUse }): VNode => {
  const { format } = useSay();
  return (
    <li>
      <a href={routes.story.to({ slug: story.slug })} {...languageOf(story)}>
        {story.headline}
      </a>
      <p class="facts">
        <time datetime={story.publishedAt.toISOString()}>{format.dayOf(story.publishedAt)}</time>
      </p>
      {moments.slice(0, most).map((moment) => (
        <blockquote key={moment.momentId + moment.text} {...languageOf(story)}>
          <a href={routes.moment.to({ id: moment.momentId })}>{moment.text}</a>
        </blockquote>
      ))}
    </li>
  );
};
