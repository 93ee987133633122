-- A request that somebody untied from a record is never tied again by its traits alone.
alter table snp.demandes add column detachee boolean not null default false;

-- What is still to be tied to a record: words kept, nobody recognised.
create index demandes_sans_dossier on snp.demandes (cpts_id) where patient_id is null and purgee_le is null;
