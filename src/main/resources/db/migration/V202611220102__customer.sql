-- Owner: customer. Who writes to the shop, under which addresses.

create table customer (
  account_id  integer not null references account,
  id          uuid not null,
  name        text not null,          -- '' until somebody says it
  company     text not null default '',
  locale      text,
  notes       text not null default '',
  merged_into uuid,                   -- the customer this one turned out to be; undone by clearing it
  merged_at   timestamptz,
  merged_by   uuid,
  created_at  timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, merged_into) references customer (account_id, id)
);
create index customer_merged_into on customer (account_id, merged_into) where merged_into is not null;

create table customer_identity (
  account_id  integer not null,
  id          uuid not null,
  customer_id uuid not null,
  kind        text not null check (kind in ('email', 'phone')),
  value       text not null,          -- canonical: e-mail in lower case, phone in E.164
  label       text not null default '',
  created_at  timestamptz not null,
  primary key (account_id, id),
  unique (account_id, kind, value),
  foreign key (account_id, customer_id) references customer
);
create index customer_identity_customer on customer_identity (account_id, customer_id);

call guard_by_account('customer', 'customer_identity');
