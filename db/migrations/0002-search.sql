-- Search over everything spoken.
-- What stands in this schema is derived: triggers make it from `sentence`, so that no writer has to think of it. It is left
-- out of backups, and the triggers fire always, so that a restore makes it again.

create schema search;

-- Words ---------------------------------------------------------------------------------------------------------

-- A text as the search reads it: nothing but words with spaces between them. PostgreSQL's parser would take "end.The" for a
-- host, "and/or" for a file and "well-known" for three words; so the marks go first. Where words are not parted by spaces
-- (Chinese, Japanese) each character stands alone: a word is found as characters in a row, in whatever company it stands.
-- src/newsroom/search/tokens.ts does the same in TypeScript; a test holds the two together.
create function search.plain(text text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    translate(normalize(text, nfkc),
      E'._-/\\@:;,!?''"`´&<>()[]{}#$%*+=|~^‘’‚‛“”„‟‹›«»…‐‑‒–—―·•・、。，．！？：；（）「」『』【】〈〉《》〔〕〜～¿¡♪♫',
      repeat(' ', 128)),
    '([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g')
$$;

-- Words as they are said, without case and accents. No stop words: "to be or not to be" is a quotation.
create text search configuration search.exact (copy = pg_catalog.simple);
alter text search configuration search.exact
  alter mapping for asciiword, word, numword with unaccent, simple;

-- The same brought to their stems, by the language's own stemmer; again without stop words.
do $$
declare
  tongue text;
begin
  foreach tongue in array array['arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french',
    'german', 'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian',
    'portuguese', 'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish'] loop
    execute format('create text search dictionary search.%I (template = pg_catalog.snowball, language = %L)', tongue || '_stem', tongue);
    execute format('create text search configuration search.%I (copy = search.exact)', tongue);
    execute format('alter text search configuration search.%I alter mapping for asciiword, word, numword with unaccent, search.%I', tongue, tongue || '_stem');
  end loop;
end $$;

-- The stemmer's name for a language as BCP 47 writes it ("pt-BR"); null where PostgreSQL has none.
create function search.tongue(language text) returns text language sql immutable strict parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan'
    when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish'
    when 'fr' then 'french' when 'de' then 'german' when 'el' then 'greek' when 'hi' then 'hindi'
    when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish' when 'it' then 'italian'
    when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
    when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian'
    when 'sr' then 'serbian' when 'es' then 'spanish' when 'sv' then 'swedish' when 'ta' then 'tamil'
    when 'tr' then 'turkish' when 'yi' then 'yiddish'
  end
$$;

create function search.exact_words(text text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector('search.exact'::regconfig, search.plain(text))
$$;

create function search.stems(language text, text text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector(coalesce('search.' || search.tongue(language), 'search.exact')::regconfig, search.plain(text))
$$;

-- A word that the language says all the time ("the", "der"): its stemmer's own list says so.
create function search.is_stop_word(language text, word text) returns boolean language sql stable parallel safe as $$
  select coalesce(ts_lexize(('pg_catalog.' || search.tongue(language) || '_stem')::regdictionary, word) = '{}', false)
$$;

-- Each two words in a row ("of the"): with them a phrase of common words is as quick to find as a rare word.
create function search.pairs(words tsvector) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct pair), '{}') from (
    select lexeme || ' ' || lead(lexeme) over (order by position) as pair
    from pg_catalog.unnest(words) as word (lexeme, positions, weights), pg_catalog.unnest(positions) as position
  ) as paired
  where pair is not null
$$;

-- Sentences -----------------------------------------------------------------------------------------------------

-- The current sentences alone, narrow: what is not here cannot be found. Whether its recording may be shown is asked
-- at each search, for that can change by the passing of time.
create table search.spoken (
  sentence_id bigint primary key,
  cut_id text not null,
  place double precision not null,
  -- '@' and the person's id, or '~' and the name as written, in lower case.
  speaker text,
  exact tsvector not null,
  stems tsvector not null
);

-- A function of its row, kept in the index alone: pairs of words, '#' and the cut, the speaker.
create function search.keys(cut_id text, speaker text, exact tsvector) returns text[] language sql immutable parallel safe as $$
  select pg_catalog.array_remove(search.pairs(exact) || ('#' || cut_id) || speaker, null)
$$;

-- Without a pending list (fastupdate), which every search would have to read from end to end.
create index spoken_words on search.spoken using gin (exact, stems, search.keys(cut_id, speaker, exact)) with (fastupdate = off);
create index spoken_order on search.spoken (cut_id, place);
create index spoken_speaker on search.spoken (speaker, cut_id, place);
-- Samples, to tell how many there are of what is too common to be counted.
create index spoken_sample_32 on search.spoken (cut_id) where sentence_id % 32 = 0;
create index spoken_sample_512 on search.spoken (cut_id) where sentence_id % 512 = 0;
create index spoken_words_32 on search.spoken using gin (exact, stems, search.keys(cut_id, speaker, exact))
  with (fastupdate = off) where sentence_id % 32 = 0;
create index spoken_words_512 on search.spoken using gin (exact, stems, search.keys(cut_id, speaker, exact))
  with (fastupdate = off) where sentence_id % 512 = 0;

-- Words that were ever said, for those who misspell them. It says nothing of who said them, or whether it may be shown.
create table search.vocabulary (
  language text not null,
  word text not null,
  primary key (language, word)
);
create index vocabulary_likeness on search.vocabulary using gin (word gin_trgm_ops);

-- Keeping them --------------------------------------------------------------------------------------------------

create function search.learn_words(ids bigint[]) returns void language plpgsql as $$
declare
  languages text[];
  words text[];
begin
  select array_agg(language), array_agg(word) into languages, words
  from (
    select distinct sentence.language, word
    from search.spoken
    join public.sentence on sentence.id = spoken.sentence_id
    cross join lateral unnest(tsvector_to_array(spoken.exact)) as word
    where spoken.sentence_id = any (ids) and length(word) between 3 and 40 and word !~ '^[0-9]'
  ) as said
  where not exists (select from search.vocabulary known where known.language = said.language and known.word = said.word);
  if words is null then return; end if;
  -- Two transcripts that learn the same words in another order would wait for each other for ever.
  perform pg_advisory_xact_lock(7319004511);
  insert into search.vocabulary (language, word) select * from unnest(languages, words) on conflict do nothing;
end $$;

create function search.add_sentences(ids bigint[]) returns void language plpgsql as $$
begin
  insert into search.spoken (sentence_id, cut_id, place, speaker, exact, stems)
  select id, cut_id, place, coalesce('@' || speaker_id, '~' || lower(speaker_name)),
    search.exact_words(text), search.stems(language, text)
  from public.sentence
  where id = any (ids) and until_version is null;
  perform search.learn_words(ids);
end $$;

create function search.sentences_added() returns trigger language plpgsql as $$
begin
  perform search.add_sentences(array(select id from added where until_version is null));
  return null;
end $$;

create function search.sentences_changed() returns trigger language plpgsql as $$
declare
  ids bigint[] := array(
    select id from after_change join before_change using (id)
    where (after_change.until_version, after_change.cut_id, after_change.place, after_change.speaker_id, after_change.speaker_name,
           after_change.language, after_change.text)
      is distinct from (before_change.until_version, before_change.cut_id, before_change.place, before_change.speaker_id,
           before_change.speaker_name, before_change.language, before_change.text));
begin
  delete from search.spoken where sentence_id = any (ids);
  perform search.add_sentences(ids);
  return null;
end $$;

create function search.sentences_removed() returns trigger language plpgsql as $$
begin
  delete from search.spoken where sentence_id in (select id from removed);
  return null;
end $$;

create function search.sentences_emptied() returns trigger language plpgsql as $$
begin
  truncate search.spoken, search.vocabulary;
  return null;
end $$;

create trigger search_add after insert on sentence referencing new table as added
  for each statement execute function search.sentences_added();
create trigger search_change after update on sentence referencing old table as before_change new table as after_change
  for each statement execute function search.sentences_changed();
create trigger search_remove after delete on sentence referencing old table as removed
  for each statement execute function search.sentences_removed();
create trigger search_empty after truncate on sentence
  for each statement execute function search.sentences_emptied();
-- A restore switches ordinary triggers off.
alter table sentence enable always trigger search_add, enable always trigger search_change,
  enable always trigger search_remove, enable always trigger search_empty;

-- People and works by name --------------------------------------------------------------------------------------

-- What a work says of itself, as said and stemmed: its title (weight A) and its summary.
create function search.work_words(language text, title text, summary text) returns tsvector language sql immutable parallel safe as $$
  select setweight(search.exact_words(title) || search.stems(language, title), 'A')
    || search.exact_words(summary) || search.stems(language, summary)
$$;

create index recording_words on recording using gin (search.work_words(language, title, summary));
create index person_words on person using gin (search.exact_words(name));
create index person_name_likeness on person using gin (name gin_trgm_ops);
