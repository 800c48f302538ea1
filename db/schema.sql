-- Made by scripts/generate-schema.mjs from the migrations, to be read in a diff. Do not edit.

create extension pg_trgm;
create extension unaccent;

create schema search;

create text search configuration search.arabic: asciihword → simple, asciiword → unaccent search.arabic_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.arabic_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.arabic_stem;
create text search configuration search.armenian: asciihword → simple, asciiword → unaccent search.armenian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.armenian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.armenian_stem;
create text search configuration search.basque: asciihword → simple, asciiword → unaccent search.basque_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.basque_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.basque_stem;
create text search configuration search.catalan: asciihword → simple, asciiword → unaccent search.catalan_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.catalan_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.catalan_stem;
create text search configuration search.danish: asciihword → simple, asciiword → unaccent search.danish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.danish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.danish_stem;
create text search configuration search.dutch: asciihword → simple, asciiword → unaccent search.dutch_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.dutch_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.dutch_stem;
create text search configuration search.english: asciihword → simple, asciiword → unaccent search.english_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.english_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.english_stem;
create text search configuration search.exact: asciihword → simple, asciiword → unaccent simple, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent simple, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent simple;
create text search configuration search.finnish: asciihword → simple, asciiword → unaccent search.finnish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.finnish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.finnish_stem;
create text search configuration search.french: asciihword → simple, asciiword → unaccent search.french_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.french_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.french_stem;
create text search configuration search.german: asciihword → simple, asciiword → unaccent search.german_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.german_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.german_stem;
create text search configuration search.greek: asciihword → simple, asciiword → unaccent search.greek_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.greek_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.greek_stem;
create text search configuration search.hindi: asciihword → simple, asciiword → unaccent search.hindi_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.hindi_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.hindi_stem;
create text search configuration search.hungarian: asciihword → simple, asciiword → unaccent search.hungarian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.hungarian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.hungarian_stem;
create text search configuration search.indonesian: asciihword → simple, asciiword → unaccent search.indonesian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.indonesian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.indonesian_stem;
create text search configuration search.irish: asciihword → simple, asciiword → unaccent search.irish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.irish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.irish_stem;
create text search configuration search.italian: asciihword → simple, asciiword → unaccent search.italian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.italian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.italian_stem;
create text search configuration search.lithuanian: asciihword → simple, asciiword → unaccent search.lithuanian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.lithuanian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.lithuanian_stem;
create text search configuration search.nepali: asciihword → simple, asciiword → unaccent search.nepali_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.nepali_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.nepali_stem;
create text search configuration search.norwegian: asciihword → simple, asciiword → unaccent search.norwegian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.norwegian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.norwegian_stem;
create text search configuration search.portuguese: asciihword → simple, asciiword → unaccent search.portuguese_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.portuguese_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.portuguese_stem;
create text search configuration search.romanian: asciihword → simple, asciiword → unaccent search.romanian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.romanian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.romanian_stem;
create text search configuration search.russian: asciihword → simple, asciiword → unaccent search.russian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.russian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.russian_stem;
create text search configuration search.serbian: asciihword → simple, asciiword → unaccent search.serbian_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.serbian_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.serbian_stem;
create text search configuration search.spanish: asciihword → simple, asciiword → unaccent search.spanish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.spanish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.spanish_stem;
create text search configuration search.swedish: asciihword → simple, asciiword → unaccent search.swedish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.swedish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.swedish_stem;
create text search configuration search.tamil: asciihword → simple, asciiword → unaccent search.tamil_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.tamil_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.tamil_stem;
create text search configuration search.turkish: asciihword → simple, asciiword → unaccent search.turkish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.turkish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.turkish_stem;
create text search configuration search.yiddish: asciihword → simple, asciiword → unaccent search.yiddish_stem, email → simple, file → simple, float → simple, host → simple, hword → simple, hword_asciipart → simple, hword_numpart → simple, hword_part → simple, int → simple, numhword → simple, numword → unaccent search.yiddish_stem, sfloat → simple, uint → simple, url → simple, url_path → simple, version → simple, word → unaccent search.yiddish_stem;

CREATE OR REPLACE FUNCTION public.announce_outbox()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  told text := to_json(new)::text;
begin
  perform pg_notify('outbox', case when octet_length(told) < 7900 then told else new.id::text end);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.date_funding_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.changed_at = old.changed_at then new.changed_at := now(); end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_address()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an address that was live is kept' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_ended()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and (new.staff_id, new.token_hash) is distinct from (old.staff_id, old.token_hash) then
    raise exception 'whose a % is does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a % that has ended stays so', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_front_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.cleared_at is null and new.cleared_at is not null
    and (new.id, new.shelf, new.position, new.recording_id, new.story_id, new.show_id, new.first_at, new.last_at, new.placed_at, new.placed_by)
      is not distinct from
      (old.id, old.shelf, old.position, old.recording_id, old.story_id, old.show_id, old.first_at, old.last_at, old.placed_at, old.placed_by)
  then
    return new;
  end if;
  raise exception 'what stood on the front page is kept' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_funding_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into funding_history (subject, subject_id, at, kept)
  values (tg_table_name, new.id, new.changed_at, to_jsonb(new));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_policy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and (new.id, new.kind, new.slug, new.created_at) is not distinct from (old.id, old.kind, old.slug, old.created_at) then
    return new;
  end if;
  raise exception 'a policy and its address are kept' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_revision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.withheld_at is null and new.withheld_at is not null
    and new.content is null and new.headline = '' and new.plain_text = ''
    and (new.id, new.story_id, new.number, new.based_on_id, new.restored_from_id, new.language, new.content_sha256, new.made_by, new.made_at)
      is not distinct from
        (old.id, old.story_id, old.number, old.based_on_id, old.restored_from_id, old.language, old.content_sha256, old.made_by, old.made_at)
    and exists (select from withholding where revision_id = old.id)
  then
    return new;
  end if;
  raise exception 'story_revision is append-only' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_series_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' or new.series_id is distinct from old.series_id then
    insert into funding_history (subject, subject_id, at, kept)
    values ('recording', new.id,
            case when tg_op = 'INSERT' then new.created_at else greatest(new.updated_at, old.updated_at) end,
            jsonb_build_object('series_id', new.series_id));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_show_identity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.keep_thread()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.id, new.story_id, new.revision_id, new.block_id, new.quoted, new.before_quoted, new.made_by, new.made_at)
    is distinct from
    (old.id, old.story_id, old.revision_id, old.block_id, old.quoted, old.before_quoted, old.made_by, old.made_at) then
    raise exception 'what a thread of comments is about does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_used()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.used_at is not null and new.used_at is distinct from old.used_at then
    raise exception 'a % is used once', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_question()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.answer is null
    and (to_jsonb(new) - 'answer' - 'answered_at') = (to_jsonb(old) - 'answer' - 'answered_at') then
    return new;
  end if;
  raise exception 'block_question is append-only' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_tick()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.taken_back_at is null
    and (to_jsonb(new) - 'taken_back_at' - 'taken_back_by') = (to_jsonb(old) - 'taken_back_at' - 'taken_back_by') then
    return new;
  end if;
  raise exception 'claim_tick is append-only' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.tell_ingest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('news', json_build_object('ingest', coalesce(new.cut_id, old.cut_id))::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.add_sentences(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into search.spoken (sentence_id, cut_id, place, speaker, exact, stems)
  select id, cut_id, place, coalesce('@' || speaker_id, '~' || lower(speaker_name)),
    search.exact_words(text), search.stems(language, text)
  from public.sentence
  where id = any (ids) and until_version is null;
  perform search.learn_words(ids);
end $function$;

CREATE OR REPLACE FUNCTION search.credits_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.day_of(broadcast_on date, recorded_on date, created_at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date)::timestamp at time zone 'UTC'
$function$;

CREATE OR REPLACE FUNCTION search.exact_words(text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select to_tsvector('search.exact'::regconfig, search.plain(text))
$function$;

CREATE OR REPLACE FUNCTION search.is_stop_word(language text, word text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(ts_lexize(('pg_catalog.' || search.tongue(language) || '_stem')::regdictionary, word) = '{}', false)
$function$;

CREATE OR REPLACE FUNCTION search.keys(cut_id text, speaker text, exact tsvector)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select pg_catalog.array_remove(search.pairs(exact) || ('#' || cut_id) || speaker, null)
$function$;

CREATE OR REPLACE FUNCTION search.learn_words(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.list_recordings(ids text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.list_stories(ids text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.lists_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  truncate search.listed;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.pairs(words tsvector)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg(distinct pair), '{}') from (
    select lexeme || ' ' || lead(lexeme) over (order by position) as pair
    from pg_catalog.unnest(words) as word (lexeme, positions, weights), pg_catalog.unnest(positions) as position
  ) as paired
  where pair is not null
$function$;

CREATE OR REPLACE FUNCTION search.plain(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select regexp_replace(
    translate(normalize(text, nfkc),
      E'._-/\\@:;,!?''"`´&<>()[]{}#$%*+=|~^‘’‚‛“”„‟‹›«»…‐‑‒–—―·•・、。，．！？：；（）「」『』【】〈〉《》〔〕〜～¿¡♪♫',
      repeat(' ', 128)),
    '([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g')
$function$;

CREATE OR REPLACE FUNCTION search.recordings_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.revision_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.revisions_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids text[] := array(
    select story.id from after_change
    join public.story on story.id = after_change.story_id and story.published_revision_id = after_change.id);
begin
  if cardinality(ids) > 0 then perform search.list_stories(ids); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.sentences_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform search.add_sentences(array(select id from added where until_version is null));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.sentences_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.sentences_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  truncate search.spoken, search.vocabulary;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.sentences_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from search.spoken where sentence_id in (select id from removed);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.speakers_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.stems(language text, text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select to_tsvector(coalesce('search.' || search.tongue(language), 'search.exact')::regconfig, search.plain(text))
$function$;

CREATE OR REPLACE FUNCTION search.stories_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.story_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from search.story where story_id = new.id;
  if new.state = 'published' then
    insert into search.story (story_id, words, telling)
    select new.id, search.work_words(language, headline, plain_text),
      search.telling_words(language, headline || ' ' || plain_text, plain_text)
    from public.story_revision where id = new.published_revision_id and withheld_at is null;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.telling_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  truncate search.telling;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.telling_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from search.telling where story_id = old.story_id and lexeme = any (old.telling);
  end if;
  if tg_op <> 'DELETE' then
    insert into search.telling (lexeme, story_id)
    select lexeme, new.story_id from unnest(new.telling) as lexeme on conflict do nothing;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.telling_words(language text, text text, names_in text)
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION search.tongue(language text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION search.topics_above(topic text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  with recursive above (id, steps) as (
    select topic, 0
    union
    select parent_id, steps + 1 from above join public.topic using (id) where parent_id is not null and steps < 20
  )
  select distinct id from above
$function$;

CREATE OR REPLACE FUNCTION search.topics_below(topic text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  with recursive below (id, steps) as (
    select topic, 0
    union
    select topic.id, steps + 1 from below join public.topic on parent_id = below.id where steps < 20
  )
  select distinct id from below
$function$;

CREATE OR REPLACE FUNCTION search.topics_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.topics_of_recordings_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.uses_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.work_words(language text, title text, summary text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select setweight(search.exact_words(title) || search.stems(language, title), 'A')
    || search.exact_words(summary) || search.stems(language, summary)
$function$;

create table address (
  path text not null,
  story_id text,
  recording_id text,
  to_path text,
  first_live_at timestamp with time zone not null default now(),
  person_id text,
  topic_id text,
  series_id text,
  constraint address_pkey PRIMARY KEY (path),
  constraint address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint address_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint address_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id),
  constraint address_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint address_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id),
  constraint address_owner CHECK ((num_nonnulls(story_id, recording_id, to_path, person_id, topic_id, series_id) = 1)),
  constraint address_path_check CHECK ((path ~~ '/%'::text))
);
CREATE INDEX address_recording ON public.address USING btree (recording_id) WHERE (recording_id IS NOT NULL);
CREATE INDEX address_story ON public.address USING btree (story_id) WHERE (story_id IS NOT NULL);
CREATE TRIGGER address_keep BEFORE DELETE OR UPDATE ON public.address FOR EACH ROW EXECUTE FUNCTION keep_address();
CREATE TRIGGER address_keep_all BEFORE TRUNCATE ON public.address FOR EACH STATEMENT EXECUTE FUNCTION keep_address();

create table alert (
  id text not null,
  staff_id text,
  kind text not null,
  story_id text,
  recording_id text,
  text text not null,
  details jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null default now(),
  seen_at timestamp with time zone,
  seen_by text,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint alert_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES staff(id),
  constraint alert_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint alert_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id)
);
CREATE INDEX alert_open ON public.alert USING btree (at) WHERE (seen_at IS NULL);

create table api_token (
  id text not null,
  token_hash bytea not null,
  name text not null,
  staff_id text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_from text,
  ended_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_token_hash_key UNIQUE (token_hash),
  constraint api_token_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint api_token_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX api_token_of ON public.api_token USING btree (staff_id, created_at);
CREATE TRIGGER api_token_ended BEFORE UPDATE ON public.api_token FOR EACH ROW EXECUTE FUNCTION keep_ended();

create table approval (
  id text not null,
  revision_id text not null,
  kind text not null,
  staff_id text not null,
  note text not null default ''::text,
  at timestamp with time zone not null default now(),
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_revision_id_kind_staff_id_key UNIQUE (revision_id, kind, staff_id),
  constraint approval_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint approval_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint approval_kind_check CHECK ((kind = ANY (ARRAY['editor'::text, 'fact-checker'::text, 'legal'::text])))
);
CREATE TRIGGER approval_append_only BEFORE DELETE OR UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_keep BEFORE TRUNCATE ON public.approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  staff_id text,
  via text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  from_address text,
  from_agent text,
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
CREATE INDEX audit_action ON public.audit USING btree (action, id);
CREATE INDEX audit_at ON public.audit USING btree (at, id);
CREATE INDEX audit_by ON public.audit USING btree (staff_id, id);
CREATE INDEX audit_subject ON public.audit USING btree (subject, subject_id, id);
CREATE INDEX audit_words ON public.audit USING gin (to_tsvector('simple'::regconfig, (("left"(COALESCE((before)::text, ''::text), 50000) || ' '::text) || "left"(COALESCE((after)::text, ''::text), 50000))));
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_keep BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table block_question (
  id text not null,
  story_id text not null,
  block_id text not null,
  asked_by text not null,
  asked_from text not null,
  holder_id text not null,
  held_from text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  constraint block_question_pkey PRIMARY KEY (id),
  constraint block_question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  constraint block_question_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES staff(id),
  constraint block_question_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint block_question_answer_check CHECK ((answer = ANY (ARRAY['handed'::text, 'kept'::text, 'taken'::text, 'withdrawn'::text]))),
  constraint block_question_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
);
CREATE INDEX block_question_of_story ON public.block_question USING btree (story_id, asked_at DESC);
CREATE TRIGGER block_question_append_only BEFORE DELETE OR UPDATE ON public.block_question FOR EACH ROW EXECUTE FUNCTION refuse_change_of_question();
CREATE TRIGGER block_question_keep BEFORE TRUNCATE ON public.block_question FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table brand_mark (
  kind text not null,
  picture_id text,
  svg text,
  width double precision not null,
  height double precision not null,
  changed_at timestamp with time zone not null default now(),
  constraint brand_mark_pkey PRIMARY KEY (kind),
  constraint brand_mark_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint brand_mark_check CHECK ((num_nonnulls(picture_id, svg) = 1)),
  constraint brand_mark_height_check CHECK ((height > (0)::double precision)),
  constraint brand_mark_kind_check CHECK ((kind = ANY (ARRAY['logo'::text, 'logo-dark'::text, 'icon'::text]))),
  constraint brand_mark_width_check CHECK ((width > (0)::double precision))
);

create table caption_track (
  id text not null,
  cut_id text not null,
  kind text not null,
  language text not null,
  label text not null,
  version integer not null,
  cues jsonb not null,
  source_format text not null,
  made_by text,
  made_at timestamp with time zone not null default now(),
  constraint caption_track_pkey PRIMARY KEY (id),
  constraint caption_track_cut_id_kind_language_version_key UNIQUE (cut_id, kind, language, version),
  constraint caption_track_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint caption_track_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint caption_track_kind_check CHECK ((kind = ANY (ARRAY['captions'::text, 'subtitles'::text, 'descriptions'::text])))
);

create table chapter (
  id text not null,
  cut_id text not null,
  start_units bigint not null,
  title text not null,
  constraint chapter_pkey PRIMARY KEY (id),
  constraint chapter_cut_id_start_units_key UNIQUE (cut_id, start_units),
  constraint chapter_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint chapter_start_units_check CHECK ((start_units >= 0))
);

create table claim_tick (
  id text not null,
  story_id text not null,
  revision_id text not null,
  claim text not null,
  fingerprint text not null,
  staff_id text not null,
  note text not null default ''::text,
  at timestamp with time zone not null default now(),
  taken_back_at timestamp with time zone,
  taken_back_by text,
  constraint claim_tick_pkey PRIMARY KEY (id),
  constraint claim_tick_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint claim_tick_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint claim_tick_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint claim_tick_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES staff(id)
);
CREATE UNIQUE INDEX claim_tick_standing ON public.claim_tick USING btree (story_id, claim, fingerprint) WHERE (taken_back_at IS NULL);
CREATE TRIGGER claim_tick_append_only BEFORE DELETE OR UPDATE ON public.claim_tick FOR EACH ROW EXECUTE FUNCTION refuse_change_of_tick();
CREATE TRIGGER claim_tick_keep BEFORE TRUNCATE ON public.claim_tick FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table comment_mention (
  comment_id text not null,
  staff_id text not null,
  constraint comment_mention_pkey PRIMARY KEY (comment_id, staff_id),
  constraint comment_mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES story_comment(id),
  constraint comment_mention_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
CREATE TRIGGER comment_mention_append_only BEFORE DELETE OR UPDATE ON public.comment_mention FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_mention_keep BEFORE TRUNCATE ON public.comment_mention FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table comment_thread (
  id text not null,
  story_id text not null,
  revision_id text,
  block_id text,
  quoted text not null default ''::text,
  made_by text not null,
  made_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by text,
  before_quoted text not null default ''::text,
  constraint comment_thread_pkey PRIMARY KEY (id),
  constraint comment_thread_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint comment_thread_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES staff(id),
  constraint comment_thread_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint comment_thread_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint comment_thread_check CHECK (((resolved_at IS NULL) = (resolved_by IS NULL))),
  constraint comment_thread_check1 CHECK (((quoted = ''::text) OR (block_id IS NOT NULL)))
);
CREATE INDEX comment_thread_story ON public.comment_thread USING btree (story_id, made_at, id);
CREATE TRIGGER comment_thread_keep BEFORE TRUNCATE ON public.comment_thread FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_thread_kept BEFORE UPDATE ON public.comment_thread FOR EACH ROW EXECUTE FUNCTION keep_thread();
CREATE TRIGGER comment_thread_no_delete BEFORE DELETE ON public.comment_thread FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table consent (
  id text not null,
  subscriber_id text not null,
  list_id text,
  what text not null,
  wording text not null default ''::text,
  source text not null default ''::text,
  at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_list_id_fkey FOREIGN KEY (list_id) REFERENCES list(id),
  constraint consent_what_check CHECK ((what = ANY (ARRAY['asked'::text, 'confirmed'::text, 'joined'::text, 'left'::text, 'imported'::text, 'moved'::text, 'erased'::text])))
);
CREATE INDEX consent_subscriber ON public.consent USING btree (subscriber_id, at);
CREATE TRIGGER consent_append_only BEFORE DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_keep BEFORE TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table credit (
  id text not null,
  recording_id text not null,
  person_id text not null,
  role text not null,
  "position" integer not null default 0,
  constraint credit_pkey PRIMARY KEY (id),
  constraint credit_recording_id_person_id_role_key UNIQUE (recording_id, person_id, role),
  constraint credit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint credit_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE
);
CREATE INDEX credit_person ON public.credit USING btree (person_id);
CREATE TRIGGER listed_add AFTER INSERT ON public.credit REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.credits_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.credit REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.credits_listed();
CREATE TRIGGER listed_remove AFTER DELETE ON public.credit REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.credits_listed();

create table cut (
  id text not null,
  recording_id text not null,
  label text not null default 'First cut'::text,
  state text not null default 'waiting'::text,
  problem text,
  master_key text,
  master_name text,
  master_bytes bigint,
  master_sha256 text,
  rate_numerator integer not null default 1000,
  rate_denominator integer not null default 1,
  length_units bigint,
  width integer,
  height integer,
  loudness double precision,
  probe jsonb,
  peaks_key text,
  storyboard jsonb,
  poster_picture_id text,
  made_by text,
  created_at timestamp with time zone not null default now(),
  ready_at timestamp with time zone,
  constraint cut_pkey PRIMARY KEY (id),
  constraint cut_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint cut_poster_picture_id_fkey FOREIGN KEY (poster_picture_id) REFERENCES picture(id),
  constraint cut_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint cut_rate_denominator_check CHECK ((rate_denominator > 0)),
  constraint cut_rate_numerator_check CHECK ((rate_numerator > 0)),
  constraint cut_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'working'::text, 'ready'::text, 'failed'::text])))
);
CREATE INDEX cut_recording ON public.cut USING btree (recording_id);

create table document (
  id text not null,
  file_key text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  title text not null,
  pages integer,
  added_by text,
  created_at timestamp with time zone not null default now(),
  source text not null default ''::text,
  source_url text,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_file_key_key UNIQUE (file_key),
  constraint document_sha256_key UNIQUE (sha256),
  constraint document_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff(id),
  constraint document_bytes_check CHECK ((bytes > 0)),
  constraint document_pages_check CHECK ((pages > 0)),
  constraint document_source_url_check CHECK ((source_url ~ '^https?://'::text))
);

create table donor (
  id text not null,
  name text not null,
  is_anonymous boolean not null default false,
  level_id text not null,
  first_day date not null,
  last_day date,
  "position" integer not null default 0,
  withdrawn_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint donor_pkey PRIMARY KEY (id),
  constraint donor_level_id_fkey FOREIGN KEY (level_id) REFERENCES donor_level(id),
  constraint donor_check CHECK ((last_day >= first_day)),
  constraint donor_name_check CHECK ((name <> ''::text))
);
CREATE INDEX donor_of_level ON public.donor USING btree (level_id);
CREATE TRIGGER donor_dated BEFORE UPDATE ON public.donor FOR EACH ROW EXECUTE FUNCTION date_funding_change();
CREATE TRIGGER donor_kept AFTER INSERT OR UPDATE ON public.donor FOR EACH ROW EXECUTE FUNCTION keep_funding_history();
CREATE TRIGGER donor_stays BEFORE DELETE ON public.donor FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table donor_level (
  id text not null,
  slug text not null,
  name text not null,
  about text not null default ''::text,
  "position" integer not null default 0,
  changed_at timestamp with time zone not null default now(),
  constraint donor_level_pkey PRIMARY KEY (id),
  constraint donor_level_slug_key UNIQUE (slug),
  constraint donor_level_name_check CHECK ((name <> ''::text))
);
CREATE TRIGGER donor_level_dated BEFORE UPDATE ON public.donor_level FOR EACH ROW EXECUTE FUNCTION date_funding_change();
CREATE TRIGGER donor_level_kept AFTER INSERT OR UPDATE ON public.donor_level FOR EACH ROW EXECUTE FUNCTION keep_funding_history();
CREATE TRIGGER donor_level_stays BEFORE DELETE ON public.donor_level FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table enclosure (
  cut_id text not null,
  file_key text not null,
  media_type text not null,
  bytes bigint not null,
  constraint enclosure_pkey PRIMARY KEY (cut_id),
  constraint enclosure_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint enclosure_bytes_check CHECK ((bytes > 0))
);

create table front_place (
  id text not null,
  shelf text not null,
  "position" integer not null,
  recording_id text,
  story_id text,
  show_id text,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone,
  placed_at timestamp with time zone not null,
  placed_by text,
  cleared_at timestamp with time zone,
  cleared_by text,
  constraint front_place_pkey PRIMARY KEY (id),
  constraint front_place_cleared_by_fkey FOREIGN KEY (cleared_by) REFERENCES staff(id),
  constraint front_place_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES staff(id),
  constraint front_place_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint front_place_show_id_fkey FOREIGN KEY (show_id) REFERENCES show(id),
  constraint front_place_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint front_place_check CHECK ((num_nonnulls(recording_id, story_id, show_id) = 1)),
  constraint front_place_check1 CHECK (((last_at IS NULL) OR (last_at > first_at))),
  constraint front_place_position_check CHECK ((("position" >= 1) AND ("position" <= 12))),
  constraint front_place_shelf_check CHECK ((shelf = ANY (ARRAY['lead'::text, 'films'::text, 'stories'::text, 'podcasts'::text, 'interviews'::text])))
);
CREATE INDEX front_place_standing ON public.front_place USING btree (first_at) WHERE (cleared_at IS NULL);
CREATE TRIGGER front_place_keep BEFORE DELETE OR UPDATE ON public.front_place FOR EACH ROW EXECUTE FUNCTION keep_front_place();
CREATE TRIGGER front_place_keep_all BEFORE TRUNCATE ON public.front_place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table funder (
  id text not null,
  slug text not null,
  name text not null,
  url text,
  mark_picture_id text,
  kind text not null default 'organization'::text,
  mark_svg text,
  mark_alt text not null default ''::text,
  changed_at timestamp with time zone not null default now(),
  constraint funder_pkey PRIMARY KEY (id),
  constraint funder_slug_key UNIQUE (slug),
  constraint funder_mark_picture_id_fkey FOREIGN KEY (mark_picture_id) REFERENCES picture(id),
  constraint funder_check CHECK (((mark_svg IS NULL) OR (mark_picture_id IS NULL))),
  constraint funder_kind_check CHECK ((kind = ANY (ARRAY['organization'::text, 'person'::text]))),
  constraint funder_mark_svg_check CHECK ((length(mark_svg) <= 100000))
);
CREATE TRIGGER funder_dated BEFORE UPDATE ON public.funder FOR EACH ROW EXECUTE FUNCTION date_funding_change();
CREATE TRIGGER funder_kept AFTER INSERT OR UPDATE ON public.funder FOR EACH ROW EXECUTE FUNCTION keep_funding_history();
CREATE TRIGGER funder_stays BEFORE DELETE ON public.funder FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table funding_credit (
  id text not null,
  funder_id text not null,
  scope text not null,
  series_id text,
  recording_id text,
  wording text not null,
  first_day date not null,
  last_day date,
  "position" integer not null default 0,
  story_id text,
  role text not null default 'funder'::text,
  wording_player text not null default ''::text,
  wording_feed text not null default ''::text,
  learn_more_url text,
  learn_more_label text not null default ''::text,
  withdrawn_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint funding_credit_pkey PRIMARY KEY (id),
  constraint funding_credit_funder_id_fkey FOREIGN KEY (funder_id) REFERENCES funder(id),
  constraint funding_credit_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint funding_credit_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id),
  constraint funding_credit_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint funding_credit_check CHECK (((scope = 'series'::text) = (series_id IS NOT NULL))),
  constraint funding_credit_check1 CHECK (((scope = 'recording'::text) = (recording_id IS NOT NULL))),
  constraint funding_credit_days_check CHECK (((last_day IS NULL) OR (last_day >= first_day))),
  constraint funding_credit_role_check CHECK ((role = ANY (ARRAY['funder'::text, 'sponsor'::text]))),
  constraint funding_credit_scope_check CHECK ((scope = ANY (ARRAY['site'::text, 'series'::text, 'recording'::text, 'story'::text]))),
  constraint funding_credit_story_check CHECK (((scope = 'story'::text) = (story_id IS NOT NULL)))
);
CREATE INDEX funding_credit_recording ON public.funding_credit USING btree (recording_id) WHERE (recording_id IS NOT NULL);
CREATE INDEX funding_credit_series ON public.funding_credit USING btree (series_id) WHERE (series_id IS NOT NULL);
CREATE INDEX funding_credit_story ON public.funding_credit USING btree (story_id) WHERE (story_id IS NOT NULL);
CREATE TRIGGER funding_credit_dated BEFORE UPDATE ON public.funding_credit FOR EACH ROW EXECUTE FUNCTION date_funding_change();
CREATE TRIGGER funding_credit_kept AFTER INSERT OR UPDATE ON public.funding_credit FOR EACH ROW EXECUTE FUNCTION keep_funding_history();
CREATE TRIGGER funding_credit_stays BEFORE DELETE ON public.funding_credit FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table funding_history (
  id bigint not null generated always as identity,
  subject text not null,
  subject_id text not null,
  at timestamp with time zone not null,
  kept jsonb not null,
  constraint funding_history_pkey PRIMARY KEY (id),
  constraint funding_history_subject_check CHECK ((subject = ANY (ARRAY['funder'::text, 'funding_credit'::text, 'donor'::text, 'donor_level'::text, 'recording'::text])))
);
CREATE INDEX funding_history_subject ON public.funding_history USING btree (subject, subject_id, id);
CREATE TRIGGER funding_history_append_only BEFORE DELETE OR UPDATE ON public.funding_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER funding_history_keep BEFORE TRUNCATE ON public.funding_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table gate_override (
  id text not null,
  revision_id text not null,
  gate text not null,
  part text not null,
  cause text not null,
  reason text not null,
  staff_id text not null,
  at timestamp with time zone not null default now(),
  constraint gate_override_pkey PRIMARY KEY (id),
  constraint gate_override_revision_id_gate_part_cause_key UNIQUE (revision_id, gate, part, cause),
  constraint gate_override_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint gate_override_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint gate_override_reason_check CHECK ((reason <> ''::text))
);
CREATE TRIGGER gate_override_append_only BEFORE DELETE OR UPDATE ON public.gate_override FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gate_override_keep BEFORE TRUNCATE ON public.gate_override FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table hub_position (
  only_one boolean not null default true,
  outbox_id bigint not null,
  constraint hub_position_pkey PRIMARY KEY (only_one),
  constraint hub_position_only_one_check CHECK (only_one)
);

create table ingest_step (
  cut_id text not null,
  step text not null,
  state text not null default 'waiting'::text,
  progress double precision not null default 0,
  speed double precision,
  seconds_left double precision,
  problem text,
  result jsonb,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint ingest_step_pkey PRIMARY KEY (cut_id, step),
  constraint ingest_step_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint ingest_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'working'::text, 'done'::text, 'failed'::text])))
);
CREATE TRIGGER ingest_step_told AFTER INSERT OR DELETE OR UPDATE ON public.ingest_step FOR EACH ROW EXECUTE FUNCTION tell_ingest();

create table list (
  id text not null,
  slug text not null,
  name text not null,
  description text not null default ''::text,
  is_public boolean not null default true,
  "position" integer not null default 0,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint list_pkey PRIMARY KEY (id),
  constraint list_slug_key UNIQUE (slug),
  constraint list_name_check CHECK ((name <> ''::text))
);

create table mail (
  id text not null,
  message_id text not null,
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null default '{}'::jsonb,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  problem text,
  subscriber_id text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_message_id_key UNIQUE (message_id),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'refused'::text])))
);
CREATE INDEX mail_subscriber ON public.mail USING btree (subscriber_id) WHERE (subscriber_id IS NOT NULL);
CREATE INDEX mail_waiting ON public.mail USING btree (created_at) WHERE (state = 'waiting'::text);

create table menu_entry (
  id text not null,
  menu text not null,
  parent_id text,
  "position" integer not null,
  label text not null default ''::text,
  section text,
  recording_id text,
  story_id text,
  topic_id text,
  person_id text,
  series_id text,
  policy_id text,
  url text,
  picture_id text,
  show_id text,
  constraint menu_entry_pkey PRIMARY KEY (id),
  constraint menu_entry_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES menu_entry(id),
  constraint menu_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint menu_entry_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint menu_entry_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint menu_entry_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint menu_entry_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id),
  constraint menu_entry_show_id_fkey FOREIGN KEY (show_id) REFERENCES show(id),
  constraint menu_entry_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint menu_entry_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id),
  constraint menu_entry_menu_check CHECK ((menu = ANY (ARRAY['main'::text, 'explore'::text, 'foot'::text, 'social'::text, 'legal'::text, 'partners'::text]))),
  constraint menu_entry_named CHECK (((label <> ''::text) OR (num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, show_id, policy_id) = 1))),
  constraint menu_entry_one_target CHECK ((num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, show_id, policy_id, url) <= 1)),
  constraint menu_entry_url_check CHECK ((url ~~ 'https://%'::text))
);
CREATE INDEX menu_entry_menu ON public.menu_entry USING btree (menu, "position");

create table migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table moment (
  id text not null,
  cut_id text not null,
  recording_id text not null,
  start_units bigint not null,
  end_units bigint not null,
  rate_numerator integer not null,
  rate_denominator integer not null,
  first_word integer,
  last_word integer,
  text text not null default ''::text,
  anchored_moment_id text,
  flag text,
  made_by text,
  made_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  still_picture_id text,
  reviewed_cut_id text,
  reviewed_by text,
  reviewed_at timestamp with time zone,
  constraint moment_pkey PRIMARY KEY (id),
  constraint moment_anchored_moment_id_fkey FOREIGN KEY (anchored_moment_id) REFERENCES moment(id),
  constraint moment_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id),
  constraint moment_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint moment_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint moment_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES staff(id),
  constraint moment_reviewed_cut_id_fkey FOREIGN KEY (reviewed_cut_id) REFERENCES cut(id) ON DELETE SET NULL,
  constraint moment_still_picture_id_fkey FOREIGN KEY (still_picture_id) REFERENCES picture(id),
  constraint moment_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES staff(id),
  constraint moment_check CHECK ((end_units > start_units)),
  constraint moment_check1 CHECK (((reviewed_cut_id IS NULL) OR (reviewed_at IS NOT NULL))),
  constraint moment_start_units_check CHECK ((start_units >= 0))
);
CREATE INDEX moment_cut ON public.moment USING btree (cut_id, start_units);
CREATE INDEX moment_recording ON public.moment USING btree (recording_id);
CREATE INDEX moment_still ON public.moment USING btree (still_picture_id) WHERE (still_picture_id IS NOT NULL);

create table notice (
  id text not null,
  kind text not null,
  story_id text,
  recording_id text,
  cut_id text,
  start_units bigint,
  end_units bigint,
  weight text not null,
  was_wrong text not null default ''::text,
  text text not null,
  language text not null default 'en'::text,
  at timestamp with time zone not null,
  made_by text,
  approved_by text,
  revision_before_id text,
  revision_after_id text,
  imported boolean not null default false,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff(id),
  constraint notice_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id),
  constraint notice_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint notice_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint notice_revision_after_id_fkey FOREIGN KEY (revision_after_id) REFERENCES story_revision(id),
  constraint notice_revision_before_id_fkey FOREIGN KEY (revision_before_id) REFERENCES story_revision(id),
  constraint notice_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint notice_check CHECK ((num_nonnulls(story_id, recording_id) = 1)),
  constraint notice_check1 CHECK (((cut_id IS NULL) OR (recording_id IS NOT NULL))),
  constraint notice_check2 CHECK ((((cut_id IS NULL) = (start_units IS NULL)) AND ((cut_id IS NULL) = (end_units IS NULL)))),
  constraint notice_check3 CHECK ((end_units > start_units)),
  constraint notice_check4 CHECK (((was_wrong <> ''::text) OR (kind <> 'correction'::text) OR imported)),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'clarification'::text, 'update'::text, 'editors-note'::text, 'retraction'::text]))),
  constraint notice_text_check CHECK ((text <> ''::text)),
  constraint notice_weight_check CHECK ((weight = ANY (ARRAY['major'::text, 'minor'::text])))
);
CREATE INDEX notice_latest ON public.notice USING btree (at DESC, id);
CREATE INDEX notice_recording ON public.notice USING btree (recording_id) WHERE (recording_id IS NOT NULL);
CREATE INDEX notice_story ON public.notice USING btree (story_id) WHERE (story_id IS NOT NULL);
CREATE TRIGGER notice_append_only BEFORE DELETE OR UPDATE ON public.notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_keep BEFORE TRUNCATE ON public.notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table notice_anchor (
  notice_id text not null,
  cut_id text not null,
  start_units bigint,
  end_units bigint,
  constraint notice_anchor_pkey PRIMARY KEY (notice_id, cut_id),
  constraint notice_anchor_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint notice_anchor_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  constraint notice_anchor_check CHECK (((start_units IS NULL) = (end_units IS NULL))),
  constraint notice_anchor_check1 CHECK ((end_units > start_units)),
  constraint notice_anchor_start_units_check CHECK ((start_units >= 0))
);
CREATE INDEX notice_anchor_cut ON public.notice_anchor USING btree (cut_id);

create table outbox (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  event text not null,
  keys text[] not null,
  payload jsonb not null default '{}'::jsonb,
  constraint outbox_pkey PRIMARY KEY (id)
);
CREATE TRIGGER outbox_announce AFTER INSERT ON public.outbox FOR EACH ROW EXECUTE FUNCTION announce_outbox();

create table passkey (
  id text not null,
  staff_id text not null,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}'::text[],
  label text not null,
  is_backed_up boolean not null default false,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);
CREATE INDEX passkey_of ON public.passkey USING btree (staff_id);

create table passkey_ceremony (
  id text not null,
  kind text not null,
  challenge text not null,
  staff_id text,
  expires_at timestamp with time zone not null,
  constraint passkey_ceremony_pkey PRIMARY KEY (id),
  constraint passkey_ceremony_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint passkey_ceremony_check CHECK (((kind = 'add'::text) = (staff_id IS NOT NULL))),
  constraint passkey_ceremony_kind_check CHECK ((kind = ANY (ARRAY['sign-in'::text, 'add'::text])))
);
CREATE INDEX passkey_ceremony_old ON public.passkey_ceremony USING btree (expires_at);

create table password (
  staff_id text not null,
  hash text not null,
  changed_at timestamp with time zone not null,
  constraint password_pkey PRIMARY KEY (staff_id),
  constraint password_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint password_hash_check CHECK ((hash ~ '^\$'::text))
);

create table person (
  id text not null,
  slug text not null,
  name text not null,
  sort_name text not null,
  role text not null default ''::text,
  biography text not null default ''::text,
  picture_id text,
  created_at timestamp with time zone not null default now(),
  pronouns text not null default ''::text,
  contact text not null default ''::text,
  links jsonb not null default '[]'::jsonb,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_slug_key UNIQUE (slug),
  constraint person_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id)
);
CREATE INDEX person_name_likeness ON public.person USING gin (name gin_trgm_ops);
CREATE INDEX person_words ON public.person USING gin (search.exact_words(name));

create table picture (
  id text not null,
  file_key text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  alt text not null default ''::text,
  credit text not null default ''::text,
  thumbhash text,
  created_at timestamp with time zone not null default now(),
  focus_x double precision,
  focus_y double precision,
  sha256 text,
  licence text not null default ''::text,
  licence_last_day date,
  likeness text,
  constraint picture_pkey PRIMARY KEY (id),
  constraint picture_file_key_key UNIQUE (file_key),
  constraint picture_sha256_key UNIQUE (sha256),
  constraint picture_focus_x_check CHECK (((focus_x >= (0)::double precision) AND (focus_x <= (1)::double precision))),
  constraint picture_focus_y_check CHECK (((focus_y >= (0)::double precision) AND (focus_y <= (1)::double precision))),
  constraint picture_height_check CHECK ((height > 0)),
  constraint picture_likeness_check CHECK ((likeness ~ '^[01]{64}$'::text)),
  constraint picture_width_check CHECK ((width > 0))
);

create table policy (
  id text not null,
  kind text not null,
  slug text not null,
  state text not null default 'draft'::text,
  latest_version_id text not null,
  published_version_id text,
  withdrawn_reason text,
  created_at timestamp with time zone not null default now(),
  constraint policy_pkey PRIMARY KEY (id),
  constraint policy_slug_key UNIQUE (slug),
  constraint policy_latest FOREIGN KEY (latest_version_id) REFERENCES policy_version(id) DEFERRABLE INITIALLY DEFERRED,
  constraint policy_published FOREIGN KEY (published_version_id) REFERENCES policy_version(id) DEFERRABLE INITIALLY DEFERRED,
  constraint policy_check CHECK (((state <> 'published'::text) OR (published_version_id IS NOT NULL))),
  constraint policy_kind_check CHECK ((kind = ANY (ARRAY['standards'::text, 'ethics'::text, 'corrections'::text, 'funding'::text, 'masthead'::text, 'mission'::text, 'fact-checking'::text, 'unnamed-sources'::text, 'bylines'::text, 'diversity'::text, 'contact'::text, 'privacy'::text, 'other'::text]))),
  constraint policy_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);
CREATE UNIQUE INDEX policy_kind ON public.policy USING btree (kind) WHERE (kind <> 'other'::text);
CREATE TRIGGER policy_keep BEFORE DELETE OR UPDATE ON public.policy FOR EACH ROW EXECUTE FUNCTION keep_policy();

create table policy_publication (
  id bigint not null generated always as identity,
  policy_id text not null,
  version_id text,
  at timestamp with time zone not null,
  published_by text,
  constraint policy_publication_pkey PRIMARY KEY (id),
  constraint policy_publication_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint policy_publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES staff(id),
  constraint policy_publication_version_id_fkey FOREIGN KEY (version_id) REFERENCES policy_version(id)
);
CREATE INDEX policy_publication_policy ON public.policy_publication USING btree (policy_id, id);
CREATE TRIGGER policy_publication_append_only BEFORE DELETE OR UPDATE ON public.policy_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_publication_keep BEFORE TRUNCATE ON public.policy_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table policy_version (
  id text not null,
  policy_id text not null,
  number integer not null,
  content jsonb not null,
  content_sha256 text not null,
  changed text not null default ''::text,
  made_by text,
  made_at timestamp with time zone not null,
  constraint policy_version_pkey PRIMARY KEY (id),
  constraint policy_version_policy_id_number_key UNIQUE (policy_id, number),
  constraint policy_version_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint policy_version_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint policy_version_number_check CHECK ((number > 0))
);
CREATE TRIGGER policy_version_append_only BEFORE DELETE OR UPDATE ON public.policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_keep BEFORE TRUNCATE ON public.policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table publication (
  id bigint not null generated always as identity,
  story_id text not null,
  revision_id text,
  at timestamp with time zone not null,
  due_at timestamp with time zone,
  published_by text,
  note text not null default ''::text,
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES staff(id),
  constraint publication_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint publication_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id)
);
CREATE INDEX publication_story ON public.publication USING btree (story_id, id);
CREATE TRIGGER publication_append_only BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_keep BEFORE TRUNCATE ON public.publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table quotation_approval (
  id text not null,
  story_id text not null,
  quotation_id text not null,
  fingerprint text not null,
  kind text not null,
  staff_id text not null,
  note text not null default ''::text,
  at timestamp with time zone not null default now(),
  constraint quotation_approval_pkey PRIMARY KEY (id),
  constraint quotation_approval_story_id_quotation_id_fingerprint_kind_s_key UNIQUE (story_id, quotation_id, fingerprint, kind, staff_id),
  constraint quotation_approval_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint quotation_approval_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint quotation_approval_kind_check CHECK ((kind = ANY (ARRAY['deviation'::text, 'source'::text])))
);
CREATE TRIGGER quotation_approval_append_only BEFORE DELETE OR UPDATE ON public.quotation_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quotation_approval_keep BEFORE TRUNCATE ON public.quotation_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table quotation_check (
  revision_id text not null,
  quotation_id text not null,
  story_id text not null,
  block_id text not null,
  source text not null,
  moment_id text,
  recording_id text,
  cut_id text,
  transcript_version integer,
  speaker_id text,
  pieces text[] not null,
  prefix text not null default ''::text,
  suffix text not null default ''::text,
  first_word integer,
  last_word integer,
  start_milliseconds integer,
  end_milliseconds integer,
  verdict text,
  findings jsonb not null default '[]'::jsonb,
  needs_approval text[] not null default '{}'::text[],
  score double precision,
  fingerprint text not null,
  checked_at timestamp with time zone not null default now(),
  constraint quotation_check_pkey PRIMARY KEY (revision_id, quotation_id),
  constraint quotation_check_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id),
  constraint quotation_check_moment_id_fkey FOREIGN KEY (moment_id) REFERENCES moment(id),
  constraint quotation_check_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint quotation_check_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint quotation_check_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES person(id),
  constraint quotation_check_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint quotation_check_source_check CHECK ((source = ANY (ARRAY['moment'::text, 'document'::text, 'link'::text, 'none'::text])))
);
CREATE INDEX quotation_check_cut ON public.quotation_check USING btree (cut_id) WHERE (cut_id IS NOT NULL);
CREATE INDEX quotation_check_recording ON public.quotation_check USING btree (recording_id) WHERE (recording_id IS NOT NULL);
CREATE INDEX quotation_check_speaker ON public.quotation_check USING btree (speaker_id) WHERE (speaker_id IS NOT NULL);
CREATE INDEX quotation_check_story ON public.quotation_check USING btree (story_id);

create table rate_limit (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limit_pkey PRIMARY KEY (key)
);

create table recording (
  id text not null,
  kind text not null,
  slug text not null,
  title text not null,
  summary text not null default ''::text,
  language text not null default 'en'::text,
  state text not null default 'draft'::text,
  broadcast_on date,
  recorded_on date,
  published_at timestamp with time zone,
  running_milliseconds bigint,
  made_for_id text,
  series_id text,
  season integer,
  episode_number integer,
  rights_note text not null default ''::text,
  rights_last_day date,
  excerpt_rights_last_day date,
  watch_url text,
  watch_label text,
  poster_picture_id text,
  production_note text not null default ''::text,
  sources jsonb not null default '[]'::jsonb,
  current_cut_id text,
  next_sentence integer not null default 1,
  next_turn integer not null default 1,
  next_word integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  show_id text,
  episode_kind text not null default 'full'::text,
  constraint recording_pkey PRIMARY KEY (id),
  constraint recording_kind_slug_key UNIQUE (kind, slug),
  constraint recording_current_cut FOREIGN KEY (current_cut_id) REFERENCES cut(id) DEFERRABLE,
  constraint recording_made_for_id_fkey FOREIGN KEY (made_for_id) REFERENCES recording(id),
  constraint recording_poster_picture_id_fkey FOREIGN KEY (poster_picture_id) REFERENCES picture(id),
  constraint recording_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id),
  constraint recording_show_id_fkey FOREIGN KEY (show_id) REFERENCES show(id),
  constraint recording_episode_kind_check CHECK ((episode_kind = ANY (ARRAY['full'::text, 'trailer'::text, 'bonus'::text]))),
  constraint recording_kind_check CHECK ((kind = ANY (ARRAY['film'::text, 'interview'::text, 'episode'::text]))),
  constraint recording_running_milliseconds_check CHECK ((running_milliseconds >= 0)),
  constraint recording_show_episode CHECK (((show_id IS NULL) OR (kind = 'episode'::text))),
  constraint recording_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))),
  constraint recording_title_check CHECK ((title <> ''::text))
);
CREATE INDEX recording_by_day ON public.recording USING btree (kind, COALESCE(broadcast_on, recorded_on, ((created_at AT TIME ZONE 'UTC'::text))::date) DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX recording_current_cut ON public.recording USING btree (current_cut_id) INCLUDE (id, kind, slug, state, language, published_at, broadcast_on, recorded_on, created_at) WHERE (current_cut_id IS NOT NULL);
CREATE INDEX recording_in_series ON public.recording USING btree (series_id, COALESCE(season, 0), COALESCE(episode_number, 0), COALESCE(broadcast_on, recorded_on, ((created_at AT TIME ZONE 'UTC'::text))::date), id) WHERE ((state = 'published'::text) AND (series_id IS NOT NULL));
CREATE INDEX recording_language ON public.recording USING btree (language) WHERE (state = 'published'::text);
CREATE INDEX recording_latest ON public.recording USING btree (kind, state, broadcast_on DESC, id);
CREATE INDEX recording_made_for ON public.recording USING btree (made_for_id) WHERE (made_for_id IS NOT NULL);
CREATE INDEX recording_show ON public.recording USING btree (show_id, published_at DESC, id DESC) WHERE (show_id IS NOT NULL);
CREATE INDEX recording_titles ON public.recording USING gin (ts_filter(search.work_words(language, title, summary), '{a}'::"char"[]));
CREATE INDEX recording_words ON public.recording USING gin (search.work_words(language, title, summary));
CREATE TRIGGER listed_add AFTER INSERT ON public.recording REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.recordings_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.recording REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.recordings_listed();
CREATE TRIGGER listed_empty AFTER TRUNCATE ON public.recording FOR EACH STATEMENT EXECUTE FUNCTION search.lists_emptied();
CREATE TRIGGER listed_remove AFTER DELETE ON public.recording REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.recordings_listed();
CREATE TRIGGER recording_series_kept AFTER INSERT OR UPDATE OF series_id ON public.recording FOR EACH ROW EXECUTE FUNCTION keep_series_history();

create table recording_topic (
  recording_id text not null,
  topic_id text not null,
  "position" integer not null default 0,
  constraint recording_topic_pkey PRIMARY KEY (recording_id, topic_id),
  constraint recording_topic_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint recording_topic_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id)
);
CREATE INDEX recording_topic_topic ON public.recording_topic USING btree (topic_id);
CREATE TRIGGER listed_add AFTER INSERT ON public.recording_topic REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.topics_of_recordings_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.recording_topic REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.topics_of_recordings_listed();
CREATE TRIGGER listed_remove AFTER DELETE ON public.recording_topic REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.topics_of_recordings_listed();

create table recovery_code (
  id text not null,
  staff_id text not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (id),
  constraint recovery_code_code_hash_key UNIQUE (code_hash),
  constraint recovery_code_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint recovery_code_code_hash_check CHECK ((length(code_hash) = 32))
);
CREATE INDEX recovery_code_of ON public.recovery_code USING btree (staff_id) WHERE (used_at IS NULL);
CREATE TRIGGER recovery_code_used BEFORE UPDATE ON public.recovery_code FOR EACH ROW EXECUTE FUNCTION keep_used();

create table rendition (
  id text not null,
  cut_id text not null,
  kind text not null,
  name text not null,
  file_key text not null,
  file_bytes bigint not null,
  codecs text not null,
  width integer,
  height integer,
  average_bandwidth integer not null,
  peak_bandwidth integer not null,
  language text,
  label text,
  timescale integer not null,
  init_bytes integer not null,
  segment_starts bigint[] not null,
  segment_durations integer[] not null,
  segment_offsets bigint[] not null,
  segment_bytes integer[] not null,
  constraint rendition_pkey PRIMARY KEY (id),
  constraint rendition_cut_id_name_key UNIQUE (cut_id, name),
  constraint rendition_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint rendition_kind_check CHECK ((kind = ANY (ARRAY['video'::text, 'sound'::text, 'description'::text])))
);

create table role (
  name text not null,
  description text not null,
  constraint role_pkey PRIMARY KEY (name)
);

create table sentence (
  id bigint not null generated always as identity,
  cut_id text not null,
  recording_id text not null,
  number integer not null,
  from_version integer not null,
  until_version integer,
  place double precision not null,
  turn integer not null,
  speaker_id text,
  speaker_name text,
  language text not null,
  start_milliseconds integer,
  end_milliseconds integer,
  text text not null,
  word_numbers integer[] not null,
  word_texts text[] not null,
  word_starts integer[] not null,
  word_ends integer[] not null,
  word_flags smallint[] not null,
  constraint sentence_pkey PRIMARY KEY (id),
  constraint sentence_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint sentence_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint sentence_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES person(id),
  constraint sentence_check CHECK (((until_version IS NULL) OR (until_version > from_version))),
  constraint sentence_check1 CHECK (((cardinality(word_numbers) = cardinality(word_texts)) AND (cardinality(word_texts) = cardinality(word_starts)) AND (cardinality(word_starts) = cardinality(word_ends)) AND (cardinality(word_ends) = cardinality(word_flags))))
);
CREATE UNIQUE INDEX sentence_current ON public.sentence USING btree (cut_id, number) WHERE (until_version IS NULL);
CREATE INDEX sentence_history ON public.sentence USING btree (cut_id, from_version, until_version);
CREATE INDEX sentence_order ON public.sentence USING btree (cut_id, place) WHERE (until_version IS NULL);
CREATE INDEX sentence_times ON public.sentence USING btree (cut_id, start_milliseconds) WHERE (until_version IS NULL);
CREATE TRIGGER listed_add AFTER INSERT ON public.sentence REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.speakers_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.sentence REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.speakers_listed();
CREATE TRIGGER listed_remove AFTER DELETE ON public.sentence REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.speakers_listed();
CREATE TRIGGER search_add AFTER INSERT ON public.sentence REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.sentences_added();
CREATE TRIGGER search_change AFTER UPDATE ON public.sentence REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.sentences_changed();
CREATE TRIGGER search_empty AFTER TRUNCATE ON public.sentence FOR EACH STATEMENT EXECUTE FUNCTION search.sentences_emptied();
CREATE TRIGGER search_remove AFTER DELETE ON public.sentence REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.sentences_removed();

create table series (
  id text not null,
  slug text not null,
  title text not null,
  summary text not null default ''::text,
  picture_id text,
  constraint series_pkey PRIMARY KEY (id),
  constraint series_slug_key UNIQUE (slug),
  constraint series_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id)
);

create table session (
  id text not null,
  token_hash bytea not null,
  staff_id text not null,
  method text not null,
  proved_at timestamp with time zone,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  from_address text not null default ''::text,
  from_agent text not null default ''::text,
  ended_at timestamp with time zone,
  ended_because text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint session_check CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  constraint session_method_check CHECK ((method = ANY (ARRAY['passkey'::text, 'password'::text, 'link'::text]))),
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX session_of ON public.session USING btree (staff_id, created_at) WHERE (ended_at IS NULL);
CREATE TRIGGER session_ended BEFORE UPDATE ON public.session FOR EACH ROW EXECUTE FUNCTION keep_ended();

create table setting (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null default now(),
  constraint setting_pkey PRIMARY KEY (name)
);

create table shared_passage (
  id text not null,
  cut_id text not null,
  first_sentence integer not null,
  last_sentence integer not null,
  start_milliseconds integer not null,
  end_milliseconds integer not null,
  other_cut_id text not null,
  other_first_sentence integer not null,
  other_last_sentence integer not null,
  other_start_milliseconds integer not null,
  other_end_milliseconds integer not null,
  words integer not null,
  constraint shared_passage_pkey PRIMARY KEY (id),
  constraint shared_passage_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint shared_passage_other_cut_id_fkey FOREIGN KEY (other_cut_id) REFERENCES cut(id) ON DELETE CASCADE
);
CREATE INDEX shared_passage_cut ON public.shared_passage USING btree (cut_id, start_milliseconds);
CREATE INDEX shared_passage_other ON public.shared_passage USING btree (other_cut_id, other_start_milliseconds);

create table show (
  id text not null,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  author text not null default ''::text,
  owner_name text not null default ''::text,
  owner_mail text not null default ''::text,
  categories text[] not null default '{}'::text[],
  explicit boolean not null default false,
  language text not null default 'en'::text,
  picture_id text,
  kind text not null default 'episodic'::text,
  guid uuid not null,
  locked boolean not null default true,
  medium text not null default 'podcast'::text,
  copyright text not null default ''::text,
  funding jsonb not null default '[]'::jsonb,
  links jsonb not null default '[]'::jsonb,
  complete boolean not null default false,
  published_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  withdrawn_reason text not null default ''::text,
  constraint show_pkey PRIMARY KEY (id),
  constraint show_guid_key UNIQUE (guid),
  constraint show_slug_key UNIQUE (slug),
  constraint show_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint show_kind_check CHECK ((kind = ANY (ARRAY['episodic'::text, 'serial'::text]))),
  constraint show_slug_check CHECK ((slug <> ''::text)),
  constraint show_title_check CHECK ((title <> ''::text)),
  constraint show_withdrawn_check CHECK (((withdrawn_at IS NULL) OR ((published_at IS NOT NULL) AND (withdrawn_reason <> ''::text))))
);
CREATE TRIGGER show_identity BEFORE DELETE OR UPDATE ON public.show FOR EACH ROW EXECUTE FUNCTION keep_show_identity();

create table sign_in_link (
  id text not null,
  token_hash bytea not null,
  kind text not null,
  staff_id text not null,
  made_by text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint sign_in_link_pkey PRIMARY KEY (id),
  constraint sign_in_link_token_hash_key UNIQUE (token_hash),
  constraint sign_in_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint sign_in_link_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint sign_in_link_kind_check CHECK ((kind = ANY (ARRAY['first'::text, 'invitation'::text, 'reset'::text]))),
  constraint sign_in_link_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX sign_in_link_of ON public.sign_in_link USING btree (staff_id, created_at);
CREATE TRIGGER sign_in_link_ended BEFORE UPDATE ON public.sign_in_link FOR EACH ROW EXECUTE FUNCTION keep_ended();
CREATE TRIGGER sign_in_link_used BEFORE UPDATE ON public.sign_in_link FOR EACH ROW EXECUTE FUNCTION keep_used();

create table sound_bite (
  moment_id text not null,
  title text not null default ''::text,
  "position" integer not null default 0,
  made_by text,
  made_at timestamp with time zone not null default now(),
  constraint sound_bite_pkey PRIMARY KEY (moment_id),
  constraint sound_bite_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint sound_bite_moment_id_fkey FOREIGN KEY (moment_id) REFERENCES moment(id)
);

create table staff (
  id text not null,
  handle text not null,
  name text not null,
  email text,
  role text not null,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_email_key UNIQUE (email),
  constraint staff_handle_key UNIQUE (handle),
  constraint staff_role_fkey FOREIGN KEY (role) REFERENCES role(name),
  constraint staff_handle_check CHECK ((handle ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text))
);
CREATE UNIQUE INDEX staff_email_plain ON public.staff USING btree (lower(email));

create table story (
  id text not null,
  slug text not null,
  state text not null default 'draft'::text,
  owner_id text,
  draft_revision_id text,
  published_revision_id text,
  scheduled_revision_id text,
  scheduled_at timestamp with time zone,
  scheduled_by text,
  first_published_at timestamp with time zone,
  published_at timestamp with time zone,
  withdrawn_reason text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  scheduled_note text not null default ''::text,
  stage text not null default 'draft'::text,
  pitch text not null default ''::text,
  due_on date,
  waiting_staff_id text,
  waiting_role text,
  waiting_why text not null default ''::text,
  desk_version integer not null default 0,
  constraint story_pkey PRIMARY KEY (id),
  constraint story_slug_key UNIQUE (slug),
  constraint story_draft_revision FOREIGN KEY (draft_revision_id) REFERENCES story_revision(id) DEFERRABLE INITIALLY DEFERRED,
  constraint story_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES staff(id),
  constraint story_published_revision FOREIGN KEY (published_revision_id) REFERENCES story_revision(id) DEFERRABLE INITIALLY DEFERRED,
  constraint story_scheduled_by_fkey FOREIGN KEY (scheduled_by) REFERENCES staff(id),
  constraint story_scheduled_revision FOREIGN KEY (scheduled_revision_id) REFERENCES story_revision(id) DEFERRABLE INITIALLY DEFERRED,
  constraint story_waiting_staff_id_fkey FOREIGN KEY (waiting_staff_id) REFERENCES staff(id),
  constraint story_check CHECK (((scheduled_revision_id IS NULL) = (scheduled_at IS NULL))),
  constraint story_check1 CHECK (((state = 'draft'::text) OR (first_published_at IS NOT NULL))),
  constraint story_check2 CHECK (((state <> 'published'::text) OR (published_revision_id IS NOT NULL))),
  constraint story_stage_check CHECK ((stage = ANY (ARRAY['pitch'::text, 'draft'::text, 'edit'::text, 'check'::text, 'legal'::text, 'ready'::text]))),
  constraint story_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))),
  constraint story_waiting_one CHECK ((num_nonnulls(waiting_staff_id, waiting_role) <= 1)),
  constraint story_waiting_why CHECK (((waiting_why = ''::text) OR (num_nonnulls(waiting_staff_id, waiting_role) = 1)))
);
CREATE INDEX story_due ON public.story USING btree (scheduled_at) WHERE (scheduled_at IS NOT NULL);
CREATE INDEX story_latest ON public.story USING btree (first_published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX story_stage ON public.story USING btree (stage) WHERE (state = 'draft'::text);
CREATE INDEX story_waiting_role ON public.story USING btree (waiting_role) WHERE (waiting_role IS NOT NULL);
CREATE INDEX story_waiting_staff ON public.story USING btree (waiting_staff_id) WHERE (waiting_staff_id IS NOT NULL);
CREATE TRIGGER listed_add AFTER INSERT ON public.story REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.stories_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.story REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.stories_listed();
CREATE TRIGGER listed_remove AFTER DELETE ON public.story REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.stories_listed();
CREATE TRIGGER search_story AFTER INSERT OR UPDATE OF state, published_revision_id ON public.story FOR EACH ROW EXECUTE FUNCTION search.story_moved();

create table story_comment (
  id text not null,
  thread_id text not null,
  text text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint story_comment_pkey PRIMARY KEY (id),
  constraint story_comment_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint story_comment_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES comment_thread(id),
  constraint story_comment_text_check CHECK ((text <> ''::text))
);
CREATE INDEX story_comment_thread ON public.story_comment USING btree (thread_id, made_at, id);
CREATE TRIGGER story_comment_append_only BEFORE DELETE OR UPDATE ON public.story_comment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER story_comment_keep BEFORE TRUNCATE ON public.story_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table story_revision (
  id text not null,
  story_id text not null,
  number integer not null,
  based_on_id text,
  restored_from_id text,
  content jsonb,
  headline text not null,
  language text not null,
  plain_text text not null,
  content_sha256 text not null,
  note text not null default ''::text,
  made_by text,
  made_at timestamp with time zone not null default now(),
  withheld_at timestamp with time zone,
  constraint story_revision_pkey PRIMARY KEY (id),
  constraint story_revision_story_id_number_key UNIQUE (story_id, number),
  constraint story_revision_based_on_id_fkey FOREIGN KEY (based_on_id) REFERENCES story_revision(id),
  constraint story_revision_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint story_revision_restored_from_id_fkey FOREIGN KEY (restored_from_id) REFERENCES story_revision(id),
  constraint story_revision_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint story_revision_number_check CHECK ((number > 0))
);
CREATE TRIGGER listed_add AFTER INSERT ON public.story_revision REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.revisions_listed();
CREATE TRIGGER listed_change AFTER UPDATE ON public.story_revision REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.revisions_listed();
CREATE TRIGGER search_revision AFTER INSERT OR UPDATE ON public.story_revision FOR EACH ROW EXECUTE FUNCTION search.revision_kept();
CREATE TRIGGER story_revision_append_only BEFORE DELETE OR UPDATE ON public.story_revision FOR EACH ROW EXECUTE FUNCTION keep_revision();
CREATE TRIGGER story_revision_keep BEFORE TRUNCATE ON public.story_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table story_use (
  revision_id text not null,
  story_id text not null,
  part text not null,
  manner text not null,
  "position" integer not null,
  moment_id text,
  recording_id text,
  to_story_id text,
  person_id text,
  topic_id text,
  picture_id text,
  document_id text,
  constraint story_use_pkey PRIMARY KEY (revision_id, part, manner, "position"),
  constraint story_use_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint story_use_moment_id_fkey FOREIGN KEY (moment_id) REFERENCES moment(id),
  constraint story_use_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint story_use_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id),
  constraint story_use_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint story_use_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint story_use_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint story_use_to_story_id_fkey FOREIGN KEY (to_story_id) REFERENCES story(id),
  constraint story_use_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id),
  constraint story_use_manner_check CHECK ((manner = ANY (ARRAY['excerpt'::text, 'quotation'::text, 'link'::text, 'related'::text, 'topic'::text, 'contributor'::text, 'speaker'::text, 'picture'::text, 'document'::text])))
);
CREATE INDEX story_use_moment ON public.story_use USING btree (moment_id) WHERE (moment_id IS NOT NULL);
CREATE INDEX story_use_person ON public.story_use USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX story_use_recording ON public.story_use USING btree (recording_id) WHERE (recording_id IS NOT NULL);
CREATE INDEX story_use_story ON public.story_use USING btree (story_id);
CREATE INDEX story_use_to_story ON public.story_use USING btree (to_story_id) WHERE (to_story_id IS NOT NULL);
CREATE INDEX story_use_topic ON public.story_use USING btree (topic_id) WHERE (topic_id IS NOT NULL);
CREATE TRIGGER listed_add AFTER INSERT ON public.story_use REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.uses_listed();
CREATE TRIGGER listed_remove AFTER DELETE ON public.story_use REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION search.uses_listed();

create table subscriber (
  id text not null,
  address text not null,
  address_key text not null,
  link_key text not null,
  asked_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  new_address text,
  new_address_asked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint subscriber_pkey PRIMARY KEY (id),
  constraint subscriber_address_key_key UNIQUE (address_key)
);

create table subscription (
  subscriber_id text not null,
  list_id text not null,
  state text not null,
  changed_at timestamp with time zone not null,
  constraint subscription_pkey PRIMARY KEY (subscriber_id, list_id),
  constraint subscription_list_id_fkey FOREIGN KEY (list_id) REFERENCES list(id),
  constraint subscription_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES subscriber(id) ON DELETE CASCADE,
  constraint subscription_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'on'::text, 'off'::text])))
);
CREATE INDEX subscription_list ON public.subscription USING btree (list_id, state);

create table subscription_request (
  id text not null,
  address text not null,
  list_ids text[] not null,
  wording text not null,
  source text not null,
  at timestamp with time zone not null,
  constraint subscription_request_pkey PRIMARY KEY (id)
);

create table suggestion (
  id text not null,
  story_id text not null,
  revision_id text,
  block_id text not null,
  quoted text not null,
  before_quoted text not null default ''::text,
  proposed text,
  why text not null default ''::text,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint suggestion_pkey PRIMARY KEY (id),
  constraint suggestion_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint suggestion_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint suggestion_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint suggestion_check CHECK (((proposed IS NULL) OR ((quoted <> ''::text) AND (proposed <> quoted))))
);
CREATE INDEX suggestion_story ON public.suggestion USING btree (story_id, made_at, id);
CREATE TRIGGER suggestion_append_only BEFORE DELETE OR UPDATE ON public.suggestion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_keep BEFORE TRUNCATE ON public.suggestion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table suggestion_decision (
  id text not null,
  suggestion_id text not null,
  decision text not null,
  why text not null default ''::text,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint suggestion_decision_pkey PRIMARY KEY (id),
  constraint suggestion_decision_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint suggestion_decision_suggestion_id_fkey FOREIGN KEY (suggestion_id) REFERENCES suggestion(id),
  constraint suggestion_decision_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text, 'opened'::text])))
);
CREATE INDEX suggestion_decision_of ON public.suggestion_decision USING btree (suggestion_id, made_at, id);
CREATE TRIGGER suggestion_decision_append_only BEFORE DELETE OR UPDATE ON public.suggestion_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_decision_keep BEFORE TRUNCATE ON public.suggestion_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table suppression (
  address_hash text not null,
  reason text not null,
  note text not null default ''::text,
  at timestamp with time zone not null,
  constraint suppression_pkey PRIMARY KEY (address_hash),
  constraint suppression_reason_check CHECK ((reason = ANY (ARRAY['hard-bounce'::text, 'complaint'::text, 'request'::text])))
);
CREATE TRIGGER suppression_append_only BEFORE DELETE OR UPDATE ON public.suppression FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suppression_keep BEFORE TRUNCATE ON public.suppression FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table topic (
  id text not null,
  slug text not null,
  name text not null,
  summary text not null default ''::text,
  parent_id text,
  "position" integer not null default 0,
  picture_id text,
  constraint topic_pkey PRIMARY KEY (id),
  constraint topic_slug_key UNIQUE (slug),
  constraint topic_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES topic(id),
  constraint topic_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id)
);
CREATE INDEX topic_parent ON public.topic USING btree (parent_id, "position", id);
CREATE TRIGGER listed_change AFTER UPDATE ON public.topic REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION search.topics_listed();

create table topic_featured (
  topic_id text not null,
  "position" integer not null,
  recording_id text,
  story_id text,
  constraint topic_featured_pkey PRIMARY KEY (topic_id, "position"),
  constraint topic_featured_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint topic_featured_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint topic_featured_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id) ON DELETE CASCADE,
  constraint topic_featured_check CHECK ((num_nonnulls(recording_id, story_id) = 1))
);

create table totp (
  staff_id text not null,
  secret text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint totp_pkey PRIMARY KEY (staff_id),
  constraint totp_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
);

create table transcript (
  cut_id text not null,
  version integer not null,
  language text not null,
  origin text not null,
  note text not null default ''::text,
  made_by text,
  made_at timestamp with time zone not null default now(),
  constraint transcript_pkey PRIMARY KEY (cut_id, version),
  constraint transcript_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id) ON DELETE CASCADE,
  constraint transcript_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint transcript_origin_check CHECK ((origin = ANY (ARRAY['captions'::text, 'recogniser'::text, 'text'::text, 'correction'::text]))),
  constraint transcript_version_check CHECK ((version > 0))
);

create table translation (
  group_id text not null,
  recording_id text,
  story_id text,
  is_original boolean not null default false,
  linked_at timestamp with time zone not null default now(),
  constraint translation_recording_id_key UNIQUE (recording_id),
  constraint translation_story_id_key UNIQUE (story_id),
  constraint translation_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id) ON DELETE CASCADE,
  constraint translation_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id),
  constraint translation_check CHECK ((num_nonnulls(recording_id, story_id) = 1))
);
CREATE INDEX translation_group ON public.translation USING btree (group_id);
CREATE UNIQUE INDEX translation_original ON public.translation USING btree (group_id) WHERE is_original;

create table withholding (
  id text not null,
  revision_id text,
  recording_id text,
  cut_id text,
  start_units bigint,
  end_units bigint,
  reason text not null,
  withheld_by text not null,
  withheld_at timestamp with time zone not null default now(),
  constraint withholding_pkey PRIMARY KEY (id),
  constraint withholding_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES cut(id),
  constraint withholding_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording(id),
  constraint withholding_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES story_revision(id),
  constraint withholding_withheld_by_fkey FOREIGN KEY (withheld_by) REFERENCES staff(id),
  constraint withholding_check CHECK (((revision_id IS NULL) <> (cut_id IS NULL))),
  constraint withholding_check1 CHECK ((((cut_id IS NULL) = (start_units IS NULL)) AND ((cut_id IS NULL) = (end_units IS NULL)))),
  constraint withholding_check2 CHECK ((end_units > start_units)),
  constraint withholding_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX withholding_cut ON public.withholding USING btree (cut_id) WHERE (cut_id IS NOT NULL);
CREATE TRIGGER withholding_append_only BEFORE DELETE OR UPDATE ON public.withholding FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withholding_keep BEFORE TRUNCATE ON public.withholding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table search.listed (
  list text not null,
  at timestamp with time zone not null,
  work_id text not null,
  constraint listed_pkey PRIMARY KEY (list, at, work_id)
);
CREATE INDEX listed_work ON search.listed USING btree (work_id);

create table search.spoken (
  sentence_id bigint not null,
  cut_id text not null,
  place double precision not null,
  speaker text,
  exact tsvector not null,
  stems tsvector not null,
  constraint spoken_pkey PRIMARY KEY (sentence_id)
);
CREATE INDEX spoken_order ON search.spoken USING btree (cut_id, place);
CREATE INDEX spoken_sample_32 ON search.spoken USING btree (cut_id) WHERE ((sentence_id % (32)::bigint) = 0);
CREATE INDEX spoken_sample_512 ON search.spoken USING btree (cut_id) WHERE ((sentence_id % (512)::bigint) = 0);
CREATE INDEX spoken_speaker ON search.spoken USING btree (speaker, cut_id, place);
CREATE INDEX spoken_words ON search.spoken USING gin (exact, stems, search.keys(cut_id, speaker, exact)) WITH (fastupdate=off);
CREATE INDEX spoken_words_32 ON search.spoken USING gin (exact, stems, search.keys(cut_id, speaker, exact)) WITH (fastupdate=off) WHERE ((sentence_id % (32)::bigint) = 0);
CREATE INDEX spoken_words_512 ON search.spoken USING gin (exact, stems, search.keys(cut_id, speaker, exact)) WITH (fastupdate=off) WHERE ((sentence_id % (512)::bigint) = 0);

create table search.story (
  story_id text not null,
  words tsvector not null,
  telling text[] not null default '{}'::text[],
  constraint story_pkey PRIMARY KEY (story_id)
);
CREATE INDEX story_titles ON search.story USING gin (ts_filter(words, '{a}'::"char"[]));
CREATE INDEX story_words ON search.story USING gin (words);
CREATE TRIGGER telling_emptied AFTER TRUNCATE ON search.story FOR EACH STATEMENT EXECUTE FUNCTION search.telling_emptied();
CREATE TRIGGER telling_kept AFTER INSERT OR DELETE OR UPDATE OF telling ON search.story FOR EACH ROW EXECUTE FUNCTION search.telling_kept();

create table search.telling (
  lexeme text not null,
  story_id text not null,
  constraint telling_pkey PRIMARY KEY (lexeme, story_id)
);

create table search.vocabulary (
  language text not null,
  word text not null,
  constraint vocabulary_pkey PRIMARY KEY (language, word)
);
CREATE INDEX vocabulary_likeness ON search.vocabulary USING gin (word gin_trgm_ops);
