-- What makes the site one newsroom's own: its policies, menus and marks.

-- Policies ----------------------------------------------------------------------------------------------------

-- What the newsroom binds itself to. A kind that search engines and readers know is there once; "other" is any further one.
create table policy (
  id text primary key,
  kind text not null check (kind in ('standards', 'ethics', 'corrections', 'funding', 'masthead', 'mission', 'fact-checking',
    'unnamed-sources', 'bylines', 'diversity', 'contact', 'privacy', 'other')),
  -- Never changed: its address answers for ever.
  slug text not null unique,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  latest_version_id text not null,
  published_version_id text,
  withdrawn_reason text,
  created_at timestamptz not null default now(),
  check (state <> 'published' or published_version_id is not null)
);
create unique index policy_kind on policy (kind) where kind <> 'other';

create table policy_version (
  id text primary key,
  policy_id text not null references policy,
  number integer not null check (number > 0),
  -- Title, summary, language and body in the form of a story's content (src/content/story-content.ts).
  content jsonb not null,
  content_sha256 text not null,
  -- What is different from the version before, for readers.
  changed text not null default '',
  made_by text references staff,
  made_at timestamptz not null,
  unique (policy_id, number)
);
alter table policy
  add constraint policy_latest foreign key (latest_version_id) references policy_version deferrable initially deferred,
  add constraint policy_published foreign key (published_version_id) references policy_version deferrable initially deferred;
create trigger policy_version_append_only before update or delete on policy_version for each row execute function refuse_change();
create trigger policy_version_keep before truncate on policy_version for each statement execute function refuse_change();

-- From when on which version was in force.
create table policy_publication (
  id bigint generated always as identity primary key,
  policy_id text not null references policy,
  -- Null: it was taken off.
  version_id text references policy_version,
  at timestamptz not null,
  published_by text references staff
);
create index policy_publication_policy on policy_publication (policy_id, id);
create trigger policy_publication_append_only before update or delete on policy_publication for each row execute function refuse_change();
create trigger policy_publication_keep before truncate on policy_publication for each statement execute function refuse_change();

create function keep_policy() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.kind, new.slug, new.created_at) is not distinct from (old.id, old.kind, old.slug, old.created_at) then
    return new;
  end if;
  raise exception 'a policy and its address are kept' using errcode = 'restrict_violation';
end $$;
create trigger policy_keep before update or delete on policy for each row execute function keep_policy();

-- Menus -------------------------------------------------------------------------------------------------------

-- One place in a menu, a column of the foot (with a heading), a line of law or a partner's mark.
create table menu_entry (
  id text primary key,
  menu text not null check (menu in ('main', 'explore', 'foot', 'social', 'legal', 'partners')),
  -- The heading that it stands under.
  parent_id text references menu_entry,
  position integer not null,
  -- Empty: it is called as what it leads to.
  label text not null default '',
  -- Where it leads: a part of the site by name, something of ours by id (title and address are looked up), or outside.
  section text,
  recording_id text references recording,
  story_id text references story,
  topic_id text references topic,
  person_id text references person,
  series_id text references series,
  policy_id text references policy,
  url text check (url like 'https://%'),
  -- Of a partner: the mark.
  picture_id text references picture,
  check (num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, policy_id, url) <= 1),
  check (label <> '' or num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, policy_id) = 1)
);
create index menu_entry_menu on menu_entry (menu, position);

-- Marks -------------------------------------------------------------------------------------------------------

-- The newsroom's own marks: a picture that was brought in, or a drawing that was cleaned of all that could run or load.
create table brand_mark (
  kind text primary key check (kind in ('logo', 'logo-dark', 'icon')),
  picture_id text references picture,
  svg text,
  -- In pixels, or in units of the drawing: their ratio counts.
  width double precision not null check (width > 0),
  height double precision not null check (height > 0),
  changed_at timestamptz not null default now(),
  check (num_nonnulls(picture_id, svg) = 1)
);
