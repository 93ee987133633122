-- Documents of the CPTS: what each is, who reads it, and every version of it.
create schema documents;
grant usage on schema documents to maillage_app, maillage_jobs;

-- Bytes, under their SHA-256: the same file sent twice is kept once.
create table documents.contenus (
  cpts_id uuid not null,
  empreinte text not null,
  type text not null,
  octets integer not null check (octets > 0),
  contenu bytea not null,
  depose_le timestamptz not null,
  primary key (cpts_id, empreinte),
  constraint un_contenu_est_celui_de_son_empreinte check (empreinte = encode(sha256(contenu), 'hex') and octets = length(contenu))
);
select socle.distribuer('documents.contenus');
grant select, insert on documents.contenus to maillage_app;
create trigger contenus_jamais_modifies before update on documents.contenus
  for each row execute function socle.refuser_la_modification();

-- Agreements with partners: dates and renewal are those of the paper that was signed, null while nobody typed them.
create table documents.conventions (
  cpts_id uuid not null,
  id uuid not null,
  objet text not null,
  signee_le date,
  du date,
  au date,
  reconduction text check (reconduction in ('tacite', 'expresse', 'aucune')),
  -- By how long a tacit renewal goes on, in months.
  reconduite_mois integer check (reconduite_mois between 1 and 240),
  preavis integer check (preavis between 1 and 1000),
  preavis_unite text check (preavis_unite in ('jours', 'mois')),
  -- Days before the date to keep in mind on which whoever runs the CPTS is told.
  rappels integer[] not null,
  finie_le date,
  motif_de_fin text,
  creee_le date not null,
  creee_par_nom text not null,
  modifiee_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_convention_finit_apres_son_debut check (au >= du),
  constraint un_preavis_dit_son_unite check ((preavis is null) = (preavis_unite is null)),
  constraint une_duree_de_reconduction_est_tacite check (reconduite_mois is null or reconduction = 'tacite'),
  constraint une_fin_dit_pourquoi check ((finie_le is null) = (motif_de_fin is null))
);
select socle.distribuer('documents.conventions');
grant select, insert, update on documents.conventions to maillage_app;

create table documents.documents (
  cpts_id uuid not null,
  id uuid not null,
  rayon text not null check (rayon in ('statuts', 'reglement-interieur', 'projet-de-sante', 'convention', 'protocole',
    'compte-rendu', 'rapport', 'modele', 'autre')),
  titre text not null,
  lecteurs text not null check (lecteurs in ('public', 'membres', 'groupe', 'bureau')),
  -- The working group in whose space it stands.
  groupe_id uuid,
  convention_id uuid,
  -- The version in force; null: a draft only. No foreign key: tables that refer to each other in a circle cannot be
  -- restored, and a version is never deleted.
  courante_id uuid,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  archive_le timestamptz,
  primary key (cpts_id, id),
  constraint un_document_de_groupe_nomme_son_groupe check (lecteurs <> 'groupe' or groupe_id is not null)
);
select socle.distribuer('documents.documents');
grant select, insert, update on documents.documents to maillage_app;
alter table documents.documents add foreign key (cpts_id, convention_id) references documents.conventions (cpts_id, id);
create index documents_de_la_convention on documents.documents (cpts_id, convention_id) where convention_id is not null;

create table documents.versions (
  cpts_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  rang integer not null check (rang > 0),
  nom text not null,
  type text not null,
  octets integer not null check (octets > 0),
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  note text,
  deposee_le timestamptz not null,
  deposee_par_nom text not null,
  -- The decision of the register that adopted it, by its number, its body and its day.
  decision_id uuid,
  decision text,
  adoptee_le date,
  primary key (cpts_id, id),
  constraint une_version_porte_un_rang unique (cpts_id, document_id, rang),
  constraint un_fichier_est_une_version_du_document unique (cpts_id, document_id, empreinte),
  constraint une_adoption_nomme_sa_decision check ((decision_id is null) = (decision is null) and (decision is null) = (adoptee_le is null))
);
select socle.distribuer('documents.versions');
grant select, insert, update (decision_id, decision, adoptee_le) on documents.versions to maillage_app;
alter table documents.versions add foreign key (cpts_id, document_id) references documents.documents (cpts_id, id);
alter table documents.versions add foreign key (cpts_id, empreinte) references documents.contenus (cpts_id, empreinte);
