-- Evidence: files attached once where the work is, kept by what they hold.
create schema preuves;
grant usage on schema preuves to maillage_app, maillage_jobs;

-- Bytes, under their SHA-256: the same file attached twice is kept once, and is what its name says.
create table preuves.contenus (
  cpts_id uuid not null,
  empreinte text not null,
  type text not null,
  octets integer not null check (octets > 0),
  contenu bytea not null,
  depose_le timestamptz not null,
  primary key (cpts_id, empreinte),
  constraint un_contenu_est_celui_de_son_empreinte check (empreinte = encode(sha256(contenu), 'hex') and octets = length(contenu))
);
select socle.distribuer('preuves.contenus');
grant select, insert, delete on preuves.contenus to maillage_app;
create trigger contenus_jamais_modifies before update on preuves.contenus
  for each row execute function socle.refuser_la_modification();

create table preuves.pieces (
  cpts_id uuid not null,
  id uuid not null,
  -- What it proves: a record of the ledger (reunions/…), an entry of it, a mission or an indicator of a year.
  cible text not null,
  categorie text not null check (categorie in ('emargement', 'compte-rendu', 'support', 'affiche', 'convention', 'autre')),
  titre text not null,
  nom text not null,
  type text not null,
  octets integer not null check (octets > 0),
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- The bytes; null once they were erased, after the piece was withdrawn.
  contenu text,
  deposee_le timestamptz not null,
  deposee_par_nom text not null,
  retiree_le timestamptz,
  retiree_par_nom text,
  motif_du_retrait text,
  primary key (cpts_id, id),
  constraint une_piece_jointe_garde_ses_octets check (contenu = empreinte or (contenu is null and retiree_le is not null)),
  constraint un_retrait_dit_pourquoi check ((retiree_le is null) = (motif_du_retrait is null))
);
select socle.distribuer('preuves.pieces');
grant select, insert, update on preuves.pieces to maillage_app;
alter table preuves.pieces add foreign key (cpts_id, contenu) references preuves.contenus (cpts_id, empreinte);
create unique index une_piece_n_est_jointe_qu_une_fois on preuves.pieces (cpts_id, cible, empreinte) where retiree_le is null;
create index pieces_du_contenu on preuves.pieces (cpts_id, contenu) where contenu is not null;
