-- The differences between two files once kept numbers of cards, accounts and families whole; a planned file that is held against
-- another again keeps them masked.
update intake_changes set before = before - '{no_kk,card_no,account_no}'::text[], after = after - '{no_kk,card_no,account_no}'::text[]
where verdict in ('new-since', 'gone-since', 'changed-since');
