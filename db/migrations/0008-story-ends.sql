-- What a schedule says to readers when it fires.
alter table story add column scheduled_note text not null default '';

-- Where a notice on a stretch of a cut stands in a later one: at the same words. Found when the later cut becomes current.
create table notice_anchor (
  notice_id text not null references notice,
  cut_id text not null references cut on delete cascade,
  -- Both null: its words are not there, and it stands on the whole recording.
  start_units bigint check (start_units >= 0),
  end_units bigint,
  primary key (notice_id, cut_id),
  check ((start_units is null) = (end_units is null)),
  check (end_units > start_units)
);
create index notice_anchor_cut on notice_anchor (cut_id);

-- The frame at which a moment begins, for where it is placed in a story; null: none was made, and the poster stands for it.
alter table moment add column still_picture_id text references picture;
create index moment_still on moment (still_picture_id) where still_picture_id is not null;
