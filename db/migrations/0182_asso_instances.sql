-- Bodies of the association, who sits there, and what of it was declared to the prefecture.
create table asso.instances (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  genre text not null check (genre in ('assemblee-generale', 'conseil-d-administration', 'bureau', 'autre')),
  -- Who sits there and how they are chosen, in the words of the statutes.
  composition text,
  sieges integer check (sieges > 0),
  duree_mois integer check (duree_mois between 1 and 120),
  -- Its members direct the association: their changes are declared (loi du 1er juillet 1901, article 5).
  dirigeante boolean not null,
  creee_le timestamptz not null,
  retiree_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('asso.instances');
grant select, insert, update on asso.instances to maillage_app;
create unique index une_instance_porte_un_nom on asso.instances (cpts_id, lower(nom)) where retiree_le is null;

-- Seats that each college has in a body.
create table asso.compositions (
  cpts_id uuid not null,
  instance_id uuid not null,
  college_id uuid not null,
  sieges integer not null check (sieges > 0),
  primary key (cpts_id, instance_id, college_id)
);
select socle.distribuer('asso.compositions');
grant select, insert, update, delete on asso.compositions to maillage_app;
alter table asso.compositions add foreign key (cpts_id, instance_id) references asso.instances (cpts_id, id);
alter table asso.compositions add foreign key (cpts_id, college_id) references asso.colleges (cpts_id, id);

create table asso.declarations (
  cpts_id uuid not null,
  id uuid not null,
  declaree_le date not null,
  reference text,
  par_nom text not null,
  inscrite_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('asso.declarations');
grant select, insert on asso.declarations to maillage_app;

create table asso.mandats (
  cpts_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  adhesion_id uuid,
  nom text not null,
  -- Who it is, for the rule below.
  qui text not null,
  fonction text not null,
  -- The decision that gave it, in words.
  decision text,
  du date not null,
  terme date,
  fini_le date,
  motif_de_fin text,
  entree_declaree_id uuid,
  sortie_declaree_id uuid,
  inscrit_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_mandat_finit_apres_son_debut check (terme >= du and (fini_le is null or fini_le >= du)),
  constraint une_personne_a_une_fonction_une_fois exclude using gist (cpts_id with =, instance_id with =, qui with =,
    fonction with =, daterange(du, coalesce(fini_le, terme), '[]') with &&)
);
select socle.distribuer('asso.mandats');
grant select, insert, update on asso.mandats to maillage_app;
alter table asso.mandats add foreign key (cpts_id, instance_id) references asso.instances (cpts_id, id);
alter table asso.mandats add foreign key (cpts_id, adhesion_id) references asso.adhesions (cpts_id, id);
alter table asso.mandats add foreign key (cpts_id, entree_declaree_id) references asso.declarations (cpts_id, id);
alter table asso.mandats add foreign key (cpts_id, sortie_declaree_id) references asso.declarations (cpts_id, id);
create index mandats_de_l_adhesion on asso.mandats (cpts_id, adhesion_id);
