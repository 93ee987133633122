-- Meetings that several CPTS hold together. Each keeps its own rows behind its own wall: the one that organises, whom it
-- invited and what they answered; the one that is invited, what it was told. A job keeps both in step, acting in each in
-- turn: nothing here is read across the wall.

-- Kept by the CPTS that organises.
create table reunions.inter_invitees (
  cpts_id uuid not null,
  id uuid not null,
  reunion_id uuid not null,
  -- A CPTS of this installation; null: one elsewhere, whose contact is written to.
  invitee_id uuid,
  nom text not null,
  contact_nom text,
  contact_courriel text check (contact_courriel = lower(contact_courriel)),
  -- How many times it was invited: it may be asked anew once it declined.
  tour integer not null default 1,
  etat text not null default 'invitee' check (etat in ('invitee', 'acceptee', 'declinee', 'retiree')),
  -- What it lets this one see of who comes.
  partage text check (partage in ('noms', 'nombres')),
  motif text,
  par_nom text,
  repondu_le timestamptz,
  invitee_le timestamptz not null,
  -- Number of what is sent next, and of what came last: what arrives late is known by it.
  rang integer not null default 0,
  rang_recu integer not null default 0,
  -- What its contact was last written about.
  dite text,
  -- Its own meeting, and who comes as it tells it: by profession, with names when it shares them.
  miroir_id uuid,
  venue jsonb not null default '[]',
  primary key (cpts_id, id),
  constraint une_cpts_est_invitee_une_fois unique (cpts_id, reunion_id, invitee_id),
  constraint une_cpts_d_ailleurs_a_un_contact check ((invitee_id is null) = (contact_courriel is not null))
);
select socle.distribuer('reunions.inter_invitees');
grant select, insert, update on reunions.inter_invitees to maillage_app;
alter table reunions.inter_invitees add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
create unique index une_cpts_d_ailleurs_est_invitee_une_fois
  on reunions.inter_invitees (cpts_id, reunion_id, lower(nom)) where invitee_id is null;

-- Guests whom a CPTS elsewhere named: they are on the sheet of the one that organises, and in no ledger.
alter table reunions.convocations add column inter_id uuid,
  add foreign key (cpts_id, inter_id) references reunions.inter_invitees (cpts_id, id);

-- Kept by the CPTS that is invited.
create table reunions.inter_recues (
  cpts_id uuid not null,
  id uuid not null,
  organisatrice_id uuid not null,
  organisatrice_nom text not null,
  -- The invitation and the meeting, as they are called there.
  invitation_id uuid not null,
  reference_id uuid not null,
  titre text not null,
  mission text not null,
  debut timestamptz not null,
  fin timestamptz not null,
  modalite text not null check (modalite in ('presence', 'visio', 'mixte')),
  lieu text,
  adresse_visio text check (adresse_visio ~ '^https://'),
  annulee boolean not null,
  -- What the codes of the room are derived from, as the vault wrote it here.
  secret bytea not null,
  -- Agenda, then minutes once they are sent, with the actions they decided.
  points jsonb not null,
  actions jsonb not null,
  tour integer not null,
  rang integer not null,
  etat text not null default 'invitee' check (etat in ('invitee', 'acceptee', 'declinee', 'retiree')),
  partage text check (partage in ('noms', 'nombres')),
  motif text,
  par_nom text,
  repondu_le timestamptz,
  rang_envoye integer not null default 0,
  -- The meeting of its own members; null until it accepts.
  reunion_id uuid,
  recue_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_invitation_se_recoit_une_fois unique (cpts_id, organisatrice_id, invitation_id),
  constraint qui_accepte_tient_sa_reunion check (etat <> 'acceptee' or (reunion_id is not null and partage is not null))
);
select socle.distribuer('reunions.inter_recues');
grant select, insert, update on reunions.inter_recues to maillage_app;
alter table reunions.inter_recues add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
create unique index une_reunion_suit_une_invitation on reunions.inter_recues (cpts_id, reunion_id);

-- Every answer that was given to an invitation, on both sides, in order.
create table reunions.inter_reponses (
  cpts_id uuid not null,
  invitation_id uuid not null,
  numero integer not null check (numero > 0),
  etat text not null check (etat in ('acceptee', 'declinee', 'retiree')),
  motif text,
  par_nom text not null,
  le timestamptz not null,
  primary key (cpts_id, invitation_id, numero)
);
select socle.distribuer('reunions.inter_reponses');
grant select, insert on reunions.inter_reponses to maillage_app;
create trigger inter_reponses_jamais_modifiees before update or delete on reunions.inter_reponses
  for each row execute function socle.refuser_la_modification();
