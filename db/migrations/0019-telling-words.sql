-- Words by which a story may be tied to another work: long words and names of what it says, the most frequent first. They
-- change when it is published, and are asked for whenever a page is made; to find them takes longer than the rest of that page.
create function search.telling_words(language text, text text, names_in text) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(lexeme order by often desc, length(lexeme) desc, lexeme), '{}')
  from (
    select lexeme, cardinality(positions) as often
    from unnest(search.exact_words(text)) as one (lexeme, positions, weights)
    where not search.is_stop_word(language, lexeme)
      and case when lexeme !~ '^[[:alpha:]]{4,40}$' then false when length(lexeme) >= 7 then true
        -- A name: written with a capital inside a sentence.
        else names_in ~ ('[[:alnum:],;:] ' || initcap(lexeme)) end
    order by cardinality(positions) desc, length(lexeme) desc, lexeme limit 40
  ) as found
$$;

alter table search.story add column telling text[] not null default '{}';

update search.story as kept set telling = search.telling_words(language, headline || ' ' || plain_text, plain_text)
from public.story join public.story_revision on story_revision.id = story.published_revision_id
where story.id = kept.story_id;

create or replace function search.revision_kept() returns trigger language plpgsql as $$
begin
  delete from search.story where story_id in (select id from public.story where published_revision_id = new.id);
  if new.withheld_at is null then
    insert into search.story (story_id, words, telling)
    select id, search.work_words(new.language, new.headline, new.plain_text),
      search.telling_words(new.language, new.headline || ' ' || new.plain_text, new.plain_text)
    from public.story where published_revision_id = new.id and state = 'published';
  end if;
  return null;
end $$;

create or replace function search.story_moved() returns trigger language plpgsql as $$
begin
  delete from search.story where story_id = new.id;
  if new.state = 'published' then
    insert into search.story (story_id, words, telling)
    select new.id, search.work_words(language, headline, plain_text),
      search.telling_words(language, headline || ' ' || plain_text, plain_text)
    from public.story_revision where id = new.published_revision_id and withheld_at is null;
  end if;
  return null;
end $$;
