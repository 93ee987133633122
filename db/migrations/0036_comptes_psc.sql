-- Pro Santé Connect: who an account is at the provider, and departures that wait for their answer.
create table comptes.identites_externes (
  emetteur text not null,
  sujet text not null,
  compte_id uuid not null references comptes.comptes (id),
  -- National identifier the provider gave with it: a change of it is not silently followed.
  identifiant_national text not null,
  liee_le timestamptz not null,
  vue_le timestamptz not null,
  primary key (emetteur, sujet),
  constraint un_compte_n_a_qu_une_identite_par_emetteur unique (emetteur, compte_id)
);
select socle.repliquer('comptes.identites_externes');
grant select, insert, update, delete on comptes.identites_externes to maillage_app;

-- Taken out by the answer it waits for, once: an answer that comes again finds nothing.
create table comptes.departs_psc (
  empreinte bytea primary key,
  -- Hash of the cookie of the browser that left.
  temoin bytea not null,
  nonce text not null,
  verifieur text not null,
  suite text,
  expire_le timestamptz not null
);
select socle.repliquer('comptes.departs_psc');
grant select, insert, delete on comptes.departs_psc to maillage_app;
create index departs_psc_expires on comptes.departs_psc (expire_le);

-- Accounts to which a CPTS gave the directory entry of this RPPS number, asked before any tenant is known.
create function comptes.comptes_du_rpps(p_rpps text)
returns table (compte_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct m.compte_id
  from annuaire.public_professionnels p
  join comptes.mandats m on m.professionnel_id = p.id
  join comptes.comptes c on c.id = m.compte_id
  where p.rpps = p_rpps and p.cpts_id is null and c.desactive_le is null
$$;
revoke all on function comptes.comptes_du_rpps(text) from public;
grant execute on function comptes.comptes_du_rpps(text) to maillage_app;

-- True when an account holds a mandate of a professional of the national directory: such a person has Pro Santé Connect.
create function comptes.a_un_rpps(p_compte uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from comptes.mandats m join annuaire.public_professionnels p on p.id = m.professionnel_id
    where m.compte_id = p_compte and p.rpps is not null and p.cpts_id is null)
$$;
revoke all on function comptes.a_un_rpps(uuid) from public;
grant execute on function comptes.a_un_rpps(uuid) to maillage_app;
