-- People, topics and series with pages of their own; translations; and every public list as one range of one index.

alter table person
  add column pronouns text not null default '',
  -- How the public reaches them: an e-mail address, or the address of a page. Empty: not.
  add column contact text not null default '',
  -- [{ label, url }], in order.
  add column links jsonb not null default '[]';

alter table topic add column if not exists picture_id text references picture (id);
alter table series add column if not exists picture_id text references picture (id);
create index topic_parent on topic (parent_id, position, id);

-- What an editor puts first on a topic's page.
create table topic_featured (
  topic_id text not null references topic (id) on delete cascade,
  position integer not null,
  recording_id text references recording (id) on delete cascade,
  story_id text references story (id),
  primary key (topic_id, position),
  check (num_nonnulls(recording_id, story_id) = 1)
);

-- The order of a series: by season and number, then by day.
create index recording_in_series on recording (
  series_id,
  coalesce(season, 0),
  coalesce(episode_number, 0),
  coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date),
  id
) where state = 'published' and series_id is not null;

-- The people, topics and series too have addresses that answer for ever.
alter table address
  add column person_id text references person (id),
  add column topic_id text references topic (id),
  add column series_id text references series (id),
  drop constraint address_check,
  add constraint address_owner
    check (num_nonnulls(story_id, recording_id, to_path, person_id, topic_id, series_id) = 1);

-- Works that say the same in other languages. One of a group at most is the original.
create table translation (
  group_id text not null,
  recording_id text unique references recording (id) on delete cascade,
  story_id text unique references story (id),
  is_original boolean not null default false,
  linked_at timestamptz not null default now(),
  check (num_nonnulls(recording_id, story_id) = 1)
);
create index translation_group on translation (group_id);
create unique index translation_original on translation (group_id) where is_original;

-- Lists --------------------------------------------------------------------------------------------------------

-- Every public list, so that a page of any of them is one range of one index. Derived, as all of this schema: no backup
-- holds it, every restore makes it again. Lists are called
--   film, interview, episode, story      all of a kind
--   topic:T, topic:T:film, …             what belongs to a topic or to one below it; of a kind
--   person:P, person:P:ROLE              what somebody made or wrote; in a role
--   said:P                               recordings in which somebody speaks
--   quoted:P                             stories that quote somebody
-- A recording stands at its day (broadcast, else recorded, else created), a story at its first publication.
create table search.listed (
  list text collate "C" not null,
  at timestamptz not null,
  work_id text not null,
  primary key (list, at, work_id)
);
create index listed_work on search.listed (work_id);

create function search.day_of(broadcast_on date, recorded_on date, created_at timestamptz) returns timestamptz
  language sql immutable parallel safe as $$
  select coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date)::timestamp at time zone 'UTC'
$$;

-- A topic and all above it.
create function search.topics_above(topic text) returns setof text language sql stable as $$
  with recursive above (id, steps) as (
    select topic, 0
    union
    select parent_id, steps + 1 from above join public.topic using (id) where parent_id is not null and steps < 20
  )
  select distinct id from above
$$;

-- A topic and all below it.
create function search.topics_below(topic text) returns setof text language sql stable as $$
  with recursive below (id, steps) as (
    select topic, 0
    union
    select topic.id, steps + 1 from below join public.topic on parent_id = below.id where steps < 20
  )
  select distinct id from below
$$;

create function search.list_recordings(ids text[]) returns void language plpgsql as $$
begin
  -- Two changes of one recording are listed one after the other; many at once are a restore, which is alone.
  if cardinality(ids) <= 1000 then
    perform from public.recording where id = any (ids) order by id for no key update;
  end if;
  delete from search.listed where work_id = any (ids);
  insert into search.listed (list, at, work_id)
  with shown as materialized (
    select id, kind, current_cut_id, search.day_of(broadcast_on, recorded_on, created_at) as at
    from public.recording where id = any (ids) and state = 'published'
  )
  select kind, at, id from shown
  union
  select list, at, id from shown
  join public.recording_topic on recording_id = id
  cross join lateral search.topics_above(topic_id) as above_id
  cross join lateral (values ('topic:' || above_id), ('topic:' || above_id || ':' || kind)) as named (list)
  union
  select list, at, shown.id from shown
  join public.credit on recording_id = shown.id
  cross join lateral (values ('person:' || person_id), ('person:' || person_id || ':' || role)) as named (list)
  union
  select 'said:' || speaker_id, at, shown.id from shown
  cross join lateral (
    select distinct speaker_id from public.sentence
    where cut_id = shown.current_cut_id and until_version is null and speaker_id is not null
  ) as speaking
  on conflict do nothing;
end $$;

create function search.list_stories(ids text[]) returns void language plpgsql as $$
begin
  if cardinality(ids) <= 1000 then
    perform from public.story where id = any (ids) order by id for no key update;
  end if;
  delete from search.listed where work_id = any (ids);
  insert into search.listed (list, at, work_id)
  with shown as materialized (
    select story.id, published_revision_id as revision_id, first_published_at as at, content
    from public.story join public.story_revision on story_revision.id = published_revision_id
    where story.id = any (ids) and state = 'published' and withheld_at is null
  )
  select 'story', at, id from shown
  union
  select list, at, id from shown
  join public.story_use as uses on uses.revision_id = shown.revision_id and manner = 'topic'
  cross join lateral search.topics_above(topic_id) as above_id
  cross join lateral (values ('topic:' || above_id), ('topic:' || above_id || ':story')) as named (list)
  union
  select 'person:' || person_id, at, id from shown
  join public.story_use as uses on uses.revision_id = shown.revision_id and manner = 'contributor'
  union
  select 'person:' || (one ->> 'person') || ':' || coalesce(one ->> 'role', 'By'), at, id from shown
  cross join lateral jsonb_array_elements(coalesce(content -> 'contributors', '[]')) as one
  union
  select 'quoted:' || person_id, at, id from shown
  join public.story_use as uses on uses.revision_id = shown.revision_id and manner = 'speaker'
  on conflict do nothing;
end $$;

create function search.recordings_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform search.list_recordings(array(select id from after_change));
  elsif tg_op = 'DELETE' then
    delete from search.listed where work_id in (select id from before_change);
  else
    perform search.list_recordings(array(
      select id from after_change as later join before_change as earlier using (id)
      where (later.state, later.kind, later.broadcast_on, later.recorded_on, later.created_at, later.current_cut_id)
        is distinct from (earlier.state, earlier.kind, earlier.broadcast_on, earlier.recorded_on, earlier.created_at, earlier.current_cut_id)));
  end if;
  return null;
end $$;

-- What is added takes nothing out of a list, however much of it there is at once.
create function search.topics_of_recordings_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search.listed (list, at, work_id)
    select list, search.day_of(broadcast_on, recorded_on, created_at), recording_id
    from after_change join public.recording on recording.id = recording_id and state = 'published'
    cross join lateral search.topics_above(topic_id) as above_id
    cross join lateral (values ('topic:' || above_id), ('topic:' || above_id || ':' || kind)) as named (list)
    on conflict do nothing;
  else
    perform search.list_recordings(array(select distinct recording_id from before_change));
  end if;
  return null;
end $$;

create function search.credits_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search.listed (list, at, work_id)
    select list, search.day_of(broadcast_on, recorded_on, created_at), recording_id
    from after_change join public.recording on recording.id = recording_id and state = 'published'
    cross join lateral (values ('person:' || person_id), ('person:' || person_id || ':' || role)) as named (list)
    on conflict do nothing;
  else
    perform search.list_recordings(array(select distinct recording_id from before_change));
  end if;
  return null;
end $$;

create function search.speakers_listed() returns trigger language plpgsql as $$
declare
  ids text[] := '{}';
begin
  if tg_op <> 'DELETE' then
    insert into search.listed (list, at, work_id)
    select 'said:' || speaker_id, search.day_of(broadcast_on, recorded_on, recording.created_at), recording.id
    from (
      select distinct cut_id, speaker_id from after_change where speaker_id is not null and until_version is null
    ) as speaking
    join public.cut on cut.id = cut_id
    join public.recording on recording.id = cut.recording_id and current_cut_id = cut_id and recording.state = 'published'
    on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    ids := array(
      select distinct recording_id from (
        select distinct recording_id, cut_id, speaker_id from before_change where speaker_id is not null
      ) as was
      where not exists (
        select from public.sentence where sentence.cut_id = was.cut_id and sentence.speaker_id = was.speaker_id
          and until_version is null));
    if cardinality(ids) > 0 then perform search.list_recordings(ids); end if;
  end if;
  return null;
end $$;

create function search.stories_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform search.list_stories(array(select id from after_change));
  elsif tg_op = 'DELETE' then
    delete from search.listed where work_id in (select id from before_change);
  else
    perform search.list_stories(array(
      select id from after_change as later join before_change as earlier using (id)
      where (later.state, later.published_revision_id, later.first_published_at)
        is distinct from (earlier.state, earlier.published_revision_id, earlier.first_published_at)));
  end if;
  return null;
end $$;

create function search.revisions_listed() returns trigger language plpgsql as $$
declare
  ids text[] := array(
    select story.id from after_change
    join public.story on story.id = after_change.story_id and story.published_revision_id = after_change.id);
begin
  if cardinality(ids) > 0 then perform search.list_stories(ids); end if;
  return null;
end $$;

create function search.uses_listed() returns trigger language plpgsql as $$
declare
  ids text[];
begin
  if tg_op = 'DELETE' then
    ids := array(
      select distinct story.id from before_change as uses
      join public.story on story.id = uses.story_id and story.published_revision_id = uses.revision_id);
  else
    ids := array(
      select distinct story.id from after_change as uses
      join public.story on story.id = uses.story_id and story.published_revision_id = uses.revision_id);
  end if;
  if cardinality(ids) > 0 then perform search.list_stories(ids); end if;
  return null;
end $$;

-- A topic that moves in the tree takes along the works of all below it.
create function search.topics_listed() returns trigger language plpgsql as $$
declare
  moved text[] := array(
    select id from after_change as later join before_change as earlier using (id)
    where later.parent_id is distinct from earlier.parent_id);
begin
  if cardinality(moved) = 0 then return null; end if;
  perform search.list_recordings(array(
    select distinct recording_id from unnest(moved) as topic
    cross join lateral search.topics_below(topic) as below_id
    join public.recording_topic on topic_id = below_id));
  perform search.list_stories(array(
    select distinct story_id from unnest(moved) as topic
    cross join lateral search.topics_below(topic) as below_id
    join public.story_use on story_use.topic_id = below_id));
  return null;
end $$;

create function search.lists_emptied() returns trigger language plpgsql as $$
begin
  truncate search.listed;
  return null;
end $$;

create trigger listed_add after insert on recording referencing new table as after_change
  for each statement execute function search.recordings_listed();
create trigger listed_change after update on recording referencing old table as before_change new table as after_change
  for each statement execute function search.recordings_listed();
create trigger listed_remove after delete on recording referencing old table as before_change
  for each statement execute function search.recordings_listed();
create trigger listed_empty after truncate on recording
  for each statement execute function search.lists_emptied();
alter table recording enable always trigger listed_add, enable always trigger listed_change,
  enable always trigger listed_remove, enable always trigger listed_empty;

create trigger listed_add after insert on recording_topic referencing new table as after_change
  for each statement execute function search.topics_of_recordings_listed();
create trigger listed_change after update on recording_topic referencing old table as before_change new table as after_change
  for each statement execute function search.topics_of_recordings_listed();
create trigger listed_remove after delete on recording_topic referencing old table as before_change
  for each statement execute function search.topics_of_recordings_listed();
alter table recording_topic enable always trigger listed_add, enable always trigger listed_change,
  enable always trigger listed_remove;

create trigger listed_add after insert on credit referencing new table as after_change
  for each statement execute function search.credits_listed();
create trigger listed_change after update on credit referencing old table as before_change new table as after_change
  for each statement execute function search.credits_listed();
create trigger listed_remove after delete on credit referencing old table as before_change
  for each statement execute function search.credits_listed();
alter table credit enable always trigger listed_add, enable always trigger listed_change,
  enable always trigger listed_remove;

create trigger listed_add after insert on sentence referencing new table as after_change
  for each statement execute function search.speakers_listed();
create trigger listed_change after update on sentence referencing old table as before_change new table as after_change
  for each statement execute function search.speakers_listed();
create trigger listed_remove after delete on sentence referencing old table as before_change
  for each statement execute function search.speakers_listed();
alter table sentence enable always trigger listed_add, enable always trigger listed_change,
  enable always trigger listed_remove;

create trigger listed_add after insert on story referencing new table as after_change
  for each statement execute function search.stories_listed();
create trigger listed_change after update on story referencing old table as before_change new table as after_change
  for each statement execute function search.stories_listed();
create trigger listed_remove after delete on story referencing old table as before_change
  for each statement execute function search.stories_listed();
alter table story enable always trigger listed_add, enable always trigger listed_change,
  enable always trigger listed_remove;

create trigger listed_add after insert on story_revision referencing new table as after_change
  for each statement execute function search.revisions_listed();
create trigger listed_change after update on story_revision referencing old table as before_change new table as after_change
  for each statement execute function search.revisions_listed();
alter table story_revision enable always trigger listed_add, enable always trigger listed_change;

create trigger listed_add after insert on story_use referencing new table as after_change
  for each statement execute function search.uses_listed();
create trigger listed_remove after delete on story_use referencing old table as before_change
  for each statement execute function search.uses_listed();
alter table story_use enable always trigger listed_add, enable always trigger listed_remove;

create trigger listed_change after update on topic referencing old table as before_change new table as after_change
  for each statement execute function search.topics_listed();
alter table topic enable always trigger listed_change;

select search.list_recordings(array(select id from recording));
select search.list_stories(array(select id from story));
