-- One message written to a working group: what it said, who received it, who has no address and is to be called.
create table reunions.courriers (
  cpts_id uuid not null,
  id uuid not null,
  groupe_id uuid not null,
  sujet text not null,
  texte text not null,
  -- What it leads to, as it was called then.
  piece_genre text check (piece_genre in ('reunion', 'document')),
  piece_id uuid,
  piece_titre text,
  -- SHA-256 of what it says.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  jour date not null,
  par_nom text not null,
  -- Where the sender reads answers; null: their account says no address.
  repondre_a text check (repondre_a = lower(repondre_a)),
  envoye_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_meme_courrier_part_une_fois_par_jour unique (cpts_id, groupe_id, empreinte, jour),
  constraint une_piece_est_nommee check ((piece_genre is null) = (piece_id is null) and (piece_id is null) = (piece_titre is null))
);
select socle.distribuer('reunions.courriers');
grant select, insert on reunions.courriers to maillage_app;
alter table reunions.courriers add foreign key (cpts_id, groupe_id) references reunions.groupes (cpts_id, id);
create trigger courriers_jamais_modifies before update on reunions.courriers
  for each row execute function socle.refuser_la_modification();

create table reunions.destinataires (
  cpts_id uuid not null,
  courrier_id uuid not null,
  personne_id uuid not null,
  -- False: no address was known, they were to be called.
  ecrit boolean not null,
  primary key (cpts_id, courrier_id, personne_id)
);
select socle.distribuer('reunions.destinataires');
grant select, insert on reunions.destinataires to maillage_app;
alter table reunions.destinataires add foreign key (cpts_id, courrier_id) references reunions.courriers (cpts_id, id);
alter table reunions.destinataires add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);
