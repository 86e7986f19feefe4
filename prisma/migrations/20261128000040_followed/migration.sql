-- A reminder also tells of what a meeting decided and somebody has to carry out.
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in ('own', 'queue', 'escalated', 'followed'));
