-- Mini-recensement: care given outside the slots, counted for one chosen month by the professions one asks. What they
-- count is in snp.recensements; here is who was asked, and when they were reminded.
create table snp.campagnes (
  cpts_id uuid not null,
  id uuid not null,
  mois date not null,
  ouverte_le timestamptz not null,
  ouverte_par_nom text not null,
  relancee_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_campagne_compte_un_mois_entier check (extract(day from mois) = 1),
  constraint un_mois_n_a_qu_une_campagne unique (cpts_id, mois)
);
select socle.distribuer('snp.campagnes');
grant select, insert, update on snp.campagnes to maillage_app;

create table snp.sollicites (
  cpts_id uuid not null,
  campagne_id uuid not null,
  professionnel_id uuid not null,
  nom text not null,
  profession text not null,
  -- Reminders sent, the first included; none reaches somebody without address.
  messages smallint not null default 0,
  primary key (cpts_id, campagne_id, professionnel_id)
);
select socle.distribuer('snp.sollicites');
grant select, insert, update on snp.sollicites to maillage_app;
alter table snp.sollicites add foreign key (cpts_id, campagne_id) references snp.campagnes (cpts_id, id);
