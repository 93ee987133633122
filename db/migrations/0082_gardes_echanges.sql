-- A duty that its holder asks somebody to take, to one person or to all of the rota.
create table gardes.echanges (
  cpts_id uuid not null,
  id uuid not null,
  garde_id uuid not null,
  de_id uuid not null,
  -- One of the other person's duties, taken in return; only where one person is asked.
  en_retour_id uuid,
  etat text not null default 'propose' check (etat in ('propose', 'accepte', 'refuse', 'annule')),
  propose_le timestamptz not null,
  propose_par_nom text not null,
  accepte_par_id uuid,
  clos_le timestamptz,
  primary key (cpts_id, id),
  constraint un_echange_accepte_l_est_par_quelqu_un check ((etat = 'accepte') = (accepte_par_id is not null)),
  constraint un_echange_clos_a_sa_date check ((etat = 'propose') = (clos_le is null))
);
select socle.distribuer('gardes.echanges');
grant select, insert, update on gardes.echanges to maillage_app;
alter table gardes.echanges add foreign key (cpts_id, garde_id) references gardes.gardes (cpts_id, id);
alter table gardes.echanges add foreign key (cpts_id, en_retour_id) references gardes.gardes (cpts_id, id);
create unique index une_garde_n_a_qu_un_echange_en_cours on gardes.echanges (cpts_id, garde_id) where etat = 'propose';
create index echanges_de_la_garde on gardes.echanges (cpts_id, garde_id);

-- Who was asked, and what they answered. A signed link opens one of these.
create table gardes.invitations (
  cpts_id uuid not null,
  id uuid not null,
  echange_id uuid not null,
  professionnel_id uuid not null,
  refusee_le timestamptz,
  primary key (cpts_id, id),
  constraint on_n_est_invite_qu_une_fois_a_un_echange unique (cpts_id, echange_id, professionnel_id)
);
select socle.distribuer('gardes.invitations');
grant select, insert, update on gardes.invitations to maillage_app;
alter table gardes.invitations add foreign key (cpts_id, echange_id) references gardes.echanges (cpts_id, id);
create index invitations_de_la_personne on gardes.invitations (cpts_id, professionnel_id);
