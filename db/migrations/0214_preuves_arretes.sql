-- A year of the contract as it stood on a day: frozen, numbered, never changed. A later one may replace it, with the reason.
create table preuves.arretes (
  cpts_id uuid not null,
  id uuid not null,
  numero integer not null check (numero > 0),
  contrat_id uuid not null,
  annee integer not null check (annee between 1 and 10),
  du date not null,
  au date not null,
  -- Exactly what was hashed.
  contenu text not null,
  empreinte text not null,
  remplace_id uuid,
  motif text,
  fige_le timestamptz not null,
  fige_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_arrete_est_celui_de_son_empreinte check (empreinte = encode(sha256(convert_to(contenu, 'UTF8')), 'hex')),
  constraint un_remplacement_dit_pourquoi check ((remplace_id is null) = (motif is null))
);
select socle.distribuer('preuves.arretes');
grant select, insert on preuves.arretes to maillage_app;
alter table preuves.arretes add foreign key (cpts_id, remplace_id) references preuves.arretes (cpts_id, id);
create unique index un_arrete_a_son_numero on preuves.arretes (cpts_id, numero);
create unique index une_annee_s_arrete_une_fois on preuves.arretes (cpts_id, contrat_id, annee) where remplace_id is null;
create unique index un_arrete_se_remplace_une_fois on preuves.arretes (cpts_id, remplace_id) where remplace_id is not null;
create trigger arretes_jamais_modifies before update or delete on preuves.arretes
  for each row execute function socle.refuser_la_modification();

-- What a frozen year names: never erased, even withdrawn.
create table preuves.contenus_arretes (
  cpts_id uuid not null,
  arrete_id uuid not null,
  empreinte text not null,
  primary key (cpts_id, arrete_id, empreinte)
);
select socle.distribuer('preuves.contenus_arretes');
grant select, insert on preuves.contenus_arretes to maillage_app;
alter table preuves.contenus_arretes add foreign key (cpts_id, arrete_id) references preuves.arretes (cpts_id, id);
alter table preuves.contenus_arretes add foreign key (cpts_id, empreinte) references preuves.contenus (cpts_id, empreinte);
create index contenus_arretes_par_empreinte on preuves.contenus_arretes (cpts_id, empreinte);
create trigger contenus_arretes_jamais_modifies before update or delete on preuves.contenus_arretes
  for each row execute function socle.refuser_la_modification();

-- What was written from it the first time it was asked for: handed over once, the same for ever.
create table preuves.documents (
  cpts_id uuid not null,
  arrete_id uuid not null,
  nom text not null,
  empreinte text not null,
  primary key (cpts_id, arrete_id, nom)
);
select socle.distribuer('preuves.documents');
grant select, insert on preuves.documents to maillage_app;
alter table preuves.documents add foreign key (cpts_id, arrete_id) references preuves.arretes (cpts_id, id);
alter table preuves.documents add foreign key (cpts_id, empreinte) references preuves.contenus (cpts_id, empreinte);
create index documents_par_empreinte on preuves.documents (cpts_id, empreinte);
create trigger documents_jamais_modifies before update or delete on preuves.documents
  for each row execute function socle.refuser_la_modification();

-- Which of them members may read.
create table preuves.publications (
  cpts_id uuid not null,
  arrete_id uuid not null,
  publie_le timestamptz not null,
  publie_par_nom text not null,
  primary key (cpts_id, arrete_id)
);
select socle.distribuer('preuves.publications');
grant select, insert, delete on preuves.publications to maillage_app;
alter table preuves.publications add foreign key (cpts_id, arrete_id) references preuves.arretes (cpts_id, id);
