-- Owner: notice. Devices that are told while no desk is open, and what was left unseen by e-mail.

-- The shop's key pair for push services (RFC 8292); the private half is closed with the installation's key.
create table push_key (
  account_id integer primary key references account,
  public_key bytea not null,
  sealed     bytea not null,
  created_at timestamptz not null
);

create table push_device (
  account_id    integer not null,
  id            uuid not null,
  agent_id      uuid not null,
  session_id    uuid not null,       -- goes with it: who signs out is not told any more
  endpoint      text not null,       -- of the browser's push service; whoever knows it can send nothing without our key
  endpoint_hash bytea not null,
  browser_key   bytea not null,
  auth          bytea not null,
  device        text not null,       -- the browser's own description of itself
  created_at    timestamptz not null,
  primary key (account_id, id),
  unique (account_id, endpoint_hash),
  foreign key (account_id, agent_id) references agent
);
create index push_device_agent on push_device (account_id, agent_id);

-- When somebody last had a desk in sight: no device is told then.
create table desk_look (
  account_id integer not null,
  agent_id   uuid not null,
  at         timestamptz not null,
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent
);

call guard_by_account('push_key', 'push_device', 'desk_look');
