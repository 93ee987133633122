-- Who held a seat that somebody else was given since: neither of the body any more, nor a guest.
alter table seances.participants
  drop constraint participants_rang_check,
  add constraint participants_rang_check check (rang in ('titulaire', 'suppleant', 'invite', 'remplace')),
  add constraint un_remplace_n_a_plus_de_voix check (rang <> 'remplace' or voix is null);

-- Who they are for the session that opened the vote: names are not enough to tell two people apart.
alter table scrutins.electeurs add column reference uuid;
create unique index une_reference_est_electrice_une_fois on scrutins.electeurs (cpts_id, scrutin_id, reference)
  where reference is not null;

-- Who is known by a name alone is told by it and by their address: two people may bear the same. Where one address is known
-- for a name in a body, its other mandates were those of the same person.
update asso.mandats m set courriel = s.courriel
  from (select cpts_id, instance_id, qui, min(courriel) as courriel from asso.mandats where qui like 't:%'
    group by cpts_id, instance_id, qui having count(distinct courriel) = 1) s
  where m.cpts_id = s.cpts_id and m.instance_id = s.instance_id and m.qui = s.qui and m.courriel is null;
update asso.mandats set qui = qui || '|' || courriel where qui like 't:%' and courriel is not null;
update seances.propositions d set par_qui = p.apres
  from (select cpts_id, qui, min(qui || '|' || courriel) as apres from seances.participants where qui like 'n:%'
    group by cpts_id, qui having count(distinct courriel) = 1) p
  where d.cpts_id = p.cpts_id and d.par_qui = p.qui;
update seances.participants set qui = qui || '|' || courriel where qui like 'n:%' and courriel is not null;
