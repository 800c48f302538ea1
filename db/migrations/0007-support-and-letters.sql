-- Support: who pays, as it was said on each day; and whom letters go to.

-- Funding -------------------------------------------------------------------------------------------------------

alter table funder
  add column kind text not null default 'organization' check (kind in ('organization', 'person')),
  -- A drawing that was sanitised when it came; else the mark is a picture.
  add column mark_svg text check (length(mark_svg) <= 100000),
  -- What stands for the mark where it is not seen.
  add column mark_alt text not null default '',
  add column changed_at timestamptz not null default now(),
  add check (mark_svg is null or mark_picture_id is null);

alter table funding_credit
  add column story_id text references story,
  add column role text not null default 'funder' check (role in ('funder', 'sponsor')),
  -- Empty: the same words as on the page.
  add column wording_player text not null default '',
  add column wording_feed text not null default '',
  -- Where "learn more" leads, and how it is called; null and empty: to the funder, as the interface calls it.
  add column learn_more_url text,
  add column learn_more_label text not null default '',
  -- It should never have stood; one that ends has a last day.
  add column withdrawn_at timestamptz,
  add column changed_at timestamptz not null default now(),
  drop constraint funding_credit_scope_check,
  add constraint funding_credit_scope_check check (scope in ('site', 'series', 'recording', 'story')),
  add constraint funding_credit_story_check check ((scope = 'story') = (story_id is not null)),
  add constraint funding_credit_days_check check (last_day is null or last_day >= first_day);
create index funding_credit_recording on funding_credit (recording_id) where recording_id is not null;
create index funding_credit_story on funding_credit (story_id) where story_id is not null;
create index funding_credit_series on funding_credit (series_id) where series_id is not null;

create table donor_level (
  id text primary key,
  slug text not null unique,
  name text not null check (name <> ''),
  about text not null default '',
  position integer not null default 0,
  changed_at timestamptz not null default now()
);

create table donor (
  id text primary key,
  -- As they wish to be named; of an anonymous one it is never shown.
  name text not null check (name <> ''),
  is_anonymous boolean not null default false,
  level_id text not null references donor_level,
  first_day date not null,
  last_day date check (last_day >= first_day),
  position integer not null default 0,
  withdrawn_at timestamptz,
  changed_at timestamptz not null default now()
);
create index donor_of_level on donor (level_id);

-- Every state that any of these ever had, so that what stood on a page on a day can be told for ever.
create table funding_history (
  id bigint generated always as identity primary key,
  subject text not null check (subject in ('funder', 'funding_credit', 'donor', 'donor_level', 'recording')),
  subject_id text not null,
  at timestamptz not null,
  kept jsonb not null
);
create index funding_history_subject on funding_history (subject, subject_id, id);
create trigger funding_history_append_only before update or delete on funding_history for each row execute function refuse_change();
create trigger funding_history_keep before truncate on funding_history for each statement execute function refuse_change();

-- A change that does not say when it was made was made now.
create function date_funding_change() returns trigger language plpgsql as $$
begin
  if new.changed_at = old.changed_at then new.changed_at := now(); end if;
  return new;
end $$;

create function keep_funding_history() returns trigger language plpgsql as $$
begin
  insert into funding_history (subject, subject_id, at, kept)
  values (tg_table_name, new.id, new.changed_at, to_jsonb(new));
  return null;
end $$;

create trigger funder_dated before update on funder for each row execute function date_funding_change();
create trigger funder_kept after insert or update on funder for each row execute function keep_funding_history();
create trigger funder_stays before delete on funder for each row execute function refuse_change();
create trigger funding_credit_dated before update on funding_credit for each row execute function date_funding_change();
create trigger funding_credit_kept after insert or update on funding_credit for each row execute function keep_funding_history();
create trigger funding_credit_stays before delete on funding_credit for each row execute function refuse_change();
create trigger donor_level_dated before update on donor_level for each row execute function date_funding_change();
create trigger donor_level_kept after insert or update on donor_level for each row execute function keep_funding_history();
create trigger donor_level_stays before delete on donor_level for each row execute function refuse_change();
create trigger donor_dated before update on donor for each row execute function date_funding_change();
create trigger donor_kept after insert or update on donor for each row execute function keep_funding_history();
create trigger donor_stays before delete on donor for each row execute function refuse_change();

-- A series' credits stand on its recordings, so it is kept which series a recording was in.
create function keep_series_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.series_id is distinct from old.series_id then
    insert into funding_history (subject, subject_id, at, kept)
    values ('recording', new.id,
            case when tg_op = 'INSERT' then new.created_at else greatest(new.updated_at, old.updated_at) end,
            jsonb_build_object('series_id', new.series_id));
  end if;
  return null;
end $$;
create trigger recording_series_kept after insert or update of series_id on recording
  for each row execute function keep_series_history();

-- What stood before this was kept is taken to have stood from each one's first day.
insert into funding_history (subject, subject_id, at, kept)
  select 'funder', id, timestamptz '1970-01-01 00:00:00+00', to_jsonb(funder) from funder;
insert into funding_history (subject, subject_id, at, kept)
  select 'funding_credit', id, timestamptz '1970-01-01 00:00:00+00', to_jsonb(funding_credit) from funding_credit;
insert into funding_history (subject, subject_id, at, kept)
  select 'recording', id, created_at, jsonb_build_object('series_id', series_id) from recording;

-- Mail ----------------------------------------------------------------------------------------------------------

-- What is to be sent to one address. Its words are forgotten once it is sent.
create table mail (
  id text primary key,
  -- Without angle brackets; the same at every try.
  message_id text not null unique,
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'refused')),
  attempts integer not null default 0,
  problem text,
  subscriber_id text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_waiting on mail (created_at) where state = 'waiting';
create index mail_subscriber on mail (subscriber_id) where subscriber_id is not null;

-- Letters -------------------------------------------------------------------------------------------------------

create table list (
  id text primary key,
  slug text not null unique,
  name text not null check (name <> ''),
  description text not null default '',
  -- Readers may ask for it themselves.
  is_public boolean not null default true,
  position integer not null default 0,
  closed_at timestamptz,
  created_at timestamptz not null default now()
);

create table subscriber (
  id text primary key,
  address text not null,
  -- The address as it is compared: in lower case, its host in ASCII.
  address_key text not null unique,
  -- Signs the links of this one alone, for good.
  link_key text not null,
  asked_at timestamptz,
  confirmed_at timestamptz,
  new_address text,
  new_address_asked_at timestamptz,
  created_at timestamptz not null
);

create table subscription (
  subscriber_id text not null references subscriber on delete cascade,
  list_id text not null references list,
  state text not null check (state in ('asked', 'on', 'off')),
  changed_at timestamptz not null,
  primary key (subscriber_id, list_id)
);
create index subscription_list on subscription (list_id, state);

-- Who agreed to what, when, in which words and where. It names no address: what was erased is nobody's.
create table consent (
  id text primary key,
  subscriber_id text not null,
  list_id text references list,
  what text not null check (what in ('asked', 'confirmed', 'joined', 'left', 'imported', 'moved', 'erased')),
  wording text not null default '',
  source text not null default '',
  at timestamptz not null
);
create index consent_subscriber on consent (subscriber_id, at);
create trigger consent_append_only before update or delete on consent for each row execute function refuse_change();
create trigger consent_keep before truncate on consent for each statement execute function refuse_change();

-- Addresses that get no mail of ours ever again, by a keyed hash: erased or not, brought in anew or not.
create table suppression (
  address_hash text primary key,
  reason text not null check (reason in ('hard-bounce', 'complaint', 'request')),
  note text not null default '',
  at timestamptz not null
);
create trigger suppression_append_only before update or delete on suppression for each row execute function refuse_change();
create trigger suppression_keep before truncate on suppression for each statement execute function refuse_change();

-- What a reader asked for, until a worker has looked at it: the same for every address.
create table subscription_request (
  id text primary key,
  address text not null,
  list_ids text[] not null,
  wording text not null,
  source text not null,
  at timestamptz not null
);

-- Counts of how often somebody came, in every process alike; the keys are hashes.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
