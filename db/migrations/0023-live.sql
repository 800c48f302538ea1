-- Live in the studio ------------------------------------------------------------------------------------------------

-- Somebody asks whoever writes in a block of a story to let them write there. One row a question: who was asked, and what
-- became of it. "taken": nobody answered for a while.
create table block_question (
  id text primary key,
  story_id text not null references story,
  block_id text not null,
  asked_by text not null references staff,
  -- Windows of browsers: the same person may have two.
  asked_from text not null,
  holder_id text not null references staff,
  held_from text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('handed', 'kept', 'taken', 'withdrawn')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index block_question_of_story on block_question (story_id, asked_at desc);

-- An answer is given once, and no question is forgotten.
create function refuse_change_of_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.answer is null
    and (to_jsonb(new) - 'answer' - 'answered_at') = (to_jsonb(old) - 'answer' - 'answered_at') then
    return new;
  end if;
  raise exception 'block_question is append-only' using errcode = 'restrict_violation';
end $$;
create trigger block_question_append_only before update or delete on block_question
  for each row execute function refuse_change_of_question();
create trigger block_question_keep before truncate on block_question for each statement execute function refuse_change();

-- Whoever watches a film come in is told of each step of it. Told alike in one transaction, it is told once.
create function tell_ingest() returns trigger language plpgsql as $$
begin
  perform pg_notify('news', json_build_object('ingest', coalesce(new.cut_id, old.cut_id))::text);
  return null;
end $$;
create trigger ingest_step_told after insert or update or delete on ingest_step for each row execute function tell_ingest();
