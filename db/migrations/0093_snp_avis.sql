-- Those who wait are told once of a slot they may book: never twice of the same.
create table snp.avis (
  cpts_id uuid not null,
  demande_id uuid not null,
  creneau_id uuid not null,
  le timestamptz not null,
  constraint on_n_est_prevenu_qu_une_fois_d_un_creneau primary key (cpts_id, demande_id, creneau_id)
);
select socle.distribuer('snp.avis');
grant select, insert on snp.avis to maillage_app;
alter table snp.avis add foreign key (cpts_id, demande_id) references snp.demandes (cpts_id, id);
alter table snp.avis add foreign key (cpts_id, creneau_id) references snp.creneaux (cpts_id, id);
