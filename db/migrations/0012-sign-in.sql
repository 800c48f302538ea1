-- Who is signed in, by what, from where; and where each change came from. No secret of a link, session or token is
-- kept, only its SHA-256 (they have 256 random bits); passwords are kept as argon2id makes of them.

-- From where: the address and the program of whoever asked, or the command that was typed.
alter table audit add column from_address text, add column from_agent text;
create index audit_by on audit (staff_id, id);
create index audit_action on audit (action, id);
create index audit_at on audit (at, id);
-- What stood before and after, by its words.
create index audit_words on audit using gin (to_tsvector('simple',
  left(coalesce(before::text, ''), 50000) || ' ' || left(coalesce(after::text, ''), 50000)));

-- Addresses of staff are compared in small letters.
create unique index staff_email_plain on staff (lower(email));

create table session (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  staff_id text not null references staff,
  -- How they showed who they are; a link alone is no second step.
  method text not null check (method in ('passkey', 'password', 'link')),
  -- When they last showed it with two steps, or by a passkey; null: they have not.
  proved_at timestamptz,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  from_address text not null default '',
  from_agent text not null default '',
  ended_at timestamptz,
  ended_because text,
  check ((ended_at is null) = (ended_because is null))
);
create index session_of on session (staff_id, created_at) where ended_at is null;

create table passkey (
  id text primary key,
  staff_id text not null references staff,
  -- base64url, as browsers name it.
  credential_id text not null unique,
  public_key bytea not null,
  -- 0 where the authenticator does not count.
  sign_count bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  -- It is kept with an account of its owner's, and comes back on other machines.
  is_backed_up boolean not null default false,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_of on passkey (staff_id);

create table password (
  staff_id text primary key references staff,
  -- In the PHC string format: algorithm, parameters, salt, hash.
  hash text not null check (hash ~ '^\$'),
  changed_at timestamptz not null
);

-- Codes by time (RFC 6238). Not yet used for signing in while it is not confirmed.
create table totp (
  staff_id text primary key references staff,
  -- base32
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  -- The step of the last code that was taken: each is taken once.
  last_step bigint
);

create table recovery_code (
  id text primary key,
  staff_id text not null references staff,
  code_hash bytea not null unique check (length(code_hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_code_of on recovery_code (staff_id) where used_at is null;

-- The link of a first start, an invitation, a reset: lets its owner set up how they sign in, once.
create table sign_in_link (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind text not null check (kind in ('first', 'invitation', 'reset')),
  staff_id text not null references staff,
  -- Null: by the newsroom itself, or by its owner.
  made_by text references staff,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index sign_in_link_of on sign_in_link (staff_id, created_at);

-- What a browser was asked to sign with a passkey, until it has, once.
create table passkey_ceremony (
  id text primary key,
  kind text not null check (kind in ('sign-in', 'add')),
  challenge text not null,
  -- Whose passkey is being added.
  staff_id text references staff,
  expires_at timestamptz not null,
  check ((kind = 'add') = (staff_id is not null))
);
create index passkey_ceremony_old on passkey_ceremony (expires_at);

-- What a machine shows instead of a session. It may what its owner may and its scopes say.
create table api_token (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  name text not null,
  staff_id text not null references staff,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_from text,
  ended_at timestamptz
);
create index api_token_of on api_token (staff_id, created_at);

-- What has ended stays ended, and whose it is does not change: a stolen row gains nothing by an update.
create function keep_ended() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.staff_id, new.token_hash) is distinct from (old.staff_id, old.token_hash) then
    raise exception 'whose a % is does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a % that has ended stays so', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger session_ended before update on session for each row execute function keep_ended();
create trigger api_token_ended before update on api_token for each row execute function keep_ended();
create trigger sign_in_link_ended before update on sign_in_link for each row execute function keep_ended();
create function keep_used() returns trigger language plpgsql as $$
begin
  if old.used_at is not null and new.used_at is distinct from old.used_at then
    raise exception 'a % is used once', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sign_in_link_used before update on sign_in_link for each row execute function keep_used();
create trigger recovery_code_used before update on recovery_code for each row execute function keep_used();
