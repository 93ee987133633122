-- Who held a seat that somebody else was given since: neither of the body any more, nor a guest.
alter table seances.participants
  drop constraint participants_rang_check,
  add constraint participants_rang_check check (rang in ('titulaire', 'suppleant', 'invite', 'remplace')),
  add constraint un_remplace_n_a_plus_de_voix check (rang <> 'remplace' or voix is null);

-- Who is known by a name alone is told by it and by their address: two people may bear the same.
update seances.propositions d set par_qui = p.apres
  from (select cpts_id, qui, min(qui || '|' || courriel) as apres from seances.participants where qui like 'n:%'
    group by cpts_id, qui having count(distinct courriel) = 1) p
  where d.cpts_id = p.cpts_id and d.par_qui = p.qui;
update seances.participants set qui = qui || '|' || courriel where qui like 'n:%' and courriel is not null;
