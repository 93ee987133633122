-- One message written to members that filters chose: what it said, who received it, who has no address and is to be called.
create table asso.courriers (
  cpts_id uuid not null,
  id uuid not null,
  -- The filters, in words.
  a_qui text not null,
  sujet text not null,
  texte text not null,
  -- SHA-256 of what it says and of the filters.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  jour date not null,
  par_nom text not null,
  -- Where the sender reads answers; null: their account says no address.
  repondre_a text check (repondre_a = lower(repondre_a)),
  envoye_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_meme_courrier_part_une_fois_par_jour unique (cpts_id, empreinte, jour)
);
select socle.distribuer('asso.courriers');
grant select, insert, delete on asso.courriers to maillage_app;
create trigger courriers_jamais_modifies before update on asso.courriers
  for each row execute function socle.refuser_la_modification();

create table asso.destinataires (
  cpts_id uuid not null,
  courrier_id uuid not null,
  adhesion_id uuid not null,
  -- False: no address was known, they were to be called.
  ecrit boolean not null,
  primary key (cpts_id, courrier_id, adhesion_id)
);
select socle.distribuer('asso.destinataires');
grant select, insert, delete on asso.destinataires to maillage_app;
alter table asso.destinataires add foreign key (cpts_id, courrier_id) references asso.courriers (cpts_id, id) on delete cascade;
alter table asso.destinataires add foreign key (cpts_id, adhesion_id) references asso.adhesions (cpts_id, id);
