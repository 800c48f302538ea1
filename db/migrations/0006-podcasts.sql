-- Podcasts: shows, what an episode is in its show, the file of an episode that listeners' programs fetch, sound bites.

create table show (
  id text primary key,
  slug text not null unique check (slug <> ''),
  title text not null check (title <> ''),
  description text not null default '',
  -- Who speaks for it: a person or a newsroom.
  author text not null default '',
  -- Whom directories write to. The mail is in the feed, where directories look for it.
  owner_name text not null default '',
  owner_mail text not null default '',
  -- Apple's names, "News" or "News/Politics", the first is the chief one.
  categories text[] not null default '{}',
  explicit boolean not null default false,
  -- BCP 47.
  language text not null default 'en',
  picture_id text references picture,
  kind text not null default 'episodic' check (kind in ('episodic', 'serial')),
  -- What it is for ever, wherever its feed moves to: UUIDv5 of the feed's first address.
  guid uuid not null unique,
  -- No other host may take the feed over.
  locked boolean not null default true,
  medium text not null default 'podcast',
  copyright text not null default '',
  -- [{"url", "label"}]: where listeners pay, and where they subscribe.
  funding jsonb not null default '[]',
  links jsonb not null default '[]',
  -- No more episodes will come.
  complete boolean not null default false,
  -- Live since then; null: nobody sees it yet.
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- A show that was live keeps its address and its guid: programs know it by them.
create function keep_show_identity() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.published_at is not null then
      raise exception 'A show that was published is never deleted';
    end if;
    return old;
  end if;
  if old.published_at is not null and (new.slug <> old.slug or new.published_at is distinct from old.published_at) then
    raise exception 'A show that was published keeps its address';
  end if;
  if new.guid <> old.guid then
    raise exception 'A show keeps its guid';
  end if;
  return new;
end $$;

create trigger show_identity before update or delete on show
  for each row execute function keep_show_identity();

alter table recording add column show_id text references show;
alter table recording add column episode_kind text not null default 'full'
  check (episode_kind in ('full', 'trailer', 'bonus'));
alter table recording add constraint recording_show_episode check (show_id is null or kind = 'episode');
create index recording_show on recording (show_id, published_at desc, id desc) where show_id is not null;

-- The sound of a cut as one file, as listeners' programs fetch it. Its address is the recording's, and never changes.
create table enclosure (
  cut_id text primary key references cut on delete cascade,
  file_key text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0)
);

-- Moments of an episode that are offered as its sound bites.
create table sound_bite (
  moment_id text primary key references moment,
  title text not null default '',
  position integer not null default 0,
  made_by text references staff,
  made_at timestamptz not null default now()
);
