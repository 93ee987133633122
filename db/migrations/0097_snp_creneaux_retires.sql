-- Closed by somebody else than its professional: only who closes for others opens that hour again.
alter table snp.creneaux add column retire boolean not null default false;
