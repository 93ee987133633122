-- Devices of an emergency department: a nurse who sends somebody on opens a request and books from there, and reads nothing
-- of anybody. What proves the device is a cookie, of which only a hash is kept.
create table snp.appareils (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null check (nom <> ''),
  ajoute_le timestamptz not null,
  ajoute_par_nom text not null,
  -- Null until the pairing link was opened on the device.
  empreinte bytea,
  appaire_le timestamptz,
  expire_le timestamptz,
  vu_le timestamptz,
  revoque_le timestamptz,
  primary key (cpts_id, id),
  constraint un_temoin_ouvre_un_seul_appareil unique (cpts_id, empreinte),
  constraint un_appareil_appaire_a_son_temoin check ((empreinte is null) = (appaire_le is null)
    and (empreinte is null) = (expire_le is null))
);
select socle.distribuer('snp.appareils');
grant select, insert, update on snp.appareils to maillage_app;
