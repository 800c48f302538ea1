-- Where a document comes from: whoever made or gave it, in words, and where it can be found.
alter table document
  add column source text not null default '',
  add column source_url text check (source_url ~ '^https?://');
