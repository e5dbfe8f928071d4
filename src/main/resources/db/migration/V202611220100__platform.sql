-- Owner: platform. What every other module stands on.

create table account (
  id          integer generated always as identity primary key,
  name        text not null check (name <> ''),
  country     char(2) not null,
  time_zone   text not null,
  locale      text not null default 'es',
  address     text not null default '',      -- where people reach us, e.g. https://desk.example: links in mails start with it
  last_conversation_number bigint not null default 1000,
  created_at  timestamptz not null
);

-- Called once for every table of an account: the second lock behind `where account_id = :account`.
create procedure guard_by_account(variadic tables regclass[]) language plpgsql as $$
declare
  guarded regclass;
begin
  foreach guarded in array tables loop
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy by_account on %s using '
      '(account_id = nullif(current_setting(''app.account'', true), '''')::integer)', guarded);
  end loop;
end $$;

-- Raw mails, attachments and thumbnails, in chunks so that nobody holds a whole file in memory.
create table blob (
  account_id  integer not null references account,
  id          uuid not null,
  size        bigint not null check (size >= 0),
  sha256      bytea not null,
  created_at  timestamptz not null,
  primary key (account_id, id)
);
create table blob_chunk (
  account_id  integer not null,
  blob_id     uuid not null,
  position    integer not null,
  data        bytea not null,
  primary key (account_id, blob_id, position),
  foreign key (account_id, blob_id) references blob on delete cascade
);
-- Mails and pictures are compressed already, or too small to gain.
alter table blob_chunk alter column data set storage external;
call guard_by_account('blob', 'blob_chunk');

-- Something is wrong that a person must see: a silent mailbox, a full disk.
create table alarm (
  account_id  integer not null references account,
  id          uuid not null,
  source      text not null,          -- what it is about, e.g. mailbox:<id>; one open alarm a source and kind
  kind        text not null,          -- a message key: alarm.<kind>
  details     jsonb not null default '{}',
  raised_at   timestamptz not null,
  cleared_at  timestamptz,
  primary key (account_id, id)
);
create unique index alarm_open on alarm (account_id, source, kind) where cleared_at is null;
call guard_by_account('alarm');

-- db-scheduler's one table (its own shape; no account: rows hold only ids).
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
