-- Signed links: what somebody without account, or in a hurry, does from a message. Only the hash of a token is kept.
create schema liens;
grant usage on schema liens to maillage_app, maillage_jobs;

create table liens.liens (
  cpts_id uuid not null,
  id uuid not null,
  -- One action on one object: `snp.suivi` on a request, `comptes.invitation` on an invitation.
  genre text not null,
  objet uuid not null,
  -- Whom it was given to, in words for the page and for the audit; their account when they have one.
  porteur text not null,
  compte_id uuid,
  empreinte bytea not null,
  usage_unique boolean not null,
  cree_le timestamptz not null,
  expire_le timestamptz not null check (expire_le > cree_le),
  utilise_le timestamptz,
  revoque_le timestamptz,
  primary key (cpts_id, id),
  constraint un_jeton_ouvre_un_seul_lien unique (cpts_id, empreinte)
);
select socle.distribuer('liens.liens');
grant select, insert, update, delete on liens.liens to maillage_app;
create index liens_de_l_objet on liens.liens (cpts_id, objet, genre);
create index liens_expires on liens.liens (cpts_id, expire_le);
