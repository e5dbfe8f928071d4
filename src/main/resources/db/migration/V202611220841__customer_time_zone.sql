-- Owner: customer. By whose clock an answer should arrive in the morning; null: the shop's.
alter table customer add column time_zone text;
