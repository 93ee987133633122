-- Who held a seat that somebody else was given since: neither of the body any more, nor a guest.
alter table seances.participants
  drop constraint participants_rang_check,
  add constraint participants_rang_check check (rang in ('titulaire', 'suppleant', 'invite', 'remplace')),
  add constraint un_remplace_n_a_plus_de_voix check (rang <> 'remplace' or voix is null);

-- Who they are for the session that opened the vote: names are not enough to tell two people apart.
alter table scrutins.electeurs add column reference uuid;
create unique index une_reference_est_electrice_une_fois on scrutins.electeurs (cpts_id, scrutin_id, reference)
  where reference is not null;
