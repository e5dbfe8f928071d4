-- Owner: customer. The list of customers by name, those without one last; keyset pages read this index.
create index customer_list on customer (account_id, (name = ''), lower(name), id) where merged_into is null;
