-- Whether a word stands in so few stories that it ties them is read off the beginning of its range in an index, not found by
-- gathering all stories that say it: most words of a large archive are in thousands.
create table search.telling (
  lexeme text not null,
  story_id text not null,
  primary key (lexeme, story_id)
);

create function search.telling_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from search.telling where story_id = old.story_id and lexeme = any (old.telling);
  end if;
  if tg_op <> 'DELETE' then
    insert into search.telling (lexeme, story_id)
    select lexeme, new.story_id from unnest(new.telling) as lexeme on conflict do nothing;
  end if;
  return null;
end $$;

create function search.telling_emptied() returns trigger language plpgsql as $$
begin
  truncate search.telling;
  return null;
end $$;

insert into search.telling (lexeme, story_id)
select lexeme, story_id from search.story cross join lateral unnest(telling) as lexeme order by lexeme, story_id;

create trigger telling_kept after insert or update of telling or delete on search.story
  for each row execute function search.telling_kept();
create trigger telling_emptied after truncate on search.story
  for each statement execute function search.telling_emptied();

-- Titles that answer are found by an index of titles alone: of all works that say a common word few are called by it.
create index story_titles on search.story using gin (ts_filter(words, '{a}'));
create index recording_titles on public.recording using gin (ts_filter(search.work_words(language, title, summary), '{a}'));

-- Which stories play or quote a recording is a list like others, the latest first.
create or replace function search.list_stories(ids text[]) returns void language plpgsql as $$
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
  union
  select 'moments:' || recording_id, at, id from shown
  join public.story_use as uses on uses.revision_id = shown.revision_id and moment_id is not null
  where recording_id is not null
  on conflict do nothing;
end $$;

insert into search.listed (list, at, work_id)
select distinct 'moments:' || recording_id, first_published_at, story.id
from public.story
join public.story_revision on story_revision.id = published_revision_id and withheld_at is null
join public.story_use as uses on uses.revision_id = published_revision_id and moment_id is not null
where state = 'published' and recording_id is not null
on conflict do nothing;
