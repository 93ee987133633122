-- The first number of a year is kept for its opening entry while the year before is open (article A47 A-1 of the LPF:
-- the first numbers are those of the balances carried forward).
alter table budget.exercices add column premier smallint not null default 1 check (premier in (1, 2));
