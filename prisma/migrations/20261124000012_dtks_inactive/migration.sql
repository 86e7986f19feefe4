-- Cases of families that the newest copy of DTKS calls inactive: those few are found without reading the copy.
create index dtks_rows_inactive on dtks_rows (regency_code, snapshot_on) where not active;
