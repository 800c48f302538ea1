-- Pictures: under what licence, until when, and what they look like (a hash whose bits differ little where pictures do).
alter table picture
  add column licence text not null default '',
  -- The last day that it may be shown; null: no end.
  add column licence_last_day date,
  -- 64 bits, each whether a spot is brighter than the one at its right; null: not worked out.
  add column likeness text check (likeness ~ '^[01]{64}$');

-- Somebody has looked at where a moment stands in a later cut: what they decided is not worked out anew.
alter table moment
  add column reviewed_cut_id text references cut on delete set null,
  add column reviewed_by text references staff,
  add column reviewed_at timestamptz,
  add check ((reviewed_cut_id is null) or (reviewed_at is not null));
