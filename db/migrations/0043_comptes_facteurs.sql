-- Second factors, recovery codes, and what stands between a password and a session.

-- A way to prove more than a password: codes of an application (RFC 6238), or a passkey (WebAuthn).
create table comptes.facteurs (
  id uuid primary key,
  compte_id uuid not null references comptes.comptes (id),
  genre text not null check (genre in ('code', 'cle-d-acces')),
  nom text not null check (length(nom) between 1 and 60),
  -- Codes: the secret, encrypted; its blind index; the last step accepted, since a code serves once.
  secret bytea,
  secret_empreinte bytea,
  dernier_pas bigint,
  -- Passkey: what the authenticator calls it, its public key (COSE), and how many times it was used, as it says.
  identifiant text,
  cle_publique bytea,
  compteur bigint,
  transports text[],
  cree_le timestamptz not null,
  utilise_le timestamptz,
  constraint un_facteur_est_un_code_ou_une_cle check (
    case genre when 'code' then secret is not null and secret_empreinte is not null and dernier_pas is not null
      and identifiant is null
    else identifiant is not null and cle_publique is not null and compteur is not null and secret is null end)
);
select socle.repliquer('comptes.facteurs');
alter table comptes.facteurs add constraint une_cle_d_acces_n_ouvre_qu_un_compte unique (identifiant);
-- Added twice, a secret would have two last steps, and its codes would serve twice.
alter table comptes.facteurs add constraint un_secret_n_est_ajoute_qu_une_fois unique (compte_id, secret_empreinte);
grant select, insert, update, delete on comptes.facteurs to maillage_app;
create index facteurs_du_compte on comptes.facteurs (compte_id);

create table comptes.codes_de_secours (
  compte_id uuid not null references comptes.comptes (id),
  empreinte bytea not null,
  cree_le timestamptz not null,
  utilise_le timestamptz,
  primary key (compte_id, empreinte)
);
select socle.repliquer('comptes.codes_de_secours');
grant select, insert, update, delete on comptes.codes_de_secours to maillage_app;

-- Somebody who proved the first thing and not yet the second: no session, ten minutes, used once.
create table comptes.etapes (
  empreinte bytea primary key,
  compte_id uuid not null references comptes.comptes (id),
  genre text not null check (genre in ('facteur', 'enrolement')),
  cree_le timestamptz not null,
  expire_le timestamptz not null
);
select socle.repliquer('comptes.etapes');
grant select, insert, delete on comptes.etapes to maillage_app;
create index etapes_du_compte on comptes.etapes (compte_id);

-- What an authenticator was asked to sign, once. Without account when it is the key that says who comes.
create table comptes.defis (
  defi text primary key,
  genre text not null check (genre in ('ajout', 'entree')),
  compte_id uuid references comptes.comptes (id),
  expire_le timestamptz not null
);
select socle.repliquer('comptes.defis');
grant select, insert, delete on comptes.defis to maillage_app;

-- Where an account came in from before (hash of a source or of a browser's own token): guesses made elsewhere do not
-- slow down its owner there.
create table comptes.provenances (
  compte_id uuid not null references comptes.comptes (id),
  empreinte bytea not null,
  vue_le timestamptz not null,
  primary key (compte_id, empreinte)
);
select socle.repliquer('comptes.provenances');
grant select, insert, update, delete on comptes.provenances to maillage_app;

-- Attempts are counted before they are judged, then forgotten when they succeed: a hundred at once cannot slip through.
delete from comptes.tentatives;
alter table comptes.tentatives add column essai uuid not null;
create index tentatives_de_l_essai on comptes.tentatives (essai);
