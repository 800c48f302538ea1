-- The words of a story are found at once: a revision names its story, which need not be looked for among all of them; and
-- the names that a text has are read in one pass, not asked for word by word.
create or replace function search.telling_words(language text, text text, names_in text) returns text[] language sql stable parallel safe as $$
  with names as materialized (
    -- Written with a capital inside a sentence.
    select lexeme from unnest(search.exact_words((
      select coalesce(string_agg(found[1], ' '), '')
      from regexp_matches(names_in, '(?<=[[:alnum:],;:] )[[:upper:]][[:alpha:]]*', 'g') as one (found)
    ))) as name (lexeme, positions, weights)
  )
  select coalesce(array_agg(lexeme order by often desc, length(lexeme) desc, lexeme), '{}')
  from (
    select lexeme, cardinality(positions) as often
    from unnest(search.exact_words(text)) as one (lexeme, positions, weights)
    where lexeme ~ '^[[:alpha:]]{4,40}$'
      and (length(lexeme) >= 7 or lexeme in (select lexeme from names))
      and not search.is_stop_word(language, lexeme)
    order by cardinality(positions) desc, length(lexeme) desc, lexeme limit 40
  ) as found
$$;

update search.story as kept set telling = search.telling_words(language, headline || ' ' || plain_text, plain_text)
from public.story join public.story_revision on story_revision.id = story.published_revision_id
where story.id = kept.story_id;

create or replace function search.revision_kept() returns trigger language plpgsql as $$
begin
  delete from search.story where story_id in (
    select id from public.story where id = new.story_id and published_revision_id = new.id);
  if new.withheld_at is null then
    insert into search.story (story_id, words, telling)
    select id, search.work_words(new.language, new.headline, new.plain_text),
      search.telling_words(new.language, new.headline || ' ' || new.plain_text, new.plain_text)
    from public.story where id = new.story_id and published_revision_id = new.id and state = 'published';
  end if;
  return null;
end $$;
