-- A transfer that the bank sent back for one person: its receipt is worth nothing any more, its relevé waits for another file.
create table indemnisations.retours (
  cpts_id uuid not null,
  id uuid not null,
  releve_id uuid not null,
  lot_id uuid not null,
  le date not null,
  motif text not null,
  centimes bigint not null check (centimes > 0),
  recu_annee integer not null,
  recu_numero integer not null,
  note_le timestamptz not null,
  note_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_virement_ne_revient_qu_une_fois unique (cpts_id, releve_id, lot_id)
);
select socle.distribuer('indemnisations.retours');
grant select, insert on indemnisations.retours to maillage_app;
alter table indemnisations.retours add foreign key (cpts_id, releve_id) references indemnisations.releves (cpts_id, id);
alter table indemnisations.retours add foreign key (cpts_id, lot_id) references indemnisations.lots (cpts_id, id);
create trigger retours_jamais_modifies before update or delete on indemnisations.retours
  for each row execute function socle.refuser_la_modification();
