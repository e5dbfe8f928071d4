-- Owner: customer. Who says in which language to write to the customer: what an agent set is never overwritten.
alter table customer add column locale_by_hand boolean not null default false;
