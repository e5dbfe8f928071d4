-- Owner: notice. The e-mail with what is still unseen.

alter table notice_wish add column digest_minutes integer not null default 60 check (digest_minutes in (0, 15, 60, 240));

alter table notification
  add column unseen_since timestamptz not null default now(), -- when the first of the same came; `at` is the last
  add column mailed_at timestamptz;
alter table notification alter column unseen_since drop default;
create index notification_unmailed on notification (account_id, unseen_since) where seen_at is null and mailed_at is null;

create table notice_digest (
  account_id integer not null,
  agent_id   uuid not null,
  sent_at    timestamptz not null,
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent
);

call guard_by_account('notice_digest');
