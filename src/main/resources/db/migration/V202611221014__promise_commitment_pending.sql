-- Owner: promise. What is still to be done, for the number beside the ledger's name.
create index commitment_pending on commitment (account_id, due_at, owner_id) where state in ('open', 'broken');
