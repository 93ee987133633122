-- Who they are for the session that opened the vote: names are not enough to tell two people apart.
alter table scrutins.electeurs add column reference uuid;
create unique index une_reference_est_electrice_une_fois on scrutins.electeurs (cpts_id, scrutin_id, reference)
  where reference is not null;
