-- Owner: customer. Who declared that they need preferential care goes first (R59).
alter table customer add column preferential boolean not null default false;
